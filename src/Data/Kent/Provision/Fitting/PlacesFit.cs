namespace Pathways.Data.Kent.Provision;

/// <summary>An offer that awaits places.</summary>
/// <param name="Id">Breaks ties.</param>
/// <param name="Weight">Its part of the total, in any unit.</param>
/// <param name="Keep">Whether a source names it, so that it is never dropped for being small.</param>
/// <param name="GroupSize">Usual size of a group.</param>
/// <param name="LargestGroup">Largest group that is still one group.</param>
/// <param name="MinimumGroup">Smallest group with which it runs.</param>
/// <param name="InflowShare">0..1 of its places taken by residents of outside.</param>
internal sealed record FitItem(string Id, double Weight, bool Keep, int GroupSize, int LargestGroup, int MinimumGroup, double InflowShare);

/// <summary>Whole groups of one size for an offer.</summary>
internal sealed record FittedGroups(FitItem Item, int GroupSize, int Groups)
{
    /// <summary>All places.</summary>
    public int Places => GroupSize * Groups;

    /// <summary>Places that residents can have.</summary>
    public int Open => OpenPlaces.ToKent(Places, 1, Item.InflowShare);
}

/// <summary>
/// Gives offers whole groups so that the places open to residents add up to a target: shares by weight, drops placeholders
/// too small for a group, rounds to whole groups, then moves group sizes by single learners until the sum is exact.
/// </summary>
internal static class PlacesFit
{
    /// <returns>Offers that got places, in id order. Their open places add up to the target, or to the nearest sum that group sizes allow.</returns>
    public static IReadOnlyList<FittedGroups> Fit(int target, IEnumerable<FitItem> items)
    {
        var kept = Kept(target, [.. items.Where(item => item.Weight > 0).OrderBy(item => item.Id, StringComparer.Ordinal)]);
        var total = kept.Sum(item => item.Weight);
        (FitItem Item, double Wanted)[] wanted = [.. kept.Select(item => (item, Wanted: target * item.Weight / total / (1 - item.InflowShare)))];
        FittedGroups[] fitted = [.. wanted.Select(pair => Whole(pair.Item, pair.Wanted))];
        var left = target - fitted.Sum(groups => groups.Open);
        while (left != 0 && Step(fitted, wanted, left) is { } step)
        {
            left -= step.Groups.Open - fitted[step.Index].Open;
            fitted[step.Index] = step.Groups;
        }

        return fitted;
    }

    private static List<FitItem> Kept(int target, List<FitItem> items)
    {
        while (items.Count > 0)
        {
            var total = items.Sum(item => item.Weight);
            var smallest = items.Where(item => !item.Keep && target * item.Weight / total < item.MinimumGroup)
                .OrderBy(item => item.Weight).ThenBy(item => item.Id, StringComparer.Ordinal).FirstOrDefault();
            if (smallest is null)
                return items.Sum(item => item.MinimumGroup) <= target || items.Count == 0 ? items : [.. items.OrderByDescending(item => item.Weight)
                    .ThenBy(item => item.Id, StringComparer.Ordinal).Take(target / items.Max(item => item.MinimumGroup)).OrderBy(item => item.Id, StringComparer.Ordinal)];
            items.Remove(smallest);
        }

        return items;
    }

    private static FittedGroups Whole(FitItem item, double wanted)
    {
        var groups = Math.Max(1, (int)Math.Round(wanted / item.GroupSize, MidpointRounding.AwayFromZero));
        var size = (int)Math.Round(wanted / groups, MidpointRounding.AwayFromZero);
        return new FittedGroups(item, Math.Clamp(size, item.MinimumGroup, item.LargestGroup), groups);
    }

    // The move that brings the sum nearer without passing the target and strains its offer least.
    private static (int Index, FittedGroups Groups)? Step(FittedGroups[] fitted, (FitItem Item, double Wanted)[] wanted, int left)
    {
        var sign = Math.Sign(left);
        return fitted.SelectMany((groups, index) => Moves(groups, sign).Select(moved => (index, moved, Gain: (moved.Open - groups.Open) * sign)))
            .Where(move => move.Gain >= 0 && move.Gain <= Math.Abs(left))
            .OrderBy(move => Math.Abs(move.moved.Places - wanted[move.index].Wanted) / wanted[move.index].Wanted)
            .ThenByDescending(move => move.Gain).ThenBy(move => move.index)
            .Select(move => ((int, FittedGroups)?)(move.index, move.moved)).FirstOrDefault();
    }

    private static IEnumerable<FittedGroups> Moves(FittedGroups groups, int sign)
    {
        var size = groups.GroupSize + sign;
        if (size >= groups.Item.MinimumGroup && size <= groups.Item.LargestGroup)
            yield return groups with { GroupSize = size };
        if (groups.Groups + sign >= 1)
            yield return groups with { Groups = groups.Groups + sign };
    }
}
