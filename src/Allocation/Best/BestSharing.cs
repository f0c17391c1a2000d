using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Best;

/// <summary>The best case of an <see cref="Flow.AllocationProblem"/>.</summary>
/// <param name="PlacedOption">By learner: index of the option taken, or −1.</param>
/// <param name="Objective">Sum of costs, those of having no place included, without tie-break digits.</param>
/// <param name="Placed">By offer: learners placed.</param>
/// <param name="ValueOfOneMorePlace">By offer: cost(places) − cost(places + 1), the open offers fixed; a closed offer counts as having no place.</param>
/// <param name="LossOfOnePlace">By offer: cost(places − 1) − cost(places), the open offers fixed; null at zero places, 0 where closed.</param>
/// <param name="Closed">Offers closed because their groups were too small, ascending.</param>
/// <param name="ChainExisted">By learner: has no place although a chain of moves to a free place existed.</param>
/// <param name="Certificate">The proof, conditional on the open offers.</param>
public sealed record BestSharing(
    int[] PlacedOption, long Objective, int[] Placed, long[] ValueOfOneMorePlace, long?[] LossOfOnePlace,
    ImmutableArray<int> Closed, bool[] ChainExisted, Certificate Certificate)
{
    /// <summary>Number of learners with a place.</summary>
    public int PlacedCount => PlacedOption.Count(option => option >= 0);

    /// <summary>Number of learners without one.</summary>
    public int UnplacedCount => PlacedOption.Length - PlacedCount;
}
