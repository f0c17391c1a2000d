using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>What happens as applications work today: learner-proposing deferred acceptance.</summary>
/// <param name="PlacedPool">By competing learner: pool index, or −1 when no suitable place was found in the model.</param>
/// <param name="PlacedRank">By competing learner: rank of the place in the learner's own list (0 is the first choice), or −1.</param>
/// <param name="Reasons">By competing learner.</param>
/// <param name="Pools">By pool: what happened.</param>
/// <param name="ClosedPools">Pools that did not run because their groups were too small, ascending.</param>
/// <param name="NoiseShareOfCost">0..1: share of the variance of utility across feasible options that is Gumbel noise.</param>
public sealed record ChoiceResult(
    int[] PlacedPool, int[] PlacedRank, PlacementReason[] Reasons, ImmutableArray<PoolOutcome> Pools,
    ImmutableArray<int> ClosedPools, double NoiseShareOfCost);

/// <summary>What happened at one pool of places.</summary>
/// <param name="Applicants">Learners who applied at any time.</param>
/// <param name="FirstChoiceApplicants">Learners whose first choice it was.</param>
/// <param name="Placed">Learners placed.</param>
/// <param name="WaitingList">Learners refused here who ended without a place, or on one they like less.</param>
/// <param name="UnfilledPlaces">Places left empty.</param>
public sealed record PoolOutcome(int Applicants, int FirstChoiceApplicants, int Placed, int WaitingList, int UnfilledPlaces);
