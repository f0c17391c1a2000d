namespace Pathways.Travel.Network;

/// <summary>Short lists by index, held in three flat arrays: entries of row <c>r</c> are at <c>Start[r]</c> up to <c>Start[r + 1]</c>.</summary>
internal sealed class Rows
{
    private Rows(int[] start, int[] item, int[] seconds) => (Start, Item, Seconds) = (start, item, seconds);

    public int[] Start { get; }

    public int[] Item { get; }

    public int[] Seconds { get; }

    /// <summary>Gathers entries by row; within a row they keep the order in which they come.</summary>
    public static Rows Of(int rows, IEnumerable<(int Row, int Item, int Seconds)> entries)
    {
        var all = entries.ToArray();
        var start = new int[rows + 1];
        foreach (var (row, _, _) in all)
            start[row + 1]++;
        for (var row = 0; row < rows; row++)
            start[row + 1] += start[row];
        var (item, seconds, at) = (new int[all.Length], new int[all.Length], start[..rows]);
        foreach (var (row, value, time) in all)
        {
            (item[at[row]], seconds[at[row]]) = (value, time);
            at[row]++;
        }

        return new Rows(start, item, seconds);
    }
}
