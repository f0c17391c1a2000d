using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// The cheapest sharing while lots are opened and closed one after the other, each by as many shortest paths on the residual network
/// as it has places (<see cref="PlaceMoves"/>). Which existing offers run is taken over from the start; a lot that takes so many
/// learners from one of them that its group is too small closes it (<see cref="Settle"/>).
/// <para>
/// Options that can never matter while places are only added are left out: a learner's surplus only grows then, so an option that
/// spares less than the learner's surplus at the start is in no cheapest sharing. Candidates join the network when they are first
/// tried, since each learner has many.
/// </para>
/// </summary>
internal sealed class PlanSharing
{
    private readonly GapProblem _problem;
    private readonly BenefitColumns _candidates;
    private int[] _offerOf;
    private int[] _joined;
    private Sharing _sharing;

    private PlanSharing(GapProblem problem, BenefitColumns candidates, Sharing sharing, int[] offerOf, int[] joined)
        => (_problem, _candidates, _sharing, _offerOf, _joined) = (problem, candidates, sharing, offerOf, joined);

    /// <summary>What is spared in all, against nobody's having a place.</summary>
    public long Benefit { get; private set; }

    /// <summary>What a learner is spared after paying the price of the place.</summary>
    public long Surplus(int learner) => -_sharing.Footing[learner];

    /// <summary>Copies all surpluses.</summary>
    public void Surpluses(long[] into)
    {
        var footing = _sharing.Footing;
        for (var learner = 0; learner < into.Length; learner++)
            into[learner] = -footing[learner];
    }

    /// <summary>The network with all options, at a cheapest placement.</summary>
    /// <param name="problem">The existing offers.</param>
    /// <param name="placedOption">By learner: the option taken in a cheapest placement, or −1.</param>
    /// <param name="closed">Offers that do not run.</param>
    /// <exception cref="ArgumentException">The placement is not the cheapest.</exception>
    public static Sharing Start(AllocationProblem problem, int[] placedOption, IEnumerable<int> closed)
    {
        var network = SharingNetwork.From(problem, Unscaled(problem));
        var whole = new Dictionary<int, int>(network.OptionCount);
        for (var option = 0; option < network.OptionCount; option++)
            whole[network.Source[option]] = option;
        var placed = Array.ConvertAll(placedOption, option => option < 0 ? Sharing.None : whole[option]);
        var capacity = problem.Places.ToArray();
        foreach (var offer in closed)
            capacity[offer] = 0;
        var price = SmallestPrices.Find(network, capacity, placed) ?? throw new ArgumentException("The placement to start from is not the cheapest.");
        return new Sharing(network, capacity, placed, price);
    }

    /// <summary>A plan without lots.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="candidates">The candidates' options above the floor.</param>
    /// <param name="start">The sharing of the existing offers, at its smallest prices.</param>
    public static PlanSharing Of(GapProblem problem, BenefitColumns candidates, Sharing start)
    {
        var none = Enumerable.Repeat(-1, problem.Candidates.Length).ToArray();
        var plan = new PlanSharing(problem, candidates, start, none, []) { Benefit = -start.Cost };
        plan.Rebuild([], dropDearer: true);
        return plan;
    }

    /// <summary>Makes candidates known to the network, many at a time, since each time rebuilds it.</summary>
    public void Join(IEnumerable<int> candidates)
    {
        var more = candidates.Where(candidate => _offerOf[candidate] < 0).Distinct().ToArray();
        if (more.Length > 0)
            Rebuild(more, dropDearer: false);
    }

    public bool Knows(int candidate) => _offerOf[candidate] >= 0;

    /// <summary>A copy that changes apart from this one.</summary>
    public PlanSharing Copy() => new(_problem, _candidates, _sharing.Copy(), _offerOf, _joined) { Benefit = Benefit };

    /// <summary>Opens one more lot of a candidate that the network knows.</summary>
    public void Open(int candidate)
    {
        var offer = _offerOf[candidate];
        var price = NeededPrice(offer);
        if (_sharing.Capacity[offer] == 0)
            _sharing.ChangePrice(offer, price - _sharing.Price[offer]);
        var moves = new PlaceMoves(_sharing);
        moves.Open(offer, _sharing.Capacity[offer] + _problem.Candidates[candidate].Places);
        Benefit = -_sharing.Cost;
    }

    /// <summary>Closes one lot of a candidate.</summary>
    public void Close(int candidate)
    {
        var moves = new PlaceMoves(_sharing);
        // A lot whose own group has become too small is closed already.
        for (var place = 0; place < _problem.Candidates[candidate].Places && _sharing.Capacity[_offerOf[candidate]] > 0; place++)
            moves.RemovePlace(_offerOf[candidate]);
        Benefit = -_sharing.Cost;
    }

    /// <summary>Learners in a candidate's lots.</summary>
    public int LoadOf(int candidate) => _offerOf[candidate] < 0 ? 0 : _sharing.Load[_offerOf[candidate]];

    /// <summary>Learners with a place.</summary>
    public int Placed => _sharing.Placed.Length - _sharing.Load[_sharing.Nowhere];

    /// <summary>Whether a learner has a place.</summary>
    public bool Has(int learner) => _sharing.Placed[learner] != Sharing.None;

    /// <summary>The learners in a candidate's lots.</summary>
    public int[] LearnersOf(int candidate) => _offerOf[candidate] < 0 ? [] : [.. _sharing.MembersOf(_offerOf[candidate]).ToArray().Order()];

    /// <summary>Closes groups that have become too small, the lowest placed ÷ minimum first, until none is.</summary>
    /// <returns>Whether one was closed.</returns>
    public bool Settle()
    {
        var any = false;
        while (Weakest() is { } offer)
        {
            new PlaceMoves(_sharing).Close(offer);
            any = true;
        }

        if (any)
            Benefit = -_sharing.Cost;
        return any;
    }

    internal static SolverCosts Unscaled(AllocationProblem problem)
    {
        var cost = new long[problem.OptionCount];
        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            for (var option = problem.Start[learner]; option < problem.Start[learner + 1]; option++)
                cost[option] = (long)problem.OptionCost[option] - problem.UnplacedCost[learner];
        }

        return new SolverCosts(cost, 0, 0);
    }

    private int? Weakest()
    {
        int? weakest = null;
        for (var offer = 0; offer < _sharing.Network.OfferCount; offer++)
        {
            var (load, minimum) = (_sharing.Load[offer], MinimumOf(offer));
            if (load > 0 && load < minimum && (weakest is not { } other || (long)load * MinimumOf(other) < (long)_sharing.Load[other] * minimum))
                weakest = offer;
        }

        return weakest;
    }

    private int MinimumOf(int offer)
        => offer < _problem.Existing.OfferCount ? _problem.Existing.MinimumGroup[offer] : _problem.Candidates[_joined[offer - _problem.Existing.OfferCount]].MinimumGroup;

    /// <summary>The least price that keeps everybody away at the surpluses of now.</summary>
    private long NeededPrice(int offer)
    {
        var (columns, price) = (_sharing.Network.Columns, 0L);
        for (var entry = columns.Start[offer]; entry < columns.Start[offer + 1]; entry++)
            price = Math.Max(price, _sharing.Footing[columns.Learner[entry]] - columns.Cost[entry]);
        return price;
    }

    /// <summary>The same sharing on a network with other options; prices stay, those of new candidates keep everybody away.</summary>
    private void Rebuild(int[] more, bool dropDearer)
    {
        var (old, existing) = (_sharing, _problem.Existing);
        var rows = new List<(int Offer, int Cost)>[existing.LearnerCount];
        // Copies made before keep the network that they know.
        var known = _joined.Length;
        (_offerOf, _joined) = ([.. _offerOf], [.. _joined, .. more]);
        for (var row = 0; row < more.Length; row++)
        {
            var candidate = more[row];
            _offerOf[candidate] = existing.OfferCount + known + row;
            for (var entry = _candidates.Start[candidate]; entry < _candidates.Start[candidate + 1]; entry++)
                (rows[_candidates.Learner[entry]] ??= []).Add((_offerOf[candidate], -_candidates.Benefit[entry]));
        }

        var (start, offer, cost, placed) = (new int[existing.LearnerCount + 1], new List<int>(), new List<int>(), new int[existing.LearnerCount]);
        for (var learner = 0; learner < existing.LearnerCount; learner++)
        {
            placed[learner] = Sharing.None;
            for (var option = old.Network.Start[learner]; option < old.Network.Start[learner + 1]; option++)
            {
                if (dropDearer && old.Network.Cost[option] > old.Footing[learner])
                    continue;
                if (old.Placed[learner] == option)
                    placed[learner] = offer.Count;
                offer.Add(old.Network.Offer[option]);
                cost.Add((int)old.Network.Cost[option]);
            }

            foreach (var option in rows[learner] ?? [])
            {
                offer.Add(option.Offer);
                cost.Add(option.Cost);
            }

            start[learner + 1] = offer.Count;
        }

        var count = existing.OfferCount + _joined.Length;
        var network = SharingNetwork.From(
            new AllocationProblem(
                [.. existing.OfferIds, .. _joined.Select(candidate => _problem.Candidates[candidate].Id)], new int[count], new int[count], existing.LearnerIds,
                new int[existing.LearnerCount], start, [.. offer], [.. cost], existing.Seed),
            new SolverCosts([.. cost.Select(each => (long)each)], 0, 0));
        var (capacity, price) = (new int[count], new long[count]);
        old.Capacity.CopyTo(capacity, 0);
        old.Price.CopyTo(price, 0);
        foreach (var candidate in more)
        {
            for (var entry = _candidates.Start[candidate]; entry < _candidates.Start[candidate + 1]; entry++)
                price[_offerOf[candidate]] = Math.Max(price[_offerOf[candidate]], _candidates.Benefit[entry] + old.Footing[_candidates.Learner[entry]]);
        }

        _sharing = new Sharing(network, capacity, placed, price);
    }
}
