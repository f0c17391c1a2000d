using Pathways.Analysis.Comparing;
using Pathways.Analysis.Statistics;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Comparing;

/// <summary>
/// Areas A, B and M, a zone each. Basis: four learners of A and one of B want a course at S1 with two places; one of A holds a place.
/// Scenario: a second course at S2 with two places.
/// </summary>
public class RunComparisonTests
{
    private const int Replications = 20;

    [Fact]
    public void Who_gains_and_who_loses_is_counted_one_by_one()
    {
        // L0 keeps S1, L1 goes from S1 (20 minutes) to S2 (80), L2 is newly placed, L3 never is, L4 (of B) loses its place.
        var comparison = Compare(basis: [0, 0, -1, -1, 0], scenario: [0, 1, 1, -1, -1]);
        var (a, b) = (Area(comparison, "A"), Area(comparison, "B"));
        a.Moves.ShouldBe(new Moves(NewlyPlaced: 1, NoLongerPlaced: 0, Shorter: 0, Longer: 1, OtherCourse: 1, 0, 0, 0));
        b.Moves.ShouldBe(new Moves(0, 1, 0, 0, 0, 0, 0, 0));
        var all = comparison.Areas[^1];
        (all.Code, all.Moves.NewlyPlaced, all.Moves.NoLongerPlaced).ShouldBe(("ALL", 1, 1));
        a.All.People.ShouldBe(new Pair(5, 5));
        a.All.Placed.ShouldBe(new Pair(3, 4), "the one who holds a place counts in both");
    }

    [Fact]
    public void Differences_are_those_of_paired_replications_with_a_t_interval()
    {
        var comparison = Compare([0, 0, -1, -1, -1], [0, 1, 1, -1, -1], lostInEvenReplications: true);
        // Odd replications: one more of A; even ones: L2 is not placed, so none more.
        double[] more = [.. Enumerable.Range(0, Replications).Select(r => r % 2 == 0 ? 0.0 : 1.0)];
        Area(comparison, "A").All.Difference.ShouldBe(ReplicationInterval.Of(more));
        comparison.Areas[^1].All.Difference.Mean.ShouldBe(0.5);
        Area(comparison, "B").All.Difference.ShouldBe(ReplicationInterval.Of(new double[Replications]));
        Area(comparison, "A").Gains!.Value.Mean.ShouldBe(0.5);
        Area(comparison, "A").Losses!.Value.Mean.ShouldBe(0);
        comparison.Replications.ShouldBe(Replications);
    }

    [Fact]
    public void Cells_pick_by_level_group_and_subject_and_add_up_over_areas()
    {
        var comparison = Compare([0, 0, -1, -1, 0], [0, 1, 1, -1, -1]);
        foreach (var area in comparison.Areas)
        {
            area.Cells.Where(cell => cell.Kind == CellKind.Level).Sum(cell => cell.Placed.After).ShouldBe(area.All.Placed.After);
            area.Cells.Where(cell => cell.Kind == CellKind.Subject).Sum(cell => cell.People.Before).ShouldBe(area.All.People.Before);
        }

        var meals = Area(comparison, "A").Cells.Single(cell => cell is { Kind: CellKind.Group, Key: nameof(EquityGroup.FreeSchoolMeals) });
        (meals.People, meals.Placed).ShouldBe((new Pair(1, 1), new Pair(0, 1)), "L2 is the one");
        comparison.Areas[..3].Sum(area => area.All.Placed.After).ShouldBe(comparison.Areas[^1].All.Placed.After);
    }

    [Fact]
    public void Young_people_looked_after_unaccompanied_of_other_languages_taught_at_home_and_by_fifth_of_deprivation_are_compared_too()
    {
        // The first is looked after and a refugee, the second needs ESOL, the third is taught at home; all zones are of decile 5.
        var (basis, scenario) = (Basis([0, 0, -1, -1, 0]), Basis([-1, 0, 0, -1, 0]));
        foreach (var run in (TestRun[])[basis, scenario])
        {
            run.Learners[0] = run.Learners[0] with { Characteristics = [110, 130] };
            run.Learners[1] = run.Learners[1] with { Language = LanguageNeed.Esol };
            run.Learners[2] = run.Learners[2] with { HomeEducated = true };
        }

        var cells = RunComparison.Of(Of(basis, "basis"), Of(scenario, "scenario"), 1).Areas[^1].Cells.Where(cell => cell.Kind == CellKind.Group).ToDictionary(cell => Enum.Parse<EquityGroup>(cell.Key), cell => (cell.People.After, cell.Placed.Before, cell.Placed.After));
        cells[EquityGroup.LookedAfter].ShouldBe((1, 1, 0));
        cells[EquityGroup.UnaccompaniedAsylumSeeker].ShouldBe((1, 1, 0));
        cells[EquityGroup.Esol].ShouldBe((1, 1, 1));
        cells[EquityGroup.HomeEducated].ShouldBe((1, 0, 1));
        cells[EquityGroup.ImdQuintile3].ShouldBe((6, 4, 4), "five who compete, and the one who holds a place");
        cells.ShouldNotContainKey(EquityGroup.ImdQuintile1);
    }

    [Fact]
    public void The_most_affected_area_comes_first_and_everything_last()
    {
        Compare([0, 0, -1, -1, 0], [0, 0, -1, -1, -1]).Areas[0].Code.ShouldBe("B");
        Compare([0, -1, -1, -1, 0], [0, 1, 1, -1, -1]).Areas[0].Code.ShouldBe("A");
        Compare([0, -1, -1, -1, 0], [-1, 0, -1, -1, -1]).Areas[0].Code.ShouldBe("B", "one fewer there; in A as many, though one loses and one gains");
        Compare([0, -1, -1, -1, 0], [-1, 0, -1, -1, 0]).Areas[0].Code.ShouldBe("A", "no area has more or fewer: where some change places");
        Compare([0, -1, -1, -1, 0], [0, 1, 1, -1, -1]).Areas[^1].Kind.ShouldBe(AreaKind.All);
    }

    [Fact]
    public void An_area_that_only_January_or_April_moves_comes_before_one_that_September_moves_less()
    {
        // September takes one place from the one of B. In January three more of M enter; or four more of M are there at the end of April.
        AreaDifference[] Ordered(YearSteps ofM)
        {
            var (basis, scenario) = (Of(Basis([0, 0, -1, -1, 0]), "basis"), Of(Basis([0, 0, -1, -1, -1]), "scenario"));
            System.Collections.Immutable.ImmutableArray<double> none = [0, 0];
            RunResult Followed(RunResult result, YearSteps year) => result with
            {
                Neet = new NeetResults(2, [.. result.Areas.Select(area => new AreaNeet(area.Code, area.Name, area.Kind, 10, none, none, none, none, none, none, [], area.Code == "M" ? year : default))], [], []),
            };
            return [.. RunComparison.Of(basis with { Result = Followed(basis.Result, default) }, scenario with { Result = Followed(scenario.Result, ofM) }, 1).Areas];
        }

        Ordered(default)[0].Code.ShouldBe("B");
        Ordered(new YearSteps(0, 0, 0, EnteredJanuary: 3, 0, 0))[0].Code.ShouldBe("M");
        Ordered(new YearSteps(0, 0, 0, 0, 0, EndOfApril: 4))[0].Code.ShouldBe("M");
        Ordered(new YearSteps(0, 0, LeftByJanuary: 2, 0, 0, 0)).Take(2).Select(area => (area.Code, area.LargestChange)).ShouldBe([("M", 2), ("B", 1)]);
    }

    [Fact]
    public void Courses_that_open_are_told_with_their_learners()
    {
        var course = Compare([0, 0, -1, -1, -1], [0, 1, 1, -1, -1]).Courses.ShouldHaveSingleItem();
        (course.OfferId, course.Opened, course.Closed, course.OpenPlaces, course.Placed).ShouldBe(("O1", true, false, new Pair(0, 2), new Pair(0, 2)));
    }

    [Fact]
    public void Places_and_journeys_differ_by_replication_with_their_interval()
    {
        // Odd replications: L1 goes from S1 (20 minutes) to S2 (80), L2 is newly placed at S2; even ones: L2 is not placed.
        var comparison = Compare([0, 0, -1, -1, -1], [0, 1, 1, -1, -1], lostInEvenReplications: true);
        var a = Area(comparison, "A").Provision!;
        double[] Alternating(double even, double odd) => [.. Enumerable.Range(0, Replications).Select(r => r % 2 == 0 ? even : odd)];
        comparison.Areas[^1].Provision!.Used.ShouldBe(ReplicationInterval.Of(Alternating(0, 1)), "two places taken before; two or three after");
        a.MeanMinutes!.Value.Mean.ShouldBe(ReplicationInterval.Of(Alternating(50 - 20, 60 - 20)).Mean, 1e-9, "20 before; (20 + 80) / 2 or (20 + 80 + 80) / 3 after");
        Area(comparison, "B").Provision!.MeanMinutes.ShouldBeNull("nobody of B is placed");
    }

    [Fact]
    public void What_becomes_of_the_young_people_on_a_course_is_counted()
    {
        // L0 and L4 stay, L1 finds none; the one who holds a place there keeps it.
        var comparison = Compare(basis: [0, 0, -1, -1, 0], scenario: [0, 1, 1, -1, -1]);
        var (before, after) = (Basis([0, 0, -1, -1, 0]), Basis([0, -1, -1, -1, 0]));
        comparison.Courses.ShouldHaveSingleItem().Affected.ShouldBe(default(AffectedLearners), "nobody is on a course that is not there yet");
        after.Pools[0] = after.Pools[0] with { Places = 1 };
        var course = RunComparison.Of(Of(before, "basis"), Of(after, "scenario"), 1).Courses.ShouldHaveSingleItem();
        (course.AtRisk, course.Affected).ShouldBe((true, new AffectedLearners(Stay: 3, Elsewhere: 0, None: 1)));
    }

    [Fact]
    public void A_scenario_against_itself_changes_nothing()
    {
        var run = Of(Basis([0, 0, -1, -1, 0]), "same");
        var comparison = RunComparison.Of(run, run, 1);
        comparison.Areas.ShouldAllBe(area => area.Moves == default && area.All.Difference.Mean == 0 && area.Neet == default && area.Places.More == 0);
        (comparison.Courses.Length, comparison.Spots.Length, comparison.Costs.Length).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void Learners_of_another_year_are_not_matched_one_by_one()
    {
        var (basis, later) = (Of(Basis([0, 0, -1, -1, 0]), "a"), Of(Basis([0, 0, -1, -1, 0]), "b"));
        var world = later.World;
        var moved = new World(
            world.Dataset with { AcademicYear = new AcademicYear(2028) }, world.Districts, world.Msoas, world.Zones, world.Areas, world.Providers, world.Sites, world.Offers,
            world.Vacancies, world.Learners, world.Parameters);
        var comparison = RunComparison.Of(basis, later with { World = moved }, 1);
        comparison.PersonByPerson.ShouldBeFalse();
        comparison.Areas.ShouldAllBe(area => area.Gains == null && area.Moves == default);
    }

    [Fact]
    public void Other_seeds_are_refused_with_a_remedy()
    {
        var run = Of(Basis([0, 0, -1, -1, 0]), "a");
        Should.Throw<InvalidInputException>(() => RunComparison.Of(run, run with { Scenario = run.Scenario with { Seed = 9 } }, 1))
            .Problems.ShouldHaveSingleItem().Allowed.ShouldBe("give both the seed 1");
    }

    [Fact]
    public void Costs_entered_are_summed_by_payer_less_those_of_the_basis()
    {
        Modification Pass(double pounds) => new TravelPass(5) { Costs = [new PayerCost(Payer.CouncilTransport, pounds), new PayerCost(Payer.Bursary, 1)] };
        var run = Of(Basis([0, 0, -1, -1, 0]), "a");
        var basis = run with { Scenario = run.Scenario with { Modifications = [Pass(10)] } };
        var scenario = run with { Scenario = run.Scenario with { Modifications = [Pass(30), Pass(5)] } };
        RunComparison.Of(basis, scenario, 1).Costs.ShouldBe([new PayerCost(Payer.CouncilTransport, 25), new PayerCost(Payer.Bursary, 1)]);
    }

    private static AreaDifference Area(Comparison comparison, string code) => comparison.Areas.Single(area => area.Code == code);

    private static Comparison Compare(int[] basis, int[] scenario, bool lostInEvenReplications = false)
    {
        var run = Basis(scenario);
        run.Offer("S2", Level.Level2, 2);
        foreach (var i in Enumerable.Range(0, run.Options.Count))
            run.Options[i] = [0, 1];
        return RunComparison.Of(Of(Basis(basis), "basis"), Of(run, "scenario", lostInEvenReplications), 1);
    }

    private static TestRun Basis(int[] placed)
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 2);
        for (var i = 0; i < placed.Length; i++)
            run.Compete(TestRun.Person(i == 4 ? "Z2" : "Z1") with { FreeSchoolMeals = i == 2 }, [0], placed[i]);
        run.Add(TestRun.Person("Z1", stage: Stage.Continuing) with { HeldOfferId = "O0" });
        foreach (var (key, value) in ColdSpotKeys)
            run.With(key, value);
        return run;
    }

    /// <summary>Learners of zone 1 who may join either of two courses.</summary>
    internal static TestRun Learners(int[] placed, params (string Key, double Value)[] parameters)
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level2, 2);
        run.Offer("S2", Level.Level2, 2);
        foreach (var pool in placed)
            run.Compete(TestRun.Person("Z1"), [0, 1], pool);
        foreach (var (key, value) in ColdSpotKeys.Concat(parameters))
            run.With(key, value);
        return run;
    }

    private static readonly (string Key, double Value)[] ColdSpotKeys =
    [
        ("analysis.offer_draws", Replications), ("analysis.replications", Replications),
        .. new[] { "high", "medium", "low" }.SelectMany(confidence => new (string, double)[]
        {
            ($"analysis.redraw.{confidence}.exists", 1), ($"analysis.redraw.{confidence}.places", 0), ($"analysis.redraw.{confidence}.level", 0), ($"analysis.redraw.{confidence}.site", 0),
        }),
        ("analysis.reference_draws", 999), ("analysis.scan_replications", 99), ("analysis.cold.false_discovery_rate", 0.05), ("analysis.cold.far_minutes", 60),
        ("analysis.cold.narrow_subjects", 3), ("analysis.cold.narrow_share", 0.5), ("analysis.cold.full_ratio", 1.5), ("analysis.cold.travel_help_minutes", 30), ("analysis.cold.draws_share", 0.8), ("analysis.cold.confirmed_share", 0.5),
    ];

    private static ComparedRun Of(TestRun run, string name, bool lostInEvenReplications = false)
    {
        var (choices, choice) = (run.ChoiceSet(), run.ChoiceResult());
        var without = choice with { PlacedPool = [.. choice.PlacedPool.Select((pool, i) => i == 2 ? -1 : pool)] };
        return new ComparedRun(
            TestRun.Scenario() with { Name = name }, run.World(), run.Travel(), choices, choice, run.Analyse(),
            redraw => new ReplicatedChoice(choices, lostInEvenReplications && redraw.Number % 2 == 0 ? without : choice));
    }
}
