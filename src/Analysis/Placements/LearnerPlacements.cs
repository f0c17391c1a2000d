using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The two allocations told learner by learner.</summary>
public static class LearnerPlacements
{
    /// <summary>Every competing learner, in the choice set's order.</summary>
    /// <exception cref="ArgumentException">The dataset is about real people: individual outcomes are not told.</exception>
    public static ImmutableArray<LearnerPlacement> Of(World world, ChoiceSet choices, ChoiceResult choice, BestResult best)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(best);
        if (!world.Dataset.Synthetic)
            throw new ArgumentException("Individual outcomes are told for synthetic learners only.", nameof(world));
        return
        [
            .. Enumerable.Range(0, choices.LearnerCount).Select(row =>
            {
                var learner = world.Learners[choices.Learners[row]];
                return new LearnerPlacement(
                    learner.Id, world.Areas.Areas[world.AreaOfZone[world.ZoneIndex[learner.ZoneCode]]].Code, learner.IntendedLevel,
                    choices.Start[row + 1] - choices.Start[row],
                    Outcome(world, choices, row, choice.PlacedPool[row], choice.Reasons[row]),
                    choice.PlacedRank[row] < 0 ? null : choice.PlacedRank[row] + 1,
                    Outcome(world, choices, row, best.PlacedPool[row], best.Reasons[row]));
            }),
        ];
    }

    private static PlacementOutcome Outcome(World world, ChoiceSet choices, int row, int pool, PlacementReason reason)
    {
        if (pool < 0)
            return new PlacementOutcome(null, null, reason);
        var option = Array.IndexOf(choices.OptionPool, pool, choices.Start[row], choices.Start[row + 1] - choices.Start[row]);
        return new PlacementOutcome(world.Offers[choices.Pools[pool].Offer].Id, choices.OptionMinutes[option], reason);
    }
}
