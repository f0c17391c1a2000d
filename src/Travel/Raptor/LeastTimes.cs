using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// The least seconds from a door until one can board at each stop, if no vehicle had to be waited for. No timetable does better,
/// whatever is drawn, so a search the other way round leaves out stops from which the door cannot be reached in time.
/// Reusable, not shared between threads.
/// </summary>
/// <param name="direction">Which way time runs.</param>
/// <param name="rides">Most vehicles.</param>
internal sealed class LeastTimes(Direction direction, int rides)
{
    private readonly int[] _hop = Hops(direction.Lines);
    private readonly StopList _reached = new(direction.Transfers.Start.Length - 1);
    private readonly StopList _improved = new(direction.Transfers.Start.Length - 1);
    private readonly StopList _patterns = new(direction.Lines.PatternCount);
    private readonly int[] _first = new int[direction.Lines.PatternCount];

    /// <summary>Seconds until one can board, by vehicles used at most and by stop; <see cref="Seconds.Never"/> beyond the limit.</summary>
    public int[][] Boarding { get; } = Levels(direction, rides);

    /// <summary>Seconds from the door until one alights, by vehicles used at most and by stop; <see cref="Seconds.Never"/> beyond the limit.</summary>
    public int[][] Alighting { get; } = Levels(direction, rides);

    /// <summary>Seconds from the door until one has ridden on a pattern to a position of it, by vehicles used at most, this one among them.</summary>
    public int[][] Aboard { get; } = [.. Enumerable.Range(0, rides + 1).Select(_ => new int[direction.Lines.Stop.Length])];

    /// <summary>Searches from a door.</summary>
    /// <param name="door">Stops walked to from it.</param>
    /// <param name="limit">Longest time looked for, in seconds.</param>
    public void From(StopWalk[] door, int limit)
    {
        Array.Fill(Boarding[0], Seconds.Never);
        Array.Fill(Alighting[0], Seconds.Never);
        Array.Fill(Aboard[0], Seconds.Never);
        _improved.Clear();
        foreach (var walk in door)
        {
            Boarding[0][walk.Stop] = walk.Seconds;
            _improved.Add(walk.Stop);
        }

        for (var ride = 1; ride <= rides; ride++)
        {
            Boarding[ride - 1].CopyTo(Boarding[ride], 0);
            Alighting[ride - 1].CopyTo(Alighting[ride], 0);
            Aboard[ride - 1].CopyTo(Aboard[ride], 0);
            Ride(Boarding[ride], Alighting[ride], Aboard[ride], limit);
            Change(Boarding[ride], Alighting[ride]);
            _reached.Clear();
        }
    }

    /// <summary>The least seconds from the door to another one.</summary>
    public int To(StopWalk[] door)
    {
        var least = Seconds.Never;
        foreach (var walk in door)
            least = Math.Min(least, Alighting[rides][walk.Stop] + walk.Seconds);
        return least;
    }

    private void Ride(int[] boarding, int[] alighting, int[] reached, int limit)
    {
        var lines = direction.Lines;
        Patterns();
        foreach (var pattern in _patterns.Stops)
        {
            var aboard = Seconds.Never;
            for (var i = lines.PositionStart[pattern] + _first[pattern]; i < lines.PositionStart[pattern + 1]; i++)
            {
                var stop = lines.Stop[i];
                if (aboard < Seconds.Never)
                {
                    aboard += _hop[i];
                    if (aboard > limit)
                        aboard = Seconds.Never;
                    else if (lines.Alight[i])
                    {
                        reached[i] = Math.Min(reached[i], aboard);
                        if (aboard < alighting[stop])
                        {
                            alighting[stop] = aboard;
                            _reached.Add(stop);
                        }
                    }
                }

                if (boarding[stop] < aboard && lines.Board[i])
                    aboard = boarding[stop];
            }
        }

        _patterns.Clear();
    }

    /// <summary>The patterns that can be boarded anew, each from the first stop at which it can.</summary>
    private void Patterns()
    {
        var boardings = direction.Lines.Boardings;
        foreach (var stop in _improved.Stops)
        {
            for (var b = boardings.Start[stop]; b < boardings.Start[stop + 1]; b++)
            {
                var (pattern, position) = (boardings.Pattern[b], boardings.Position[b]);
                _first[pattern] = _patterns.Has(pattern) ? Math.Min(_first[pattern], position) : position;
                _patterns.Add(pattern);
            }
        }

        _improved.Clear();
    }

    private void Change(int[] boarding, int[] alighting)
    {
        var changes = direction.Transfers;
        foreach (var stop in _reached.Stops)
        {
            foreach (ref readonly var change in changes.From(stop))
            {
                var (next, time) = (change.To, alighting[stop] + change.Seconds);
                if (time >= boarding[next])
                    continue;
                boarding[next] = time;
                _improved.Add(next);
            }
        }
    }

    private static int[][] Levels(Direction direction, int rides)
        => [.. Enumerable.Range(0, rides + 1).Select(_ => new int[direction.Transfers.Start.Length - 1])];

    /// <summary>By position: the least seconds of running from the one before, over all trips of the pattern.</summary>
    private static int[] Hops(Lines lines)
    {
        var hop = new int[lines.Stop.Length];
        Array.Fill(hop, Seconds.Never);
        var previous = (Profile: -1, Pattern: -1);
        for (var trip = 0; trip < lines.TripCount; trip++)
        {
            var (profile, pattern) = (lines.Profile[trip], lines.PatternOf[trip]);
            if (previous == (profile, pattern))
                continue;
            previous = (profile, pattern);
            var first = lines.PositionStart[pattern];
            for (var i = 1; i < lines.Length(pattern); i++)
                hop[first + i] = Math.Min(hop[first + i], lines.Arrive[profile + i] - lines.Depart[profile + i - 1]);
        }

        return hop;
    }
}
