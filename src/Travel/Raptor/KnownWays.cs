using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>
/// Ways found in some draws of the unknown minutes, travelled again in another: the same vehicles' lines between the same stops,
/// each caught as early as can be. What that gives the best journey of the draw can only beat, so a search need not look beyond it.
/// Not shared between threads.
/// </summary>
internal sealed class KnownWays(Timetable timetable)
{
    private const int Most = 4;
    private readonly List<Ride[]> _ways = [];

    /// <summary>Whether another way would be kept.</summary>
    public bool HasRoom => _ways.Count < Most;

    public void Clear() => _ways.Clear();

    /// <summary>Keeps the way of a journey, as <see cref="LeastWalking"/> gives it.</summary>
    public void Add(IReadOnlyList<Step> way)
    {
        var (lines, changes) = (timetable.Forward.Lines, timetable.Forward.Transfers);
        var rides = new Ride[way.Count / 2];
        for (var i = 0; i < rides.Length; i++)
        {
            var (boards, alights) = (way[2 * i], way[(2 * i) + 1]);
            rides[i] = new Ride(lines.PatternOf[alights.Trip], alights.From, alights.To, boards.Stop, alights.Stop, i == 0 ? 0 : Change(changes, rides[i - 1].AlightAt, boards.Stop));
        }

        _ways.Add(rides);
    }

    /// <summary>The latest time at which one may leave to be there by a deadline, by the best of the ways, in mirrored time; <see cref="Seconds.Never"/> for none.</summary>
    public int ArriveBy(int deadline, int draw, StopWalk[] access, StopWalk[] egress)
    {
        var best = Seconds.Never;
        foreach (var way in _ways)
        {
            var time = -deadline + Walk(egress, way[^1].AlightAt);
            for (var i = way.Length - 1; i >= 0 && time < Seconds.Never; i--)
            {
                var length = timetable.Backward.Lines.Length(way[i].Pattern);
                time = Catch(timetable.Backward, draw, way[i].Pattern, length - 1 - way[i].To, length - 1 - way[i].From, time) + way[i].ChangeBefore;
            }

            best = Math.Min(best, time + Walk(access, way[0].BoardAt));
        }

        return best;
    }

    /// <summary>The earliest time at which one can be there leaving from a time on, by the best of the ways; <see cref="Seconds.Never"/> for none.</summary>
    public int DepartAfter(int time, int draw, StopWalk[] access, StopWalk[] egress)
    {
        var best = Seconds.Never;
        foreach (var way in _ways)
        {
            var now = time + Walk(access, way[0].BoardAt);
            for (var i = 0; i < way.Length && now < Seconds.Never; i++)
                now = Catch(timetable.Forward, draw, way[i].Pattern, way[i].From, way[i].To, now + way[i].ChangeBefore);
            best = Math.Min(best, now + Walk(egress, way[^1].AlightAt));
        }

        return best;
    }

    /// <summary>When the first trip that can be boarded from a time on is left again.</summary>
    private static int Catch(Direction direction, int draw, int pattern, int from, int to, int time)
    {
        var (lines, starts) = (direction.Lines, direction.Starts[draw]);
        var trip = lines.FirstFrom(starts, pattern, from, time);
        return trip == lines.TripStart[pattern + 1] ? Seconds.Never : starts[trip] + lines.Arrive[lines.Profile[trip] + to];
    }

    private static int Walk(StopWalk[] walks, int stop)
    {
        foreach (var walk in walks)
        {
            if (walk.Stop == stop)
                return walk.Seconds;
        }

        return Seconds.Never;
    }

    private static int Change(Transfers changes, int from, int to)
    {
        foreach (ref readonly var change in changes.From(from))
        {
            if (change.To == to)
                return change.Seconds;
        }

        return Seconds.Never;
    }

    /// <summary>A stretch of a pattern, in time as it runs, and the seconds of the change before it.</summary>
    private readonly record struct Ride(int Pattern, int From, int To, int BoardAt, int AlightAt, int ChangeBefore);
}
