using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>The same places shared as well as possible (the "best case"), with the proof that it is.</summary>
/// <param name="PlacedPool">By competing learner: pool index, or −1.</param>
/// <param name="Reasons">By competing learner.</param>
/// <param name="Objective">Sum of costs, whole minutes-equivalents, without tie-break digits.</param>
/// <param name="Placed">By pool: learners placed.</param>
/// <param name="ValueOfOneMorePlace">By pool: cost(places) − cost(places + 1), minutes-equivalents, this year's groups fixed.</param>
/// <param name="LossOfOnePlace">By pool: cost(places − 1) − cost(places), minutes-equivalents, this year's groups fixed; null at zero places.</param>
/// <param name="ClosedPools">Pools closed because their groups were too small, ascending.</param>
/// <param name="UnplacedThoughChainExisted">Learners left unplaced although a chain of moves could have placed them (at higher cost).</param>
/// <param name="Certificate">The proof.</param>
public sealed record BestResult(
    int[] PlacedPool, PlacementReason[] Reasons, long Objective, int[] Placed, long[] ValueOfOneMorePlace,
    long?[] LossOfOnePlace, ImmutableArray<int> ClosedPools, int UnplacedThoughChainExisted, Certificate Certificate);

/// <summary>Arithmetic proof of the best case; it says nothing about the data. Conditional on the set of open offers.</summary>
/// <param name="Optimal">Complementary slackness holds for every feasible offer of every learner, left-out ones included.</param>
/// <param name="Unique">No other sharing costs the same, tie-break digits included.</param>
/// <param name="OptionsChecked">Options priced.</param>
/// <param name="PricingRounds">Solves until no left-out offer had a negative reduced cost.</param>
/// <param name="BoundWithoutGroups">Objective without minimum groups: no sharing can cost less.</param>
/// <param name="Solver">Name and version of the solver.</param>
public sealed record Certificate(
    bool Optimal, bool Unique, long OptionsChecked, int PricingRounds, long BoundWithoutGroups, string Solver);
