namespace Pathways.Data.Gtfs.Reading;

/// <summary>The order of stop times trip after trip, and within a trip by stop_sequence.</summary>
internal static class StopTimeOrder
{
    /// <summary>First place of every trip in the order, and one past the last; rows by place.</summary>
    public static (int[] First, int[] Rows) Of(StopTimeRows rows, int trips)
    {
        var first = new int[trips + 1];
        foreach (var trip in rows.Trip)
            first[trip + 1]++;
        for (var trip = 0; trip < trips; trip++)
            first[trip + 1] += first[trip];

        var next = first.AsSpan(0, trips).ToArray();
        var order = new int[rows.Trip.Length];
        for (var row = 0; row < order.Length; row++)
            order[next[rows.Trip[row]]++] = row;
        for (var trip = 0; trip < trips; trip++)
            Sort(order.AsSpan(first[trip]..first[trip + 1]), rows.Sequence);
        return (first, order);
    }

    private static void Sort(Span<int> order, ReadOnlySpan<int> sequence)
    {
        var sorted = true;
        for (var i = 1; i < order.Length; i++)
            sorted &= sequence[order[i - 1]] < sequence[order[i]];
        if (sorted)
            return;
        var keys = new int[order.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = sequence[order[i]];
        keys.AsSpan().Sort(order);
    }
}
