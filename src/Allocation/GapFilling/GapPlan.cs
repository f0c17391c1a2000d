using System.Collections.Immutable;

namespace Pathways.Allocation.GapFilling;

/// <summary>Where the search starts: the best case without new places.</summary>
/// <param name="PlacedOption">By learner: index of the option taken, or −1, of a cheapest sharing among the offers that run.</param>
/// <param name="Closed">Offers that do not run because their groups are too small.</param>
public sealed record GapStart(int[] PlacedOption, IReadOnlyCollection<int> Closed);

/// <summary>How hard to look. The same numbers give the same plan; time plays no part.</summary>
/// <param name="BoundSteps">Most steps of the bound.</param>
/// <param name="Parts">Most parts into which plans are divided when the bound alone leaves a gap.</param>
/// <param name="ExactUpToLots">So many lots or fewer are searched through to a proof.</param>
/// <param name="Swaps">Whether lots are swapped.</param>
public sealed record GapEffort(int BoundSteps = 600, int Parts = 20, int ExactUpToLots = 12, bool Swaps = true);

/// <summary>What is known at a moment of the search.</summary>
/// <param name="Stage">What is done, in a few words.</param>
/// <param name="Lots">Lots of the best plan so far.</param>
/// <param name="Gain">What it spares, in units of cost.</param>
/// <param name="BoundOnGain">What no plan can exceed.</param>
public sealed record GapProgress(string Stage, int Lots, long Gain, long BoundOnGain)
{
    /// <summary>(bound − gain) ÷ bound, 0..1; 0 where nothing can be gained.</summary>
    public double Gap => BoundOnGain <= 0 ? 0 : Math.Max(0, (double)(BoundOnGain - Gain) / BoundOnGain);
}

/// <summary>A lot of a plan.</summary>
/// <param name="Candidate">Index of the candidate.</param>
/// <param name="Number">Its number among the candidate's lots, from 1.</param>
/// <param name="Gain">What it spares after the lots before it, in units of cost.</param>
/// <param name="Placed">Learners with a place more than before it, the others' moves counted.</param>
/// <param name="Filled">Learners in it when all lots are open.</param>
public sealed record GapLot(int Candidate, int Number, long Gain, int Placed, int Filled);

/// <summary>A plan, and what is known of how good it is.</summary>
/// <param name="Lots">The lots, in the order in which to buy them: what spares most first.</param>
/// <param name="Gain">What they spare together, in units of cost, the offers that run at the start running on where their groups allow.</param>
/// <param name="BoundOnGain">What no plan within the limits can exceed; minimum groups are left out in it.</param>
/// <param name="BoundBySinglePlaces">The first bound: as many single places, each where it is best.</param>
/// <param name="Proven">Whether the plan is shown to be the best: search or bound left nothing better.</param>
/// <param name="ByGreedy">What the plan of the first pass spares, before swaps.</param>
/// <param name="Frontier">By number of single places from 0: what they spare at most.</param>
/// <param name="Trials">Lots tried.</param>
/// <param name="BoundSteps">Steps of the bound taken.</param>
/// <param name="Parts">Parts bounded.</param>
/// <param name="Placed">Learners with a place at the end, and before.</param>
public sealed record GapPlan(
    ImmutableArray<GapLot> Lots, long Gain, long BoundOnGain, long BoundBySinglePlaces, bool Proven, long ByGreedy,
    ImmutableArray<long> Frontier, int Trials, int BoundSteps, int Parts, (int After, int Before) Placed)
{
    /// <summary>(bound − gain) ÷ bound, 0..1; 0 where nothing can be gained.</summary>
    public double Gap => BoundOnGain <= 0 ? 0 : Math.Max(0, (double)(BoundOnGain - Gain) / BoundOnGain);

    /// <summary>Areas that have fewer new places than every area must have; a plan that keeps the rules has none.</summary>
    public ImmutableArray<int> AreasShort { get; init; } = [];

    /// <summary>By learner: surplus with the plan, for looking at candidates beside it.</summary>
    public long[] Surplus { get; init; } = [];

    /// <summary>By candidate with a lot: the learners in its lots.</summary>
    public IReadOnlyDictionary<int, IReadOnlySet<int>> Learners { get; init; } = new Dictionary<int, IReadOnlySet<int>>();

    /// <summary>The learners in the lots of a lot's candidate.</summary>
    public IReadOnlySet<int> Members(GapLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        return Learners[lot.Candidate];
    }
}
