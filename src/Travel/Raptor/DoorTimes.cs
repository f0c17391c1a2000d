namespace Pathways.Travel.Raptor;

/// <summary>
/// The best journeys from one door to many others: by door and most vehicles the earliest arrival, in mirrored time the latest
/// leaving; then the latest departure that has it, then the least walking. Not shared between threads.
/// </summary>
internal sealed class DoorTimes(Targets targets, int rides)
{
    private readonly int[] _best = new int[targets.Count * rides];
    private readonly Way[] _way = new Way[targets.Count * rides];
    private readonly int[] _known = new int[(targets.Start.Length - 1) * rides];
    private readonly StopList _improved = new(targets.Count);

    /// <summary>Longest walk from a stop to a door, seconds.</summary>
    public int LongestWalk { get; } = targets.Walks.Length == 0 ? 0 : targets.Walks.Max(walk => walk.Seconds);

    /// <summary>Earliest arrival by door and vehicles: at [door × rides + vehicles − 1].</summary>
    public ReadOnlySpan<int> Best => _best;

    /// <summary>The journey with it.</summary>
    public ReadOnlySpan<Way> Ways => _way;

    /// <summary>Doors whose best has improved since this was forgotten last.</summary>
    public ReadOnlySpan<int> Improved => _improved.Stops;

    /// <summary>Whether any door is walked to from a stop.</summary>
    public bool AnyNear(int stop) => !targets.From(stop).IsEmpty;

    public void ForgetImproved() => _improved.Clear();

    public void Begin()
    {
        Array.Fill(_best, Seconds.Never);
        Array.Fill(_known, Seconds.Never);
        _improved.Clear();
    }

    /// <summary>Walks on to the doors near a stop.</summary>
    /// <param name="stop">The stop.</param>
    /// <param name="times">Earliest arrival there by vehicles.</param>
    /// <param name="ways">The journeys with it.</param>
    /// <param name="limit">Longest journey, seconds.</param>
    public void Reach(int stop, ReadOnlySpan<int> times, ReadOnlySpan<Way> ways, int limit)
    {
        var walks = targets.From(stop);
        var flushed = _known.AsSpan(stop * rides, rides);
        for (var vehicles = 0; vehicles < rides; vehicles++)
        {
            // What fewer vehicles do as well is theirs; what has been told before is known.
            if (times[vehicles] == flushed[vehicles] || (vehicles > 0 && times[vehicles] == times[vehicles - 1]))
                continue;
            flushed[vehicles] = times[vehicles];
            var (time, way) = (times[vehicles], ways[vehicles]);
            var latest = way.Departure + limit;
            foreach (ref readonly var walk in walks)
            {
                var (at, there) = ((walk.Target * rides) + vehicles, time + walk.Seconds);
                if (there <= _best[at] && there <= latest)
                    Take(at, (walk.Target + 1) * rides, there, way, walk);
            }
        }
    }

    private void Take(int at, int end, int there, in Way way, in TargetWalk walk)
    {
        var carried = way.Carried + walk.Seconds;
        if (there == _best[at] && !(way.Departure > _way[at].Departure
            || (way.Departure == _way[at].Departure && Carried.WalkSeconds(carried) < Carried.WalkSeconds(_way[at].Carried))))
            return;
        (_best[at], _way[at]) = (there, new Way(way.Departure, carried));
        for (at++; at < end && _best[at] > there; at++)
            (_best[at], _way[at]) = (there, new Way(way.Departure, carried));
        _improved.Add(walk.Target);
    }
}

/// <summary>When a journey departed, and what it adds up, see <see cref="Raptor.Carried"/>.</summary>
internal readonly record struct Way(int Departure, long Carried);
