using Pathways.Model;

namespace Pathways.Travel.Timetables;

/// <summary>When trips start: as the timetable says, or drawn where only a headway is known.</summary>
internal static class Starts
{
    /// <summary>Starts by trip of the lines, for one draw; with time running backwards when mirrored.</summary>
    public static int[] Of(Lines lines, IReadOnlyList<TripBlock> blocks, ulong seed, int draw, bool mirrored)
    {
        var starts = new int[lines.TripCount];
        for (var trip = 0; trip < starts.Length; trip++)
        {
            var start = At(blocks[lines.Block[trip]], lines.Number[trip], seed, draw);
            starts[trip] = mirrored ? -start : start;
        }

        return starts;
    }

    private static int At(TripBlock block, int number, ulong seed, int draw)
    {
        if (block.HeadwaySeconds == 0)
            return block.Earliest;
        var room = Math.Min(block.HeadwaySeconds, block.Latest - block.Earliest + 1);
        var offset = (int)(Draws.Uniform(seed, block.Key, (ulong)draw, DrawPurpose.Headway) * room);
        var start = block.Earliest + offset + (number * block.HeadwaySeconds);

        // A late draw leaves no room for the last departure; it then stands for the one before, which keeps trips in order.
        return start <= block.Latest ? start : start - block.HeadwaySeconds;
    }
}
