using Pathways.Model;

namespace Pathways.Travel.Tests.Timetables;

/// <summary>A journey in seconds: when it leaves, when it arrives, how many vehicles it takes, how long is walked.</summary>
internal readonly record struct Tried(int Leave, int Arrive, int Vehicles, int Walk);

/// <summary>
/// Every journey of up to three vehicles, found by trying each trip at each call, from the rows of the feed and nothing of the
/// product but its distances. The rules are those of <see cref="Rules"/>.
/// </summary>
internal sealed class EveryJourney(GtfsFeed feed, GeoPoint from, GeoPoint to)
{
    public const int MostVehicles = 3;
    private const int Change = 120;
    private readonly List<Tried> _found = [];

    public static Tried? ArriveBy(IEnumerable<Tried> journeys, GeoPoint from, GeoPoint to, int deadline)
    {
        var all = journeys.Concat(Foot(from, to, 3000) is { } walk ? [new Tried(deadline - walk, deadline, 0, walk)] : []).Where(journey => journey.Arrive <= deadline);
        return Unbeaten(all).OrderByDescending(journey => journey.Leave).ThenBy(journey => journey.Vehicles).ThenBy(journey => journey.Walk).Cast<Tried?>().FirstOrDefault();
    }

    public static Tried? DepartAfter(IEnumerable<Tried> journeys, GeoPoint from, GeoPoint to, int time)
    {
        var all = journeys.Concat(Foot(from, to, 3000) is { } walk ? [new Tried(time, time + walk, 0, walk)] : []).Where(journey => journey.Leave >= time);
        return Unbeaten(all).OrderBy(journey => journey.Arrive).ThenBy(journey => journey.Vehicles).ThenBy(journey => journey.Walk).Cast<Tried?>().FirstOrDefault();
    }

    /// <summary>All journeys by vehicle.</summary>
    public List<Tried> Find()
    {
        for (var stop = 0; stop < feed.Stops.Length; stop++)
        {
            if (Foot(from, feed.Stops[stop].Location, 1000) is { } walk)
                Board(stop, null, 0, walk, walk);
        }

        return _found;
    }

    /// <summary>Boards every trip that calls at a stop from a time on, at any time when it is the first, and alights everywhere.</summary>
    private void Board(int stop, (int Ready, int Leave)? before, int vehicles, int walked, int access)
    {
        var times = feed.StopTimes;
        foreach (var trip in feed.Trips)
        {
            for (var i = trip.FirstStopTime; i < trip.FirstStopTime + trip.StopCount; i++)
            {
                if (times.Stop[i] != stop || times.NoPickup[i] || (before is { } b && times.DepartureSeconds[i] < b.Ready))
                    continue;
                var leave = before?.Leave ?? (times.DepartureSeconds[i] - access);
                for (var j = i + 1; j < trip.FirstStopTime + trip.StopCount; j++)
                {
                    if (!times.NoDropOff[j])
                        Alight(times.Stop[j], times.ArrivalSeconds[j], leave, vehicles + 1, walked);
                }
            }
        }
    }

    private void Alight(int stop, int now, int leave, int vehicles, int walked)
    {
        if (Foot(feed.Stops[stop].Location, to, 1000) is { } walk)
            _found.Add(new Tried(leave, now + walk, vehicles, walked + walk));
        if (vehicles == MostVehicles)
            return;
        for (var next = 0; next < feed.Stops.Length; next++)
        {
            if (ChangeSeconds(stop, next) is { } change)
                Board(next, (now + change.Seconds, leave), vehicles, walked + change.Walk, 0);
        }
    }

    private (int Seconds, int Walk)? ChangeSeconds(int stop, int next)
    {
        var (a, b) = (feed.Stops[stop].Location, feed.Stops[next].Location);
        var stated = feed.Transfers.Where(row => row.From == stop && row.To == next).ToArray();
        if (stated.Any(row => row.Type == 3))
            return null;
        var straight = stop == next ? 0 : Foot(a, b, double.PositiveInfinity)!.Value;
        var near = stop == next || Foot(a, b, 400) is not null;
        return stated.LastOrDefault() switch
        {
            null => near ? (straight + Change, straight) : null,
            { Type: 2, MinimumSeconds: { } least } => (least, Math.Min(straight, least)),
            { Type: 1 } => (straight, straight),
            _ => (straight + Change, straight),
        };
    }

    /// <summary>Those that no other beats: leaving no earlier, arriving no later, changing no more, and better in one of them.</summary>
    private static List<Tried> Unbeaten(IEnumerable<Tried> journeys)
    {
        var all = journeys.Distinct().ToList();
        return all.FindAll(a => !all.Exists(b => b.Leave >= a.Leave && b.Arrive <= a.Arrive && b.Vehicles <= a.Vehicles
            && (b.Leave, b.Arrive, b.Vehicles) != (a.Leave, a.Arrive, a.Vehicles)));
    }

    private static int? Foot(GeoPoint a, GeoPoint b, double limit)
    {
        var metres = a.KilometresTo(b) * 1000;
        return metres > limit ? null : (int)Math.Round(metres * 60 / 6000 * 60, MidpointRounding.AwayFromZero);
    }
}
