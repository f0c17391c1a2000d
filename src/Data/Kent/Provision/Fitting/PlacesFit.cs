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
/// too small for a group, rounds to whole groups, then changes as few offers as little as possible until the sum is exact.
/// </summary>
internal static class PlacesFit
{
    /// <returns>
    /// Offers that got places, in id order. Their open places add up to the target, or, where so few offers leave no way to
    /// do that with whole groups within bounds, to less.
    /// </returns>
    public static IReadOnlyList<FittedGroups> Fit(int target, IEnumerable<FitItem> items)
    {
        var kept = Kept(target, [.. items.Where(item => item.Weight > 0).OrderBy(item => item.Id, StringComparer.Ordinal)]);
        var total = kept.Sum(item => item.Weight);
        double[] wanted = [.. kept.Select(item => target * item.Weight / total / (1 - item.InflowShare))];
        FittedGroups[] fitted = [.. kept.Zip(wanted, Nearest)];
        Trim(fitted, wanted, target);
        return fitted;
    }

    // Placeholders whose share is under the minimum group go, smallest first; if even the named ones cannot all have one, the smallest go.
    private static List<FitItem> Kept(int target, List<FitItem> items)
    {
        while (items.Count > 0)
        {
            var total = items.Sum(item => item.Weight);
            var tooMany = items.Sum(item => OpenPlaces.ToKent(item.MinimumGroup, 1, item.InflowShare)) > target;
            var smallest = items.Where(item => tooMany || (!item.Keep && target * item.Weight / total < item.MinimumGroup))
                .OrderBy(item => item.Keep).ThenBy(item => item.Weight).ThenBy(item => item.Id, StringComparer.Ordinal).FirstOrDefault();
            if (smallest is null)
                break;
            items.Remove(smallest);
        }

        return items;
    }

    private static FittedGroups Nearest(FitItem item, double wanted)
        => Shapes(item, wanted).OrderBy(shape => Math.Abs(shape.Places - wanted)).ThenBy(shape => Math.Abs(shape.GroupSize - item.GroupSize)).ThenBy(shape => shape.Groups).First();

    // Whole groups of near the wanted size: as many groups as usual, one fewer or one more, of any size within bounds.
    private static IEnumerable<FittedGroups> Shapes(FitItem item, double wanted)
    {
        var usual = Math.Max(1, (int)Math.Round(wanted / item.GroupSize, MidpointRounding.AwayFromZero));
        return from groups in Enumerable.Range(Math.Max(1, usual - 1), 3)
               from size in Enumerable.Range(item.MinimumGroup, item.LargestGroup - item.MinimumGroup + 1)
               select new FittedGroups(item, size, groups);
    }

    // One offer after another takes the shape that brings the sum nearest the target, the least strained first among equals;
    // at the last, a pair of offers may close what one alone cannot.
    private static void Trim(FittedGroups[] fitted, double[] wanted, int target)
    {
        while (target - fitted.Sum(groups => groups.Open) is var left && left != 0)
        {
            var moves = fitted.SelectMany((groups, index) => Shapes(groups.Item, wanted[index])
                .Select(shape => new Move(index, shape, shape.Open - groups.Open, Strain(shape, wanted[index])))).Where(move => move.Gain != 0).ToArray();
            var best = moves.Where(move => Math.Abs(left - move.Gain) < Math.Abs(left) && Math.Abs(move.Gain) <= Math.Abs(left))
                .OrderBy(move => move.Strain + (move.Gain == left ? 0 : 1.0 / Math.Abs(left))).ThenBy(move => move.Index).ThenBy(move => move.Shape.Groups).FirstOrDefault();
            if (best is not null)
            {
                fitted[best.Index] = best.Shape;
                continue;
            }

            if (Pair(moves, left) is not var (first, second))
            {
                if (left < 0 && moves.Where(move => move.Gain < 0).MaxBy(move => (move.Gain, -move.Index)) is { } less)
                    fitted[less.Index] = less.Shape;
                return;
            }

            fitted[first.Index] = first.Shape;
            fitted[second.Index] = second.Shape;
        }
    }

    private static (Move First, Move Second)? Pair(Move[] moves, int left)
    {
        var byGain = moves.ToLookup(move => move.Gain);
        return moves.SelectMany(first => byGain[left - first.Gain].Where(second => second.Index > first.Index).Select(second => (first, second)))
            .OrderBy(pair => pair.first.Strain + pair.second.Strain).ThenBy(pair => pair.first.Index).ThenBy(pair => pair.second.Index)
            .Select(pair => ((Move, Move)?)pair).FirstOrDefault();
    }

    private static double Strain(FittedGroups shape, double wanted) => Math.Abs(shape.Places - wanted) / wanted;

    private sealed record Move(int Index, FittedGroups Shape, int Gain, double Strain);
}
