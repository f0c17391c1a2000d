using System.Collections.Immutable;
using Pathways.Model;
using Pathways.Travel.Timetables;

namespace Pathways.Travel.Raptor;

/// <summary>Writes down the legs of a journey: walks, split where they cross a bridge, waits, rides.</summary>
internal sealed class LegBuilder(Timetable timetable, int draw, GeoPoint from, GeoPoint to)
{
    private const string Start = "start";
    private const string End = "end";
    private readonly ImmutableArray<Leg>.Builder _legs = ImmutableArray.CreateBuilder<Leg>();
    private int _now;

    /// <summary>A journey on foot all the way.</summary>
    public Itinerary OnFoot(JourneyTimes times)
    {
        _now = times.Leave;
        Walk(Start, from, End, to, timetable.Rules.Common.WalkLimitMetres, times.Arrive - times.Leave);
        return new Itinerary(times.Leave / 60.0, times.Arrive / 60.0, _legs.ToImmutable());
    }

    /// <summary>A journey by vehicles.</summary>
    public Itinerary Riding(JourneyTimes times, IReadOnlyList<Step> way)
    {
        _now = times.Leave;
        var (at, place, walked) = (Start, from, 0);
        for (var i = 0; i < way.Count; i += 2)
        {
            var (boards, alights) = (way[i], way[i + 1]);
            Walk(at, place, Name(boards.Stop), Location(boards.Stop), double.PositiveInfinity, boards.Walk - walked);
            Ride(boards.Stop, alights);
            (at, place, walked) = (Name(alights.Stop), Location(alights.Stop), alights.Walk);
        }

        Walk(at, place, End, to, double.PositiveInfinity, times.Arrive - _now);
        return new Itinerary(times.Leave / 60.0, times.Arrive / 60.0, _legs.ToImmutable());
    }

    private void Ride(int stop, Step alights)
    {
        var (lines, feed) = (timetable.Forward.Lines, timetable.Feed);
        var block = timetable.BlockOf(lines.Block[alights.Trip]);
        var trip = feed.Trips[block.Trip];
        var mode = RouteTypes.IsRail(feed, trip) ? TravelMode.Rail : TravelMode.Bus;
        var service = feed.Routes[trip.Route].Name;
        var headway = block.HeadwaySeconds == 0 ? (int?)null : (block.HeadwaySeconds + 30) / 60;
        var departs = timetable.Forward.Starts[draw][alights.Trip] + lines.Depart[lines.Profile[alights.Trip] + alights.From];
        if (departs > _now)
            Add(new Leg(TravelMode.Wait, Name(stop), Name(stop), _now / 60.0, departs / 60.0, service, headway), departs);
        Add(new Leg(mode, Name(stop), Name(alights.Stop), departs / 60.0, alights.Time / 60.0, service, headway)
        {
            TripId = trip.Id,
            FromStopId = feed.Stops[stop].Id,
            ToStopId = feed.Stops[alights.Stop].Id,
        }, alights.Time);
    }

    /// <summary>A walk as one leg, or as several that meet at each bridge's far end.</summary>
    private void Walk(string fromName, GeoPoint a, string toName, GeoPoint b, double limitMetres, int seconds)
    {
        if (seconds == 0)
            return;
        var (begin, end) = (_now, _now + seconds);
        if (timetable.Paths.Between(a, b, limitMetres) is { } walk)
        {
            foreach (var (bridge, metres) in timetable.Paths.BridgesAlong(walk, a))
            {
                var there = Math.Min(end, begin + timetable.Rules.Common.WalkSeconds(metres));
                Add(new Leg(TravelMode.Walk, fromName, bridge, _now / 60.0, there / 60.0, null, null), there);
                fromName = bridge;
            }
        }

        Add(new Leg(TravelMode.Walk, fromName, toName, _now / 60.0, end / 60.0, null, null), end);
    }

    private void Add(Leg leg, int now)
    {
        _legs.Add(leg);
        _now = now;
    }

    private string Name(int stop) => timetable.Feed.Stops[stop].Name;

    private GeoPoint Location(int stop) => timetable.Feed.Stops[stop].Location;
}
