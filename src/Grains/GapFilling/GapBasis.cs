using Pathways.Allocation.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>What of a run its gaps are filled by: the world without new places, and the best case there.</summary>
/// <param name="World">The world.</param>
/// <param name="Travel">Travel minutes.</param>
/// <param name="Choices">Who competes for what.</param>
/// <param name="Best">The best case.</param>
/// <param name="Seed">The run's seed.</param>
public sealed record GapBasis(World World, TravelMatrix Travel, ChoiceSet Choices, BestResult Best, ulong Seed)
{
    /// <summary>The best case as the search's start.</summary>
    public GapStart Start()
    {
        var placed = new int[Choices.LearnerCount];
        for (var learner = 0; learner < placed.Length; learner++)
            placed[learner] = Best.PlacedPool[learner] < 0 ? -1 : Array.IndexOf(Choices.OptionPool, Best.PlacedPool[learner], Choices.Start[learner], Choices.Start[learner + 1] - Choices.Start[learner]);
        return new GapStart(placed, [.. Best.ClosedPools]);
    }
}
