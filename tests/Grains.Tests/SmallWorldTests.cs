using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests;

/// <summary>The small world holds what the simulation is to meet.</summary>
public sealed class SmallWorldTests
{
    private static readonly DirectWalk Walk = SmallScenarios.Direct(SmallScenarios.Of(1));

    [Fact]
    public void It_has_three_areas_and_forty_learners()
    {
        Walk.World.Areas.Areas.Length.ShouldBe(3);
        Walk.World.Learners.Length.ShouldBe(40);
    }

    [Fact]
    public void One_area_has_nothing_in_reach() =>
        Walk.Result.Areas.Single(area => area.Code == "C").AllLevels.ShouldSatisfyAllConditions(
            figures => figures.Competing.ShouldBeGreaterThan(0), figures => figures.PlacedBest.ShouldBe(0));

    [Fact]
    public void Some_courses_are_full_and_one_does_not_run()
    {
        Walk.Result.Offers.ShouldContain(offer => offer.Choice.WaitingList > 0);
        Walk.Result.Offers.ShouldContain(offer => !offer.RunsChoice);
    }

    [Fact]
    public void Seeds_and_limits_change_the_result() =>
        new[] { SmallScenarios.Of(1), SmallScenarios.Of(2), SmallScenarios.Of(1, 40) }.Select(scenario => SmallScenarios.Direct(scenario).Hash)
            .Distinct().Count().ShouldBe(3);

    [Fact]
    public void Learners_with_a_plan_compete() =>
        Walk.World.Learners.Count(learner => learner is { Sen: SenStatus.Ehcp, Competes: true }).ShouldBeGreaterThan(1);
}
