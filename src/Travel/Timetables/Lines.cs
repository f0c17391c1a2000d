namespace Pathways.Travel.Timetables;

/// <summary>
/// Trips gathered into patterns, as RAPTOR wants them (Delling, Pajor and Werneck, ALENEX 2012): trips of one pattern call at
/// the same stops in the same order and none overtakes another. A trip's time at a position is its start plus an offset of its
/// profile, so that trips which take equally long share their offsets. Starts stand apart, since some are drawn.
/// </summary>
internal sealed class Lines
{
    /// <summary>By pattern: first of its positions; one more at the end.</summary>
    public required int[] PositionStart { get; init; }

    /// <summary>By position: the stop.</summary>
    public required int[] Stop { get; init; }

    /// <summary>By position: whether one may board; never at the last.</summary>
    public required bool[] Board { get; init; }

    /// <summary>By position: whether one may alight; never at the first.</summary>
    public required bool[] Alight { get; init; }

    /// <summary>By position: straight-line metres ridden since the first position; 0 throughout for buses.</summary>
    public required int[] RailMetres { get; init; }

    /// <summary>By pattern: whether it is a railway.</summary>
    public required bool[] Rail { get; init; }

    /// <summary>By pattern: first of its trips; one more at the end.</summary>
    public required int[] TripStart { get; init; }

    /// <summary>By trip: its pattern.</summary>
    public required int[] PatternOf { get; init; }

    /// <summary>By trip: where its offsets begin.</summary>
    public required int[] Profile { get; init; }

    /// <summary>Seconds from a trip's start to its arrival, by profile and position.</summary>
    public required int[] Arrive { get; init; }

    /// <summary>Seconds from a trip's start to its departure, by profile and position.</summary>
    public required int[] Depart { get; init; }

    /// <summary>By trip: the block of which it is a departure.</summary>
    public required int[] Block { get; init; }

    /// <summary>By trip: which departure of its block it is.</summary>
    public required int[] Number { get; init; }

    /// <summary>Where one may board, by stop.</summary>
    public required Boardings Boardings { get; init; }

    /// <summary>By pattern: the profile that all its trips share, so that their starts alone tell which leaves first; −1 where they differ.</summary>
    private int[] SharedProfile => _sharedProfile ??= [.. Enumerable.Range(0, PatternCount).Select(Shared)];

    private int[]? _sharedProfile;

    private int Shared(int pattern)
    {
        var profiles = Profile.AsSpan(TripStart[pattern]..TripStart[pattern + 1]);
        return profiles.Length > 0 && !profiles.ContainsAnyExcept(profiles[0]) ? profiles[0] : -1;
    }

    public int TripCount => PatternOf.Length;

    public int PatternCount => PositionStart.Length - 1;

    /// <summary>How many positions a pattern has.</summary>
    public int Length(int pattern) => PositionStart[pattern + 1] - PositionStart[pattern];

    /// <summary>The first trip that leaves a position at a time or later; the end of the pattern's trips when there is none.</summary>
    public int FirstFrom(int[] starts, int pattern, int position, int time)
    {
        var (low, high) = (TripStart[pattern], TripStart[pattern + 1]);
        var shared = SharedProfile[pattern];
        if (shared >= 0)
        {
            time -= Depart[shared + position];
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (starts[middle] < time)
                    low = middle + 1;
                else
                    high = middle;
            }

            return low;
        }

        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (starts[middle] + Depart[Profile[middle] + position] < time)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}

/// <summary>The positions at which one may board at each stop, in flat arrays: those of stop <c>s</c> are <c>Start[s]</c> up to <c>Start[s + 1]</c>.</summary>
internal sealed record Boardings(int[] Start, int[] Pattern, int[] Position)
{
    public static Boardings Of(int stops, int[] positionStart, int[] stop, bool[] board)
    {
        var start = new int[stops + 1];
        for (var i = 0; i < stop.Length; i++)
            start[stop[i] + 1] += board[i] ? 1 : 0;
        for (var s = 0; s < stops; s++)
            start[s + 1] += start[s];
        var (pattern, position, next) = (new int[start[stops]], new int[start[stops]], start[..stops]);
        for (var p = 0; p < positionStart.Length - 1; p++)
        {
            for (var i = positionStart[p]; i < positionStart[p + 1]; i++)
            {
                if (board[i])
                    (pattern[next[stop[i]]], position[next[stop[i]]++]) = (p, i - positionStart[p]);
            }
        }

        return new Boardings(start, pattern, position);
    }
}
