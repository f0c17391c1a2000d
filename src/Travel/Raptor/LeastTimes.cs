using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// The least seconds from a door until one can board at each stop, if no vehicle had to be waited for. No timetable does better,
/// whatever is drawn, so a search the other way round leaves out stops from which the door cannot be reached in time.
/// Reusable, not shared between threads.
/// </summary>
internal sealed class LeastTimes(Direction direction)
{
    private readonly int[] _hop = Hops(direction.Lines);
    private readonly int[] _there = new int[direction.Transfers.Start.Length - 1];
    private readonly StopList _reached = new(direction.Transfers.Start.Length - 1);

    /// <summary>Seconds by stop; <see cref="Seconds.Never"/> beyond the limit.</summary>
    public int[] Boarding { get; } = new int[direction.Transfers.Start.Length - 1];

    /// <summary>Searches from a door.</summary>
    /// <param name="door">Stops walked to from it.</param>
    /// <param name="rides">Most vehicles before boarding.</param>
    /// <param name="limit">Longest time looked for, in seconds.</param>
    public void From(StopWalk[] door, int rides, int limit)
    {
        Array.Fill(Boarding, Seconds.Never);
        Array.Fill(_there, Seconds.Never);
        foreach (var walk in door)
            Boarding[walk.Stop] = walk.Seconds;
        for (var ride = 0; ride < rides; ride++)
        {
            Ride(limit);
            if (_reached.Stops.IsEmpty)
                return;
            Change();
            _reached.Clear();
        }
    }

    /// <summary>The least seconds from the door to another one.</summary>
    public int To(StopWalk[] door)
    {
        var least = Seconds.Never;
        foreach (var walk in door)
            least = Math.Min(least, _there[walk.Stop] + walk.Seconds);
        return least;
    }

    private void Ride(int limit)
    {
        var lines = direction.Lines;
        for (var pattern = 0; pattern < lines.PatternCount; pattern++)
        {
            var aboard = Seconds.Never;
            for (var i = lines.PositionStart[pattern]; i < lines.PositionStart[pattern + 1]; i++)
            {
                var stop = lines.Stop[i];
                if (aboard < Seconds.Never)
                {
                    aboard += _hop[i];
                    if (aboard < _there[stop] && aboard <= limit && lines.Alight[i])
                    {
                        _there[stop] = aboard;
                        _reached.Add(stop);
                    }
                }

                if (Boarding[stop] < aboard && lines.Board[i])
                    aboard = Boarding[stop];
            }
        }
    }

    private void Change()
    {
        var changes = direction.Transfers;
        foreach (var stop in _reached.Stops)
        {
            for (var i = changes.Start[stop]; i < changes.Start[stop + 1]; i++)
                Boarding[changes.To[i]] = Math.Min(Boarding[changes.To[i]], _there[stop] + changes.Seconds[i]);
        }
    }

    /// <summary>By position: the least seconds of running from the one before, over all trips of the pattern.</summary>
    private static int[] Hops(Lines lines)
    {
        var hop = new int[lines.Stop.Length];
        Array.Fill(hop, Seconds.Never);
        var previous = -1;
        for (var trip = 0; trip < lines.TripCount; trip++)
        {
            if (lines.Profile[trip] == previous)
                continue;
            previous = lines.Profile[trip];
            var first = lines.PositionStart[lines.PatternOf[trip]];
            for (var i = 1; i < lines.Length(lines.PatternOf[trip]); i++)
                hop[first + i] = Math.Min(hop[first + i], lines.Arrive[previous + i] - lines.Depart[previous + i - 1]);
        }

        return hop;
    }
}
