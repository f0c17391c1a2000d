using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Flows;

public class FlowTests
{
    /// <summary>Of area A two stay, one goes to M, one out of the county; of M one stays; of B one finds no place.</summary>
    private static TestRun Six()
    {
        var run = new TestRun { Adjust = site => site.Id == "S2" ? site with { ZoneCode = null, DistrictCode = null } : site };
        var (a, outside, m) = (run.Offer("S1", Level.Level2, 9), run.Offer("S2", Level.Level2, 9), run.Offer("S3", Level.Level2, 9));
        run.Compete(Person("Z1"), [a, m], a);
        run.Compete(Person("Z1"), [a, m], a);
        run.Compete(Person("Z1"), [a, m], m);
        run.Compete(Person("Z1"), [outside], outside);
        run.Compete(Person("Z3"), [m], m);
        run.Compete(Person("Z2"), [m], -1);
        return run;
    }

    [Fact]
    public void Flows_go_from_the_area_of_the_home_to_that_of_the_place()
    {
        var flows = Six().Analyse().Flows.Flows;

        flows.Where(flow => flow.Learners > 0).ShouldBe([new("A", "A", 2), new("A", "M", 1), new("A", null, 1), new("M", "M", 1)]);
        flows.Length.ShouldBe(3 * 4);
    }

    [Fact]
    public void Self_containment_has_a_supply_and_a_demand_side()
    {
        var today = Six().Analyse().Flows.Today!;
        var (a, b, m) = (today.Areas[0], today.Areas[1], today.Areas[2]);

        (a.Residents, a.Staying, a.Learners).ShouldBe((4, 2, 2));
        (a.OfResidents, a.OfLearners).ShouldBe((0.5, 1));
        (m.OfResidents, m.OfLearners).ShouldBe((1, 0.5));
        (b.OfResidents, b.OfLearners).ShouldBe((null, null));
        today.Overall.ShouldBe(3 / 5.0, 1e-12);
        today.Weakest.ShouldBe(0.5);
    }

    [Fact]
    public void Nobody_placed_is_regrouped_into_nothing()
    {
        var run = new TestRun();
        run.Compete(Person("Z1"), [], -1);

        var flows = run.Analyse().Flows;

        flows.Regrouped.ShouldBeNull();
        flows.Today!.Overall.ShouldBe(0);
    }

    [Fact]
    public void Areas_that_send_their_learners_to_each_other_are_put_together()
    {
        // M1 and M2 exchange learners, M3 keeps its own. In two areas nobody has to leave; today's three keep three of seven.
        var run = new TestRun();
        var (one, two, three) = (run.Offer("S1", Level.Level2, 9), run.Offer("S2", Level.Level2, 9), run.Offer("S3", Level.Level2, 9));
        run.Minutes = [20, 20, 20, 20, 20, 20, 20, 20, 20];
        foreach (var (zone, pool) in new[] { ("Z1", two), ("Z1", two), ("Z2", one), ("Z2", one), ("Z3", three), ("Z3", three), ("Z3", three) })
            run.Compete(Person(zone), [one, two, three], pool);
        var world = run.World();
        world = new World(
            world.Dataset, world.Districts, world.Msoas, world.Zones, world.Areas, world.Providers, world.Sites, world.Offers, world.Vacancies, world.Learners, world.Parameters)
        { ZoneNeighbours = [[1], [0, 2], [1]] };

        var (today, regrouped) = FlowAnalysis.Regroup(world, run.ChoiceSet(), run.ChoiceResult(), 2);

        today.Overall.ShouldBe(3 / 7.0, 1e-12);
        regrouped!.Overall.ShouldBe(1);
        regrouped.Areas.Select(area => area.MsoaCodes.ToArray()).ShouldBe([["M1", "M2"], ["M3"]]);
        regrouped.LeastResidents.ShouldBe(3); // the smallest of today's has 2, in proportion 2 × 3 ÷ 2
        regrouped.Areas.Sum(area => area.Residents).ShouldBe(today.Areas.Sum(area => area.Residents));
        regrouped.Areas[0].Name.ShouldBe("One, Two");
    }

    [Fact]
    public void More_areas_than_msoas_or_none_are_refused()
    {
        var run = Six();
        Should.Throw<ArgumentOutOfRangeException>(() => FlowAnalysis.Regroup(run.World(), run.ChoiceSet(), run.ChoiceResult(), 4));
        Should.Throw<ArgumentOutOfRangeException>(() => FlowAnalysis.Regroup(run.World(), run.ChoiceSet(), run.ChoiceResult(), 0));
    }
}
