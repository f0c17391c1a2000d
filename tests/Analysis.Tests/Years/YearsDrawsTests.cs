using Pathways.Model;

namespace Pathways.Analysis.Tests.Years;

public class YearsDrawsTests
{
    private static YearsResult Made(double neet, AcademicYear? stable = null) => new(
        [new(new AcademicYear(2025), [new("ALL", "All", 100, 50, 5, 40, new AssumptionRange(neet - 1, neet, neet + 1), 4)], [1, 2, 3], 0, null)], [], stable);

    [Fact]
    public void Other_draws_stand_beside_the_first_in_their_order_whatever_the_threads()
    {
        foreach (var threads in new[] { 1, 3 })
        {
            var seeds = new Dictionary<ulong, double> { [YearsDraws.Seed(7, 1)] = 20, [YearsDraws.Seed(7, 2)] = 30 };
            var years = YearsDraws.Of(Made(10), 7, 3, threads, seed => Made(seeds[seed], new AcademicYear(2025)));

            years.Years[0].Total.NeetOver.ShouldBe([10, 20, 30]);
            years.Years[0].Total.NoPlaceFoundOver.ShouldBe([10, 10, 10]);
            years.Years[0].Total.Neet.Central.ShouldBe(10);
            (years.Draws, years.StableFrom).ShouldBe((3, null));
            years.StableFromOver.ShouldBe([null, new AcademicYear(2025), new AcademicYear(2025)]);
        }
    }

    [Fact]
    public void The_first_draw_has_the_scenarios_seed_and_no_two_share_one()
    {
        YearsDraws.Seed(7, 0).ShouldBe(7ul);
        Enumerable.Range(0, 100).Select(number => YearsDraws.Seed(7, number)).Distinct().Count().ShouldBe(100);
    }

    [Fact]
    public void One_draw_is_left_as_it_is()
    {
        var first = Made(10);
        YearsDraws.Of(first, 7, 1, 1, _ => throw new InvalidOperationException()).ShouldBeSameAs(first);
    }
}
