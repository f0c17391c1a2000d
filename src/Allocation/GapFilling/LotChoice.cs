namespace Pathways.Allocation.GapFilling;

/// <summary>A lot that may be chosen, with what it would spare at most.</summary>
/// <param name="Candidate">Which.</param>
/// <param name="Number">Its number among the candidate's lots, from 1.</param>
/// <param name="Value">What it would spare at most, in the bound's units.</param>
internal readonly record struct PricedLot(int Candidate, int Number, long Value);

/// <summary>
/// Chooses the lots of largest value within the limits, relaxed: the last may be taken in part. The sum is then never less than that
/// of any whole choice. With lots of one size and no budget it is exact, areas' rules included; with a budget, or sizes that differ,
/// it is the least of several surrogate knapsacks (places and pounds added with fixed weights), each solved in parts by density.
/// </summary>
internal sealed class LotChoice
{
    private static readonly double[] Weights = [1, 0.75, 0.5, 0.25, 0];
    private readonly GapProblem _problem;
    private readonly GapLimits _limits;
    private readonly int _mostLots;
    private readonly Dictionary<int, int> _leastInArea = [];

    public LotChoice(GapProblem problem, GapLimits limits)
    {
        (_problem, _limits) = (problem, limits);
        var sizes = problem.Candidates.Select(candidate => candidate.CountedPlaces).Distinct().ToArray();
        OneSize = sizes.Length <= 1 && limits is { Places: not null, Pounds: null };
        _mostLots = OneSize ? limits.Places!.Value / Math.Max(1, sizes.FirstOrDefault(1)) : int.MaxValue;
        if (OneSize && limits.LeastPlacesPerArea > 0)
        {
            foreach (var area in problem.Candidates.Select(candidate => candidate.Area).Where(area => area >= 0).Distinct())
                _leastInArea[area] = (limits.LeastPlacesPerArea + sizes[0] - 1) / sizes[0];
        }
    }

    /// <summary>Whether places alone are limited and all lots have the same.</summary>
    public bool OneSize { get; }

    /// <summary>Whether limits leave room for any lot beside those taken.</summary>
    public bool Allows(int[] taken)
    {
        var (places, pounds) = Used(taken);
        return _problem.Candidates.Any(candidate => _limits.Allow(places + candidate.CountedPlaces, pounds + candidate.Pounds));
    }

    /// <summary>Whether those taken are within the limits themselves.</summary>
    public bool Holds(int[] taken)
    {
        var (places, pounds) = Used(taken);
        return _limits.Allow(places, pounds);
    }

    /// <summary>The largest sum of values, and the lots it is made of with the share taken of each.</summary>
    /// <param name="lots">Lots that may be chosen; those of a candidate fall in value.</param>
    /// <param name="taken">Lots taken before, which use up the limits: by candidate, null for none.</param>
    public (long Sum, List<(PricedLot Lot, double Share)> Chosen) Largest(List<PricedLot> lots, int[]? taken = null)
    {
        if (OneSize)
            return LargestOfOneSize(lots, taken);
        (long Sum, List<(PricedLot, double)> Chosen)? least = null;
        foreach (var weight in Weights)
        {
            if ((_limits.Places is null && weight > 0) || (_limits.Pounds is null && weight < 1))
                continue;
            var found = InParts(lots, weight, taken);
            if (least is null || found.Sum < least.Value.Sum)
                least = found;
        }

        return least ?? throw new InvalidOperationException("A plan needs a limit of places or of pounds.");
    }

    private (long Sum, List<(PricedLot Lot, double Share)> Chosen) LargestOfOneSize(List<PricedLot> lots, int[]? taken)
    {
        var sorted = lots.OrderByDescending(lot => lot.Value).ThenBy(lot => lot.Candidate).ThenBy(lot => lot.Number).ToList();
        var chosen = new List<(PricedLot Lot, double Share)>();
        var room = _mostLots - (taken?.Sum() ?? 0);
        var picked = new HashSet<PricedLot>();
        foreach (var (area, least) in _leastInArea)
        {
            var have = taken is null ? 0 : Enumerable.Range(0, taken.Length).Sum(candidate => _problem.Candidates[candidate].Area == area ? taken[candidate] : 0);
            foreach (var lot in sorted.Where(lot => _problem.Candidates[lot.Candidate].Area == area).Take(Math.Max(0, Math.Min(least - have, room - chosen.Count))))
            {
                picked.Add(lot);
                chosen.Add((lot, 1));
            }
        }

        foreach (var lot in sorted)
        {
            if (chosen.Count >= room)
                break;
            if (lot.Value > 0 && !picked.Contains(lot))
                chosen.Add((lot, 1));
        }

        return (chosen.Sum(each => each.Lot.Value), chosen);
    }

    private (long Sum, List<(PricedLot Lot, double Share)> Chosen) InParts(List<PricedLot> lots, double weight, int[]? taken)
    {
        double Size(int candidate) => Surrogate(_problem.Candidates[candidate].CountedPlaces, _problem.Candidates[candidate].Pounds, weight);
        var room = 1.0 - (taken is null ? 0 : Enumerable.Range(0, taken.Length).Sum(candidate => taken[candidate] * Size(candidate)));
        var (sum, chosen) = (0.0, new List<(PricedLot, double)>());
        foreach (var lot in lots.Where(lot => lot.Value > 0).OrderByDescending(lot => lot.Value / Math.Max(Size(lot.Candidate), 1e-12)).ThenBy(lot => lot.Candidate).ThenBy(lot => lot.Number))
        {
            var size = Size(lot.Candidate);
            var share = size <= room ? 1 : Math.Max(0, room / size);
            if (share <= 0)
                break;
            chosen.Add((lot, share));
            (sum, room) = (sum + (share * lot.Value), room - size);
            if (share < 1)
                break;
        }

        return ((long)Math.Ceiling(sum + 1e-6), chosen);
    }

    private (long Places, long Pounds) Used(int[] taken)
    {
        var (places, pounds) = (0L, 0L);
        for (var candidate = 0; candidate < taken.Length; candidate++)
            (places, pounds) = (places + ((long)taken[candidate] * _problem.Candidates[candidate].CountedPlaces), pounds + (taken[candidate] * _problem.Candidates[candidate].Pounds));
        return (places, pounds);
    }

    /// <summary>Share of the limits, places and pounds added with a weight: at most 1 for every plan within both.</summary>
    private double Surrogate(int places, long pounds, double weight)
        => (_limits.Places is { } most ? weight * places / Math.Max(most, 1e-9) : 0) + (_limits.Pounds is { } budget ? (1 - weight) * pounds / Math.Max(budget, 1e-9) : 0);
}
