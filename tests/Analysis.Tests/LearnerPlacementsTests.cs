using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class LearnerPlacementsTests
{
    private readonly TestRun _run = new();

    public LearnerPlacementsTests()
    {
        _run.Offer("S1", Level.Level2, 1);
        _run.Offer("S3", Level.Level2, 1);
        _run.Add(Person("Z1", stage: Stage.Continuing));
        _run.Compete(Person("Z1"), [0, 1], choice: 0, best: 1, reason: PlacementReason.FirstChoice);
        _run.Compete(Person("Z3", Level.Entry3), [1], choice: -1, best: -1, reason: PlacementReason.AllFull);
    }

    [Fact]
    public void Each_competing_learner_is_told_where_and_how_far_and_why()
    {
        var placements = LearnerPlacements.Of(_run.World(), _run.ChoiceSet(), _run.ChoiceResult(), _run.BestResult());

        // From Z1 it is 20 minutes to S1 and 60 to S3 (the first row of the run's minutes); the continuing learner competes for nothing.
        placements.Length.ShouldBe(2);
        placements[0].ShouldBe(new LearnerPlacement(
            "L000001", "A", Level.Level2, 2, new PlacementOutcome("O0", 20, PlacementReason.FirstChoice), 1,
            new PlacementOutcome("O1", 60, PlacementReason.FirstChoice)));
        placements[1].ShouldBe(new LearnerPlacement(
            "L000002", "M", Level.Entry3, 1, new PlacementOutcome(null, null, PlacementReason.AllFull), null,
            new PlacementOutcome(null, null, PlacementReason.AllFull)));
    }

    [Fact]
    public void Real_people_are_not_told_one_by_one()
    {
        var world = _run.World();
        var real = new World(
            world.Dataset with { Synthetic = false }, world.Districts, world.Msoas, world.Zones, world.Areas, world.Providers, world.Sites,
            world.Offers, world.Vacancies, world.Learners, world.Parameters);

        Should.Throw<ArgumentException>(() => LearnerPlacements.Of(real, _run.ChoiceSet(), _run.ChoiceResult(), _run.BestResult()));
    }
}
