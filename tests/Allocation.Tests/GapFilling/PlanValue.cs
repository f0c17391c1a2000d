using Pathways.Allocation.Best;
using Pathways.Allocation.Flow;

namespace Pathways.Allocation.Tests.GapFilling;

/// <summary>The best case of a small problem by the program's own moves from no place at all, with the rule of minimum groups.</summary>
/// <param name="Cost">Sum of costs, those of having no place included.</param>
/// <param name="CostWithoutGroups">The same without the rule of minimum groups: never more.</param>
/// <param name="PlacedOption">By learner: option taken, or −1.</param>
/// <param name="Closed">Offers that do not run, ascending.</param>
internal sealed record PlanValue(long Cost, long CostWithoutGroups, int[] PlacedOption, IReadOnlyCollection<int> Closed)
{
    /// <summary>Solves.</summary>
    public static PlanValue Of(AllocationProblem problem, CancellationToken cancel = default)
    {
        var costs = SolverCosts.From(problem);
        var sharing = FromNothing(SharingNetwork.From(problem, costs));
        var moves = new PlaceMoves(sharing);
        for (var offer = 0; offer < problem.OfferCount; offer++)
            moves.Open(offer, problem.Places[offer]);
        var all = problem.UnplacedCost.Sum(cost => (long)cost);
        var without = all + costs.Whole(sharing.Cost);
        var closed = new SortedSet<int>();
        sharing = new MinimumGroups(problem, costs).Apply(sharing, closed, cancel);
        return new PlanValue(
            all + costs.Whole(sharing.Cost), without,
            Array.ConvertAll(sharing.Placed, option => option == Sharing.None ? option : sharing.Network.Source[option]), closed);
    }

    private static Sharing FromNothing(SharingNetwork network)
    {
        var price = new long[network.OfferCount];
        for (var option = 0; option < network.OptionCount; option++)
            price[network.Offer[option]] = Math.Max(price[network.Offer[option]], -network.Cost[option]);
        return new Sharing(network, new int[network.OfferCount], [.. Enumerable.Repeat(Sharing.None, network.LearnerCount)], price);
    }
}
