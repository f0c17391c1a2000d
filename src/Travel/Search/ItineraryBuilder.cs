using System.Collections.Immutable;
using Pathways.Model;
using Pathways.Travel.Network;

namespace Pathways.Travel.Search;

/// <summary>Walks forward through a finished search and writes down the legs of the best journey.</summary>
internal sealed class ItineraryBuilder(TransitGraph graph, BackwardSearch search, GeoPoint from, GeoPoint to)
{
    private const string Start = "start";
    private const string End = "end";
    private readonly int _change = Seconds.OfMinutes(graph.Rules.ChangeMinutes);
    private readonly ImmutableArray<Leg>.Builder _legs = ImmutableArray.CreateBuilder<Leg>();
    private int _now;

    /// <summary>The journey that arrives exactly at the stated time; null when there is none within the limit.</summary>
    public Itinerary? Build(IReadOnlyList<Access> access, IReadOnlyList<Access> egress, double arriveByMinutes)
    {
        var onFoot = Journeys.OnFoot(graph, from, to);
        var riding = Journeys.ByPublicTransport(search, access);
        var whole = Math.Min(onFoot, riding);
        if (whole > search.Limit)
            return null;
        var depart = arriveByMinutes - (whole / 60.0);
        if (onFoot <= riding)
            WalkLegs(Start, from, End, to, graph.Rules.WalkLimitMetres, whole);
        else
            RideAll(access, egress, riding);
        return new Itinerary(depart, arriveByMinutes, [.. _legs.Select(leg => leg with { DepartMinutes = depart + (leg.DepartMinutes / 60), ArriveMinutes = depart + (leg.ArriveMinutes / 60) })]);
    }

    private void RideAll(IReadOnlyList<Access> access, IReadOnlyList<Access> egress, int whole)
    {
        var first = access.First(walk => walk.Seconds + search.Boarding[walk.Place] == whole);
        WalkLegs(Start, from, Name(first.Place), Location(first.Place), double.PositiveInfinity, first.Seconds);
        var place = first.Place;
        var changing = 0;
        while (true)
        {
            place = Ride(place, changing);
            foreach (var last in egress)
            {
                if (last.Place != place || last.Seconds != search.Alighted[place])
                    continue;
                WalkLegs(Name(place), Location(place), End, to, double.PositiveInfinity, last.Seconds);
                return;
            }

            place = Change(place);
            changing = _change;
        }
    }

    /// <summary>Boards the best vehicle at a place and stays aboard as long as is best; returns where one alights.</summary>
    private int Ride(int place, int changing)
    {
        var node = Single(graph.Departures, place, n => search.Boarding[place] == graph.Wait[n] + graph.Ride[n] + search.Aboard[n]);
        var pattern = graph.Patterns[graph.PatternOf[node]];
        var headway = (int)Math.Round(pattern.HeadwayMinutes, MidpointRounding.AwayFromZero);
        Add(TravelMode.Wait, Name(place), Name(place), changing + graph.Wait[node], pattern.Name, headway);
        var riding = graph.Ride[node];
        while (search.Aboard[node] != search.Alighted[graph.ArrivesAt[node]])
            riding += graph.Ride[++node];
        Add(pattern.Mode, Name(place), Name(graph.ArrivesAt[node]), riding, pattern.Name, headway);
        return graph.ArrivesAt[node];
    }

    /// <summary>Walks, if need be, to where the next vehicle is boarded.</summary>
    private int Change(int place)
    {
        var left = search.Alighted[place] - _change;
        if (search.Boarding[place] == left)
            return place;
        var changes = graph.Changes;
        for (var i = changes.Start[place]; ; i++)
        {
            var next = changes.Item[i];
            if (changes.Seconds[i] + search.Boarding[next] != left)
                continue;
            WalkLegs(Name(place), Location(place), Name(next), Location(next), double.PositiveInfinity, changes.Seconds[i]);
            return next;
        }
    }

    /// <summary>A walk as one leg, or as several that meet at each bridge's far end.</summary>
    private void WalkLegs(string fromName, GeoPoint a, string toName, GeoPoint b, double limitMetres, int seconds)
    {
        if (seconds == 0)
            return;
        var walk = graph.Footpaths.Between(a, b, limitMetres) ?? throw new InvalidOperationException($"No walk from {fromName} to {toName}.");
        var end = _now + seconds;
        var (at, begin) = (fromName, _now);
        foreach (var (bridge, metres) in graph.Footpaths.BridgesAlong(walk, a))
        {
            Add(TravelMode.Walk, at, bridge, Math.Min(end, begin + graph.Rules.WalkSeconds(metres)) - _now, null, null);
            at = bridge;
        }

        Add(TravelMode.Walk, at, toName, end - _now, null, null);
    }

    private void Add(TravelMode mode, string at, string next, int seconds, string? service, int? headway)
    {
        _legs.Add(new Leg(mode, at, next, _now, _now + seconds, service, headway));
        _now += seconds;
    }

    private string Name(int place) => graph.Places.All[place].Name;

    private GeoPoint Location(int place) => graph.Places.All[place].Location;

    private static int Single(Rows rows, int row, Func<int, bool> holds)
    {
        for (var i = rows.Start[row]; ; i++)
        {
            if (holds(rows.Item[i]))
                return rows.Item[i];
        }
    }
}
