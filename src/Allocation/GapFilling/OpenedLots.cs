using Pathways.Allocation.Best;
using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>The best case with some lots open.</summary>
/// <param name="Cost">Sum of costs, those of having no place included.</param>
/// <param name="CostWithoutGroups">The same without the rule of minimum groups: never more.</param>
/// <param name="PlacedOption">By learner: option taken, of the problem with all lots, or −1.</param>
internal sealed record LotsValue(long Cost, long CostWithoutGroups, int[] PlacedOption);

/// <summary>
/// Best cases with lots open, one after the other or set by set, with the whole rule of minimum groups (closing, reopening) as the
/// allocation itself applies it. Each is found by shortest augmenting paths from the best case without lots, all existing offers
/// running, so that a set costs what it changes and not the whole county.
/// </summary>
internal sealed class OpenedLots
{
    private readonly AllocationProblem _all;
    private readonly SolverCosts _costs;
    private readonly Sharing _none;
    private readonly Dictionary<(int Candidate, int Number), int> _offerOf = [];
    private readonly long _withoutPlaces;

    /// <param name="problem">The problem.</param>
    /// <param name="start">The best case without lots.</param>
    /// <param name="most">By candidate: most lots that will be opened.</param>
    /// <exception cref="ArgumentException">The start is not a cheapest sharing.</exception>
    public OpenedLots(GapProblem problem, GapStart start, IReadOnlyList<int> most)
    {
        _all = problem.With(most);
        _withoutPlaces = _all.UnplacedCost.Sum(cost => (long)cost);
        for (var candidate = 0; candidate < most.Count; candidate++)
        {
            for (var number = 1; number <= most[candidate]; number++)
                _offerOf[(candidate, number)] = problem.Existing.OfferCount + _offerOf.Count;
        }

        (_none, _costs) = Start(problem.Existing, start);
        var moves = new PlaceMoves(_none);
        foreach (var offer in start.Closed.Order())
            moves.Open(offer, _all.Places[offer]);
    }

    /// <summary>The sharing without lots, every existing offer running, to open lots in.</summary>
    public Sharing None() => _none.Copy();

    /// <summary>Opens a lot in a sharing.</summary>
    public void Open(Sharing sharing, int candidate, int number)
    {
        var offer = _offerOf[(candidate, number)];
        new PlaceMoves(sharing).Open(offer, _all.Places[offer]);
    }

    /// <summary>A sharing with so many lots of each candidate.</summary>
    public Sharing With(IReadOnlyList<int> lots)
    {
        var sharing = None();
        for (var candidate = 0; candidate < lots.Count; candidate++)
        {
            for (var number = 1; number <= lots[candidate]; number++)
                Open(sharing, candidate, number);
        }

        return sharing;
    }

    /// <summary>Sum of costs of a sharing, those of having no place included; of one with every offer running it is the best case's without minimum groups.</summary>
    public long CostOf(Sharing sharing) => _withoutPlaces + _costs.Whole(sharing.Cost);

    /// <summary>What a sharing comes to when groups that are too small close. The sharing stays as it is.</summary>
    /// <param name="open">A sharing with lots open and every existing offer running.</param>
    /// <param name="cancel">Stops the work.</param>
    public LotsValue Value(Sharing open, CancellationToken cancel)
    {
        var places = _all.Places.ToArray();
        foreach (var offer in _offerOf.Values.Where(offer => open.Capacity[offer] == 0))
            places[offer] = 0;
        var problem = new AllocationProblem(_all.OfferIds, places, _all.MinimumGroup, _all.LearnerIds, _all.UnplacedCost, _all.Start, _all.OptionOffer, _all.OptionCost, _all.Seed);
        var sharing = new MinimumGroups(problem, _costs).Apply(open.Copy(), [], cancel);
        return new LotsValue(CostOf(sharing), CostOf(open), Array.ConvertAll(sharing.Placed, option => option == Sharing.None ? option : sharing.Network.Source[option]));
    }

    /// <summary>The sharing without lots on the network that has them, with tie-break digits where these make it the cheapest one still.</summary>
    private (Sharing None, SolverCosts Costs) Start(AllocationProblem existing, GapStart start)
    {
        foreach (var costs in new[] { SolverCosts.From(_all), PlanSharing.Unscaled(_all) })
        {
            var network = SharingNetwork.From(_all, costs);
            var at = new Dictionary<int, int>(network.OptionCount);
            for (var option = 0; option < network.OptionCount; option++)
                at[network.Source[option]] = option;
            var placed = new int[existing.LearnerCount];
            for (var learner = 0; learner < placed.Length; learner++)
                placed[learner] = start.PlacedOption[learner] < 0 ? Sharing.None : at[_all.Start[learner] + start.PlacedOption[learner] - existing.Start[learner]];
            var capacity = new int[_all.OfferCount];
            existing.Places.CopyTo(capacity, 0);
            foreach (var offer in start.Closed)
                capacity[offer] = 0;
            if (SmallestPrices.Find(network, capacity, placed) is { } price)
                return (new Sharing(network, capacity, placed, price), costs);
        }

        throw new ArgumentException("The placement to start from is not the cheapest.");
    }
}
