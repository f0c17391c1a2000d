namespace Pathways.Data.Population.Fitting;

/// <summary>
/// Corrects the counts of a draw that impossible categories have pushed off their totals: people are moved along the shortest
/// chain of categories that are possible for them, the likeliest person each time.
/// </summary>
internal static class DrawRepair
{
    /// <param name="categories">Category of each person, changed in place.</param>
    /// <param name="runOf">Run of each person.</param>
    /// <param name="chances">Chance of each category by run.</param>
    /// <param name="totals">People that each category must have.</param>
    public static void Repair(int[] categories, int[] runOf, double[] chances, IReadOnlyList<int> totals)
    {
        var excess = totals.Select(total => -total).ToArray();
        foreach (var category in categories)
            excess[category]++;
        while (Array.FindIndex(excess, e => e < 0) is var under and >= 0)
        {
            var (mover, next) = Movers(categories, runOf, chances, totals.Count);
            var over = Reach(under, excess, mover, next);
            if (over < 0)
            {
                // No chain of possible moves exists: the totals themselves are at odds with what is possible.
                over = Array.FindIndex(excess, e => e > 0);
                categories[Array.IndexOf(categories, over)] = under;
            }
            else
            {
                for (var at = over; at != under; at = next[at])
                    categories[mover[at, next[at]]] = next[at];
            }

            excess[over]--;
            excess[under]++;
        }
    }

    // For every pair of categories the person of the first for whom the second is likeliest by comparison, or −1.
    private static (int[,] Mover, int[] Next) Movers(int[] categories, int[] runOf, double[] chances, int count)
    {
        var mover = new int[count, count];
        var odds = new double[count, count];
        for (var person = 0; person < categories.Length; person++)
        {
            var row = runOf[person] * count;
            var own = categories[person];
            for (var to = 0; to < count; to++)
            {
                var ratio = chances[row + to] / Math.Max(chances[row + own], 1e-300);
                if (to != own && ratio > odds[own, to])
                    (odds[own, to], mover[own, to]) = (ratio, person + 1);
            }
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
                mover[i, j]--;
        }

        return (mover, new int[count]);
    }

    // Breadth first from the category that lacks people; the first with too many that is reached, or −1.
    private static int Reach(int under, int[] excess, int[,] mover, int[] next)
    {
        Array.Fill(next, -1);
        next[under] = under;
        var queue = new Queue<int>([under]);
        while (queue.TryDequeue(out var to))
        {
            for (var from = 0; from < next.Length; from++)
            {
                if (next[from] >= 0 || mover[from, to] < 0)
                    continue;
                next[from] = to;
                if (excess[from] > 0)
                    return from;
                queue.Enqueue(from);
            }
        }

        return -1;
    }
}
