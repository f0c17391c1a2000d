using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Tests;

/// <summary>The best journey found by trying all of up to four rides, forwards, on the network's own records.</summary>
internal sealed class BruteForce(TransportNetwork network, ParameterSet rules)
{
    private readonly Footpaths _paths = new(network, TravelRules.From(rules));

    public int? Seconds(GeoPoint from, GeoPoint to)
    {
        var best = Walk(from, to, "travel.walk_limit_metres") ?? int.MaxValue;
        foreach (var station in network.Stations)
        {
            if (Walk(from, station.Location, "travel.rail_access_limit_metres") is { } access)
                Ride(station.Crs, access, 1, to, ref best);
        }

        return best > rules["travel.unreachable_minutes"] * 60 ? null : best;
    }

    private void Ride(string crs, int now, int rides, GeoPoint to, ref int best)
    {
        foreach (var service in network.RailServices)
        {
            var wait = Round(Math.Min(rules["travel.wait_cap_minutes"], rules["travel.wait_share_of_headway"] * 60 / service.TrainsPerHourPeak));
            var calls = service.Calls.ToList();
            var at = calls.FindIndex(call => call.Crs == crs);
            if (at < 0)
                continue;
            for (var (i, time) = (at + 1, now + wait); i < calls.Count; i++)
                Alight(calls[i].Crs, time += Round(calls[i].MinutesFromPrevious), rides, to, ref best);
            for (var (i, time) = (at - 1, now + wait); i >= 0; i--)
                Alight(calls[i].Crs, time += Round(calls[i + 1].MinutesFromPrevious), rides, to, ref best);
        }
    }

    private void Alight(string crs, int now, int rides, GeoPoint to, ref int best)
    {
        if (now >= best)
            return;
        var here = Location(crs);
        if (Walk(here, to, "travel.rail_access_limit_metres") is { } egress)
            best = Math.Min(best, now + egress);
        if (rides == 4)
            return;
        var change = Round(rules["travel.change_minutes"]);
        foreach (var station in network.Stations)
        {
            if (station.Crs == crs)
                Ride(crs, now + change, rides + 1, to, ref best);
            else if (Walk(here, station.Location, "travel.town_change_walk_limit_metres") is { } walk)
                Ride(station.Crs, now + change + Math.Max(1, walk), rides + 1, to, ref best);
        }
    }

    private int? Walk(GeoPoint a, GeoPoint b, string limit)
        => _paths.Between(a, b, rules[limit]) is { } walk ? Round(walk.Metres / (rules["travel.walk_kmh"] * 1000 / 60)) : null;

    private GeoPoint Location(string crs) => network.Stations.First(station => station.Crs == crs).Location;

    private static int Round(double minutes) => (int)Math.Round(minutes * 60, MidpointRounding.AwayFromZero);
}
