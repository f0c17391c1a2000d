using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class AreaFiguresTests
{
    /// <summary>Two pools at Level 2 (10 places at S1, 4 at S2), one at Level 1 (6 at S3). A1 and A2 live in area A, B1 in B, M1 in M.</summary>
    private static TestRun Example()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 10);
        run.Offer("S2", Level.Level2, 4);
        run.Offer("S3", Level.Level1, 6);
        run.Compete(Person("Z1"), [0, 2], 0);
        run.Compete(Person("Z1", Level.Level1), [2], 2, -1);
        run.Compete(Person("Z2"), [0, 1], -1, 1, PlacementReason.AllFull);
        run.Compete(Person("Z3"), [1, 2], 1);
        run.Add(Person("Z1", Level.Level1, Stage.Continuing));
        run.Add(Person("Z1", Level.Level3));
        return run;
    }

    private static AreaResult Area(RunResult result, string code) => result.Areas.Single(area => area.Code == code);

    private static LevelFigures Level2(AreaResult area) => area.Levels.Single(level => level.Band == LevelBand.Level2);

    [Fact]
    public void Demand_counts_who_competes_and_sets_continuing_apart()
    {
        var area = Area(Example().Analyse(), "A");

        area.AllLevels.Competing.ShouldBe(2);
        area.AllLevels.Continuing.ShouldBe(1);
        area.Levels.Select(level => level.Competing).ShouldBe([0, 1, 1]);
        area.Levels.Select(level => level.Continuing).ShouldBe([0, 1, 0]);
        area.Cohort.ShouldBe(4);
    }

    [Fact]
    public void Places_in_reach_are_those_that_somebody_of_the_area_can_reach_by_the_courses_level()
    {
        var result = Example().Analyse();

        Area(result, "A").Levels.Select(level => level.PlacesInReach).ShouldBe([0, 6, 10]);
        Area(result, "B").Levels.Select(level => level.PlacesInReach).ShouldBe([0, 0, 14]);
        Area(result, "M").Levels.Select(level => level.PlacesInReach).ShouldBe([0, 6, 4]);
        result.Total.AllLevels.PlacesInReach.ShouldBe(20);
    }

    [Fact]
    public void The_confirmed_share_is_of_the_September_places_of_courses_that_take_entrants()
    {
        var run = Example();
        run.Analyse().ConfirmedPlacesShare.ShouldBe(0);
        run.Offers[1] = run.Offers[1] with { Provenance = Source with { Basis = Basis.Confirmed } };
        run.Analyse().ConfirmedPlacesShare.ShouldBe(4.0 / 20, 1e-12);
    }

    [Fact]
    public void Shared_places_divide_each_place_among_those_who_can_reach_it_and_add_up()
    {
        // Pool 0 is shared by two (A1, B1), pool 1 by two (B1, M1), pool 2 by three (A1, A2, M1).
        var result = Example().Analyse();

        Area(result, "A").Levels.Select(level => Math.Round(level.SharedPlaces, 9)).ShouldBe([0, 2 + 2, 5]);
        Area(result, "A").AllLevels.SharedPlaces.ShouldBe(5 + 2 + 2, 1e-9);
        Area(result, "B").AllLevels.SharedPlaces.ShouldBe(5 + 2, 1e-9);
        Area(result, "M").AllLevels.SharedPlaces.ShouldBe(2 + 2, 1e-9);
        result.Total.AllLevels.SharedPlaces.ShouldBe(20, 1e-9);
    }

    [Fact]
    public void Placements_travel_and_the_coordination_gap_follow_the_two_answers()
    {
        var result = Example().Analyse();
        var a = Area(result, "A").AllLevels;

        (a.PlacedChoice, a.PlacedBest, a.CoordinationGap, a.NoPlaceFoundBest).ShouldBe((2, 1, -1, 1));
        a.TravelChoice.ShouldBe(new TravelSummary(2, 20, 60));
        a.TravelBest.ShouldBe(new TravelSummary(1, 20, 20));
        Level2(Area(result, "B")).TravelChoice.ShouldBeNull();
        Level2(Area(result, "B")).Reasons[(int)PlacementReason.AllFull].ShouldBe(new ReasonCount(PlacementReason.AllFull, 1, 1));
        result.Total.AllLevels.CoordinationGap.ShouldBe(0);
    }

    [Fact]
    public void Rows_are_the_areas_then_authorities_that_are_no_area_then_everything()
        => Example().Analyse().Areas.Select(area => area.Code).ShouldBe(["A", "B", "M", "E10000016", "ALL"]);

    [Fact]
    public void Areas_add_up_to_everything()
    {
        var result = Example().Analyse();
        AreaResult[] areas = [Area(result, "A"), Area(result, "B"), Area(result, "M")];

        areas.Sum(area => area.AllLevels.Competing).ShouldBe(result.Total.AllLevels.Competing);
        areas.Sum(area => area.Cohort).ShouldBe(result.Total.Cohort);
        areas.Sum(area => area.Status.Neet).ShouldBe(result.Total.Status.Neet, 1e-9);
        result.Total.Status.Total.ShouldBe(result.Total.Cohort, 1e-9);
    }

    [Fact]
    public void The_same_run_gives_the_same_figures_and_another_placement_gives_others()
    {
        var moved = Example();
        moved.Choice[3] = 2;

        ResultFigures.Of(Example().Analyse()).ShouldBe(ResultFigures.Of(Example().Analyse()));
        ResultFigures.Of(moved.Analyse()).ShouldNotBe(ResultFigures.Of(Example().Analyse()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_alike_who_change_places_change_the_figures_though_no_sum_does(bool inChoice)
    {
        static TestRun Run(int[] choice, int[] best)
        {
            var run = new TestRun();
            run.Offer("S1", Level.Level2, 1);
            run.Offer("S1", Level.Level2, 1);
            run.Compete(Person(), [0, 1], choice[0], best[0]);
            run.Compete(Person(), [0, 1], choice[1], best[1]);
            return run;
        }

        int[] one = [0, 1], other = [1, 0];
        var first = ResultFigures.Of(Run(one, one).Analyse()).ToArray();
        var second = ResultFigures.Of(Run(inChoice ? other : one, inChoice ? one : other).Analyse()).ToArray();

        first.Zip(second).Count(pair => pair.First != pair.Second).ShouldBe(1);
    }

    [Fact]
    public void Parts_of_different_runs_are_refused()
    {
        var run = Example();
        var shorter = run.ChoiceResult() with { PlacedPool = [0] };

        Should.Throw<ArgumentException>(() => RunAnalysis.Analyse(run.World(), Scenario(), run.Travel(), run.ChoiceSet(), shorter, run.BestResult()));
    }

    [Fact]
    public void A_scenarios_parameter_replaces_the_datasets()
        => Example().Analyse(("choice.travel_limit_minutes", 15)).Total.AllLevels.ZonesWithoutCourse.ShouldBe(3);
}
