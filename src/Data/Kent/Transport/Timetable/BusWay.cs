using Pathways.Model;

namespace Pathways.Data.Kent.Transport.Timetable;

/// <summary>
/// Where a bus calls between its towns. End-to-end minutes are shared among the legs between towns by straight-line distance; on
/// each leg the bus also calls at the stops within a corridor around the straight line, at minutes by their share of the way.
/// Stops of one name, mostly the two sides of a road, count once.
/// </summary>
internal static class BusWay
{
    /// <summary>Half the width of the corridor, in metres: an assumption.</summary>
    public const double CorridorMetres = 300;

    private const double MetresPerDegree = 111_195;

    /// <summary>Stops in order with the seconds since the first.</summary>
    public static List<(TransportStop Stop, int Seconds)> Of(BusService service, IReadOnlyDictionary<string, TransportStop> towns, IReadOnlyList<TransportStop> stops)
    {
        var points = service.Towns.Select(town => towns[town]).ToArray();
        var metres = points.Zip(points.Skip(1), (a, b) => a.Location.KilometresTo(b.Location) * 1000).ToArray();
        var (whole, gone) = (metres.Sum(), 0.0);
        var calls = new List<(TransportStop, int)> { (points[0], 0) };
        for (var leg = 0; leg < metres.Length; leg++)
        {
            var minutes = service.MinutesEndToEnd * (whole == 0 ? 1.0 / metres.Length : metres[leg] / whole);
            foreach (var (stop, share) in Between(points[leg], points[leg + 1], stops))
                calls.Add((stop, Seconds(gone + (share * minutes))));
            gone += minutes;
            calls.Add((points[leg + 1], Seconds(gone)));
        }

        return calls;
    }

    private static int Seconds(double minutes) => (int)Math.Round(minutes * 60, MidpointRounding.AwayFromZero);

    private static IEnumerable<(TransportStop Stop, double Share)> Between(TransportStop from, TransportStop to, IReadOnlyList<TransportStop> stops)
    {
        // A plane about the leg's beginning: x east, y north, in metres.
        var east = MetresPerDegree * Math.Cos(double.DegreesToRadians(from.Location.Latitude));
        var (dx, dy) = Offset(to);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        if (length == 0)
            return [];
        return stops.Where(stop => stop.Atco != from.Atco && stop.Atco != to.Atco && stop.Name != from.Name && stop.Name != to.Name)
            .Select(stop => (Stop: stop, Place: Offset(stop)))
            .Select(stop => (stop.Stop, Along: ((stop.Place.X * dx) + (stop.Place.Y * dy)) / length, Aside: Math.Abs((stop.Place.X * dy) - (stop.Place.Y * dx)) / length))
            .Where(stop => stop.Along > 0 && stop.Along < length && stop.Aside <= CorridorMetres)
            .GroupBy(stop => stop.Stop.Name, StringComparer.Ordinal).Select(same => same.First())
            .OrderBy(stop => stop.Along).ThenBy(stop => stop.Stop.Atco, StringComparer.Ordinal)
            .Select(stop => (stop.Stop, stop.Along / length));

        (double X, double Y) Offset(TransportStop stop)
            => ((stop.Location.Longitude - from.Location.Longitude) * east, (stop.Location.Latitude - from.Location.Latitude) * MetresPerDegree);
    }
}
