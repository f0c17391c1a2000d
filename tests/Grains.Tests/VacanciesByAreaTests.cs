using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests;

/// <summary>District One of the small world lies in two areas, half of its young people in each.</summary>
public sealed class VacanciesByAreaTests
{
    private static readonly World Eight = SmallWorld.Build().With(vacancies:
        [new ApprenticeshipVacancies("D1", "05", ApprenticeshipType.Level2, 8, 0.5, 0.5, SmallParameters.Made), new ApprenticeshipVacancies("D2", "05", ApprenticeshipType.Level2, 3, 0.5, 0.5, SmallParameters.Made)]);

    [Theory]
    [InlineData(50.0, null, 10)] // half of the row by half
    [InlineData(null, 2.0, 10)]
    public void Of_a_district_in_several_areas_the_share_of_its_young_people_changes(double? percent, double? by, double then)
        => Changed(new Amount(null, by, percent), "Area A").ShouldBe([then, 3]);

    [Fact]
    public void Both_areas_together_are_the_district() => Changed(new Amount(null, null, 50), "A", "B").ShouldBe([12, 3]);

    [Fact]
    public void A_number_for_part_of_a_district_is_refused_with_what_to_do()
        => Should.Throw<InvalidInputException>(() => Changed(new Amount(5, null, null), "A")).Problems.ShouldHaveSingleItem().Allowed.ShouldContain("name the district");

    private static double[] Changed(Amount amount, params string[] areas)
    {
        var scenario = SmallScenarios.With("vacancies", 1, new ChangeVacancies([], [], [], amount) { Name = "more", Areas = [.. areas] });
        return [.. SmallScenarios.WorldOf(Eight, scenario).Vacancies.Select(row => row.Vacancies)];
    }
}
