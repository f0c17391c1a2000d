namespace Pathways.Travel.Timetables;

/// <summary>
/// The same lines with time running backwards: what leaves at t arrives at −t, boarding is alighting, the first stop is the
/// last. A search for the earliest arrival here is a search for the latest departure there.
/// </summary>
internal static class LinesMirror
{
    public static Lines Of(Lines lines, int stops)
    {
        var (arrive, depart) = (new int[lines.Arrive.Length], new int[lines.Arrive.Length]);
        var (stop, board, alight, metres) = (new int[lines.Stop.Length], new bool[lines.Stop.Length], new bool[lines.Stop.Length], new int[lines.Stop.Length]);
        var (profile, block, number) = (new int[lines.TripCount], new int[lines.TripCount], new int[lines.TripCount]);
        for (var pattern = 0; pattern < lines.PatternCount; pattern++)
        {
            var (from, to, length) = (lines.PositionStart[pattern], lines.PositionStart[pattern + 1] - 1, lines.Length(pattern));
            for (var i = 0; i < length; i++)
            {
                (stop[from + i], board[from + i], alight[from + i]) = (lines.Stop[to - i], lines.Alight[to - i], lines.Board[to - i]);
                metres[from + i] = lines.RailMetres[to] - lines.RailMetres[to - i];
            }

            var (first, last) = (lines.TripStart[pattern], lines.TripStart[pattern + 1] - 1);
            for (var i = 0; first + i <= last; i++)
            {
                (profile[first + i], block[first + i], number[first + i]) = (lines.Profile[last - i], lines.Block[last - i], lines.Number[last - i]);
                for (var j = 0; j < length; j++)
                {
                    var (to2, from2) = (profile[first + i] + j, profile[first + i] + length - 1 - j);
                    (arrive[to2], depart[to2]) = (-lines.Depart[from2], -lines.Arrive[from2]);
                }
            }
        }

        return new Lines
        {
            PositionStart = lines.PositionStart,
            Stop = stop,
            Board = board,
            Alight = alight,
            RailMetres = metres,
            Rail = lines.Rail,
            TripStart = lines.TripStart,
            PatternOf = lines.PatternOf,
            Profile = profile,
            Arrive = arrive,
            Depart = depart,
            Block = block,
            Number = number,
            Boardings = Boardings.Of(stops, lines.PositionStart, stop, board),
        };
    }
}
