using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Network;

/// <summary>
/// Buses, both ways. End-to-end minutes are shared among the legs between towns by straight-line distance; on each leg the bus
/// also calls at the stops within the corridor around the straight line, at minutes by their share of the way.
/// </summary>
internal static class BusPatterns
{
    public static IEnumerable<ServicePattern> Of(TransportNetwork network, Places places, TravelRules rules)
    {
        foreach (var service in network.BusServices)
        {
            if (service.Status != ServiceStatus.Running || service.Towns.Length < 2
                || (service.Provenance.Confidence == Confidence.Low && !rules.LowConfidenceIncluded))
                continue;
            var pattern = ServicePattern.From(TravelMode.Bus, $"{service.Operator} {service.Route}", service.HeadwayMinutes, Calls(service, places, rules));
            if (pattern.Calls.Length < 2)
                continue;
            yield return pattern;
            yield return pattern.Reversed();
        }
    }

    private static List<(int Place, double Minutes)> Calls(BusService service, Places places, TravelRules rules)
    {
        var towns = service.Towns.Select(places.OfTown).ToArray();
        var metres = towns.Zip(towns.Skip(1), (a, b) => places.All[a].Location.KilometresTo(places.All[b].Location) * 1000).ToArray();
        var whole = metres.Sum();
        var calls = new List<(int, double)> { (towns[0], 0) };
        var before = 0.0;
        for (var leg = 0; leg < metres.Length; leg++)
        {
            var minutes = service.MinutesEndToEnd * (whole == 0 ? 1.0 / metres.Length : metres[leg] / whole);
            var start = before;
            calls.AddRange(StopsBetween(towns[leg], towns[leg + 1], places, rules.BusCorridorMetres).Select(stop => (stop.Place, start + (stop.Share * minutes))));
            before += minutes;
            calls.Add((towns[leg + 1], before));
        }

        return calls;
    }

    private static IEnumerable<(int Place, double Share)> StopsBetween(int from, int to, Places places, double corridorMetres)
    {
        var points = places.Grid.Points;
        var (a, b) = (points[from], points[to]);
        return places.Grid.Around(a, b, corridorMetres)
            .Where(place => place != from && place != to && places.All[place].Kind != PlaceKind.Station)
            .Select(place => (Place: place, Share: points[place].ShareAlong(a, b)))
            .Where(stop => stop.Share is > 0 and < 1 && PlanePoint.Between(a, b, stop.Share).DistanceTo(points[stop.Place]) <= corridorMetres)
            .OrderBy(stop => stop.Share).ThenBy(stop => stop.Place);
    }
}
