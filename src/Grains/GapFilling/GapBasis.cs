using Pathways.Allocation.Best;
using Pathways.Allocation.GapFilling;
using Pathways.Allocation.Solving;
using Pathways.Analysis;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>What of a run its gaps are filled by: the world without new places, and the best case there.</summary>
/// <param name="World">The world.</param>
/// <param name="Travel">Travel minutes.</param>
/// <param name="Choices">Who competes for what, with the costs of the objective.</param>
/// <param name="Best">The sharing of places with the least sum of these costs.</param>
/// <param name="Seed">The run's seed.</param>
public sealed record GapBasis(World World, TravelMatrix Travel, ChoiceSet Choices, BestResult Best, ulong Seed)
{
    /// <summary>What the costs are.</summary>
    public GapObjective Objective { get; private init; }

    /// <summary>Cost of a competing learner on a course so many minutes away; null for the allocation's own.</summary>
    public Func<int, CourseOffer, int, int>? Cost { get; private init; }

    /// <summary>The same run for another objective: the same places shared anew, by its costs.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="scenario">The run's scenario.</param>
    /// <param name="solver">Shares the places.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<GapBasis> ForAsync(GapObjective objective, Scenario scenario, IFlowSolver solver, CancellationToken cancel)
    {
        if (objective == GapObjective.Placed)
            return this;
        var neet = new AssumedNeet(World, scenario, Choices);
        var repriced = neet.Repriced();
        var best = await new BestAllocator(solver).SolveAsync(repriced, World, Seed, null, cancel);
        return this with { Choices = repriced, Best = best, Objective = objective, Cost = neet.WithPlace };
    }

    /// <summary>The best case as the search's start.</summary>
    public GapStart Start()
    {
        var placed = new int[Choices.LearnerCount];
        for (var learner = 0; learner < placed.Length; learner++)
            placed[learner] = Best.PlacedPool[learner] < 0 ? -1 : Array.IndexOf(Choices.OptionPool, Best.PlacedPool[learner], Choices.Start[learner], Choices.Start[learner + 1] - Choices.Start[learner]);
        return new GapStart(placed, [.. Best.ClosedPools]);
    }
}
