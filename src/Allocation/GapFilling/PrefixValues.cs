using System.Collections.Immutable;
using Pathways.Allocation.Best;
using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// The best case after every lot of a plan, with the whole rule of minimum groups (closing, reopening), as the allocation itself applies
/// it: what the search promises lot by lot is looked at once more. Without minimum groups a lot never makes it dearer; with them it
/// may, when it takes learners from a group that then closes.
/// </summary>
public static class PrefixValues
{
    /// <summary>By number of lots from 0: sum of costs, those of having no place included.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="start">The best case without lots.</param>
    /// <param name="lots">The plan's lots, in the order in which to buy them.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">The start is not a cheapest sharing.</exception>
    public static ImmutableArray<long> Of(GapProblem problem, GapStart start, ImmutableArray<GapLot> lots, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(start);
        var opened = new int[problem.Candidates.Length];
        foreach (var lot in lots)
            opened[lot.Candidate]++;
        var all = problem.With(opened);
        var offerOf = OffersOf(problem, opened);
        var (open, costs) = Start(problem.Existing, all, start);
        var moves = new PlaceMoves(open);
        foreach (var offer in start.Closed.Order())
            moves.Open(offer, all.Places[offer]);
        var places = all.Places.ToArray();
        foreach (var lot in lots)
            places[offerOf[(lot.Candidate, lot.Number)]] = 0;
        var values = ImmutableArray.CreateBuilder<long>(lots.Length + 1);
        values.Add(Value(all, places, costs, open, cancel));
        foreach (var lot in lots)
        {
            var offer = offerOf[(lot.Candidate, lot.Number)];
            places[offer] = all.Places[offer];
            moves.Open(offer, places[offer]);
            values.Add(Value(all, places, costs, open, cancel));
        }

        return values.MoveToImmutable();
    }

    /// <summary>How many lots make the best case dearer, and by how much the worst does, in units of cost.</summary>
    /// <param name="values">As <see cref="Of"/> gives them.</param>
    public static (int Lots, long Worst) Dearer(ImmutableArray<long> values)
    {
        var rises = values.Skip(1).Select((value, lot) => value - values[lot]).Where(rise => rise > 0).ToArray();
        return (rises.Length, rises.Length == 0 ? 0 : rises.Max());
    }

    private static long Value(AllocationProblem all, int[] places, SolverCosts costs, Sharing open, CancellationToken cancel)
    {
        var problem = new AllocationProblem(all.OfferIds, [.. places], all.MinimumGroup, all.LearnerIds, all.UnplacedCost, all.Start, all.OptionOffer, all.OptionCost, all.Seed);
        var sharing = new MinimumGroups(problem, costs).Apply(open.Copy(), [], cancel);
        return all.UnplacedCost.Sum(cost => (long)cost) + costs.Whole(sharing.Cost);
    }

    /// <summary>The sharing without lots on the network that has them, with tie-break digits where these make it the cheapest one still.</summary>
    private static (Sharing Open, SolverCosts Costs) Start(AllocationProblem existing, AllocationProblem all, GapStart start)
    {
        foreach (var costs in new[] { SolverCosts.From(all), PlanSharing.Unscaled(all) })
        {
            var network = SharingNetwork.From(all, costs);
            var at = new Dictionary<int, int>(network.OptionCount);
            for (var option = 0; option < network.OptionCount; option++)
                at[network.Source[option]] = option;
            var placed = new int[existing.LearnerCount];
            for (var learner = 0; learner < placed.Length; learner++)
                placed[learner] = start.PlacedOption[learner] < 0 ? Sharing.None : at[all.Start[learner] + start.PlacedOption[learner] - existing.Start[learner]];
            var capacity = new int[all.OfferCount];
            existing.Places.CopyTo(capacity, 0);
            foreach (var offer in start.Closed)
                capacity[offer] = 0;
            if (SmallestPrices.Find(network, capacity, placed) is { } price)
                return (new Sharing(network, capacity, placed, price), costs);
        }

        throw new ArgumentException("The placement to start from is not the cheapest.");
    }

    /// <summary>Index of each lot's offer in the problem with all lots open.</summary>
    private static Dictionary<(int Candidate, int Number), int> OffersOf(GapProblem problem, int[] opened)
    {
        var offers = new Dictionary<(int, int), int>();
        for (var candidate = 0; candidate < opened.Length; candidate++)
        {
            for (var number = 1; number <= opened[candidate]; number++)
                offers[(candidate, number)] = problem.Existing.OfferCount + offers.Count;
        }

        return offers;
    }
}
