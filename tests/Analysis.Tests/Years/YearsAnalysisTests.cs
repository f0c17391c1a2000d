using System.Collections.Immutable;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Years;

public class YearsAnalysisTests
{
    private static TestRun Run()
    {
        var run = new TestRun();
        foreach (var (key, value) in new (string, double)[]
        {
            ("achieve.entry_level1", 0.9), ("achieve.level2", 0.8), ("level3_leave", 0.1), ("places_trend", 0), ("progress.below_level2", 0.5), ("progress.level2", 0.4),
            ("reform.last_year", 2026), ("reform.replaced_share", 1), ("resit.english", 0.2), ("resit.maths", 0.2), ("second_year.entry", 0.5), ("second_year.level1", 0.5),
            ("second_year.level2", 0.5), ("stable_points", 0.1),
        })
            run.With("years." + key, value);
        run.Offer("S1", Level.Level2, 30);
        for (var i = 0; i < 40; i++)
            run.Add(Person("Z1", age: 16));
        return run;
    }

    /// <summary>Everybody may take any place; who comes first by id is placed.</summary>
    private static (ChoiceSet, ChoiceResult) Choose(World world)
    {
        var places = world.Offers[0].GeneralPlaces - world.Learners.Count(learner => learner.HeldOfferId is not null);
        ImmutableArray<int> competing = [.. Enumerable.Range(0, world.Learners.Length).Where(i => world.Learners[i].Competes)];
        var n = competing.Length;
        var placed = Enumerable.Range(0, n).Select(i => i < places ? 0 : -1).ToArray();
        return (
            new ChoiceSet(competing, [new SeatPool(0, PoolKind.General, places, 0)], [.. Enumerable.Range(0, n + 1)], new int[n], new int[n], new ushort[n], new int[n]),
            new ChoiceResult(placed, [.. placed], new PlacementReason[n], [new PoolOutcome(n, n, Math.Min(n, places), 0, Math.Max(0, places - n))], [], 0));
    }

    private static YearsResult Years(TestRun run, int last)
    {
        var world = run.World();
        return YearsAnalysis.Run(Scenario(), _ => run.Travel(), new AcademicYear(last), year => new World(
            world.Dataset with { AcademicYear = year }, world.Districts, world.Msoas, world.Zones, world.Areas, world.Providers, world.Sites, world.Offers, world.Vacancies, world.Learners, world.Parameters), Choose);
    }

    [Fact]
    public void One_year_is_the_scenarios_own_with_nothing_carried()
    {
        var years = Years(Run(), Year);

        var only = years.Years.ShouldHaveSingleItem();
        (only.Year, only.Course, only.Total.Cohort, only.Total.Competing, only.Total.Placed, only.Total.NoPlaceFound).ShouldBe((new AcademicYear(Year), null, 40, 40, 30, 10));
        only.Places.ShouldBe([0, 0, 30]);
        years.StableFrom.ShouldBeNull();
    }

    [Fact]
    public void Later_years_have_the_new_16_and_the_carried_17_and_sum_over_the_areas()
    {
        var years = Years(Run(), Year + 2);

        years.Years.Select(year => year.Total.Cohort).ShouldBe([40, 80, 80]);
        var course = years.Years[0].Course!;
        (course.ToLevel3 + course.SecondYear + course.DroppedOut).ShouldBeLessThanOrEqualTo(30);
        years.Years[1].Total.Continuing.ShouldBe(course.SecondYear);
        years.Years[1].Total.Competing.ShouldBe(80 - course.SecondYear - course.ToLevel3);
        foreach (var year in years.Years)
            year.Areas.Where(area => area.AreaCode is "A" or "B" or "M").Sum(area => area.Neet.Central).ShouldBe(year.Total.Neet.Central, 1e-9);
    }

    [Fact]
    public void The_same_seed_gives_the_same_years()
        => Years(Run(), Year + 2).Years.Select(year => (year.Total, year.Course)).ShouldBe(Years(Run(), Year + 2).Years.Select(year => (year.Total, year.Course)));

    [Fact]
    public void Every_rate_is_given_back_with_its_source()
        => Years(Run(), Year).Assumptions.Length.ShouldBe(14);

    [Fact]
    public void A_rate_out_of_range_is_refused_by_its_key()
        => Should.Throw<InvalidInputException>(() => Years(Run().With("years.progress.level2", 1.2), Year)).Problems.ShouldContain(problem => problem.Field == "years.progress.level2");

    [Theory]
    [InlineData(2025, 100)]
    [InlineData(2026, 98)]
    [InlineData(2027, 96)] // 100 × 0.98² = 96.04
    public void Places_follow_the_trend(int year, int places)
        => Offer(Run().With("years.places_trend", -0.02), year).GeneralPlaces.ShouldBe(places);

    [Theory]
    [InlineData("Level 2 technical and applied (before reform)", null, 2026, 100, false)]
    [InlineData("Level 2 technical and applied (before reform)", null, 2027, 70, true)]
    [InlineData("Level 2 technical and applied (before reform)", 2025, 2026, 70, true)] // its own last year comes first
    [InlineData("Entry and Level 1 programme", null, 2030, 100, false)]
    public void A_route_that_has_ended_keeps_the_share_replaced(string route, int? last, int year, int places, bool ended)
    {
        var run = Run().With("years.reform.replaced_share", 0.7);
        var offer = run.World().Offers[0] with { QualificationRoute = route, RouteLastYear = last, GeneralPlaces = 100 };
        var rates = YearsParameters.Read(run.World().Parameters);

        YearPlaces.HasEnded(offer, new AcademicYear(year), rates).ShouldBe(ended);
        var later = YearPlaces.Of([offer], new AcademicYear(Year), new AcademicYear(year), rates).Single();
        (later.GeneralPlaces, later.RouteLastYear).ShouldBe((places, ended ? null : last));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.5, true)]
    public void That_guidance_is_left_out_is_told(double closed, bool told)
        => Years(Run().With("lever.careers_guidance.gap_closed", closed), Year).LeavesOutGuidance.ShouldBe(told);

    [Fact]
    public void A_course_that_a_scenario_closed_stays_closed_in_every_year()
    {
        var run = Run();
        var closed = run.World().Offers[0] with { Level = Level.Level2, RouteLastYear = Year - 1, HasNoSuccessor = true, GeneralPlaces = 100 };
        var rates = YearsParameters.Read(run.World().Parameters);

        YearPlaces.HasEnded(closed, new AcademicYear(Year), rates).ShouldBeFalse();
        YearPlaces.Of([closed], new AcademicYear(Year), new AcademicYear(Year + 2), rates).Single().RouteLastYear.ShouldBe(Year - 1);
    }

    [Fact]
    public void The_places_of_a_year_are_those_that_take_entrants_in_September()
    {
        var run = Run();
        var all = Years(run, Year).Years[0].Places.Sum();
        run.Offers[0] = run.Offers[0] with { RouteLastYear = Year - 1, HasNoSuccessor = true };
        Years(run, Year).Years[0].Places.Sum().ShouldBe(all - 30);
    }

    [Theory]
    [InlineData(new[] { 4.0, 4.5, 4.55, 4.6 }, 1)]
    [InlineData(new[] { 4.0, 4.05, 4.3, 4.35 }, 2)]
    [InlineData(new[] { 4.0, 4.05, 4.1 }, 0)]
    [InlineData(new[] { 4.0, 4.5 }, -1)]
    [InlineData(new[] { 4.0 }, -1)]
    public void Stable_from_the_first_year_after_which_none_changes_the_share_by_more(double[] percent, int from)
    {
        var years = percent.Select((share, index) => new YearFigures(
            new AcademicYear(2025 + index), [new YearArea("ALL", "All", 10_000, 0, 0, 0, new AssumptionRange(0, share * 100, 0), 0)], [], 0, null)).ToImmutableArray();

        YearsAnalysis.StableFrom(years, 0.1).ShouldBe(from < 0 ? null : new AcademicYear(2025 + from));
    }

    private static CourseOffer Offer(TestRun run, int year)
        => YearPlaces.Of([run.World().Offers[0] with { GeneralPlaces = 100 }], new AcademicYear(Year), new AcademicYear(year), YearsParameters.Read(run.World().Parameters)).Single();
}
