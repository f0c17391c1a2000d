using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pathways.Model;

namespace Pathways.Travel;

/// <summary>SHA-256 over the canonical form of everything that a matrix depends on.</summary>
internal static class NetworkHash
{
    /// <summary>Raised whenever the model computes something else from the same inputs, so that no cached matrix outlives it.</summary>
    private const string ModelVersion = "frequency-1";

    public static string Of(TransportNetwork network, ParameterSet parameters)
    {
        var text = new StringBuilder(ModelVersion).Append('\n');
        foreach (var parameter in parameters.All.Where(parameter => parameter.Key.StartsWith("travel.", StringComparison.Ordinal)))
            Line(text, "parameter", parameter.Key, parameter.Value);
        foreach (var stop in network.Stops)
            Line(text, "stop", stop.Atco, stop.Name, Text(stop.Location));
        foreach (var station in network.Stations)
            Line(text, "station", station.Crs, station.Name, Text(station.Location));
        foreach (var service in network.RailServices)
            Line(text, "rail", service.Name, service.TrainsPerHourPeak, service.Provenance.Confidence, string.Join(';', service.Calls.Select(call => Invariant($"{call.Crs} {call.MinutesFromPrevious:R}"))));
        foreach (var service in network.BusServices)
            Line(text, "bus", service.Operator, service.Route, service.MinutesEndToEnd, service.HeadwayMinutes, service.Status, service.Provenance.Confidence, string.Join(';', service.Towns));
        foreach (var point in network.TimingPoints)
            Line(text, "town", point.Town, point.StopName, point.Atco, Text(point.Location));
        foreach (var barrier in network.Barriers)
            Line(text, "barrier", barrier.Water, string.Join(';', barrier.Line.Select(Text)));
        foreach (var crossing in network.Crossings)
            Line(text, "crossing", crossing.Name, crossing.Water, crossing.OpenOnFoot, Text(crossing.Location));
        return Hex(text);
    }

    /// <summary>Hash of travel by road alone.</summary>
    public static string Of(
        string mode, double metresPerMinute, double limitMetres, double detour, double snapMetres,
        IEnumerable<WaterBarrier> barriers, IEnumerable<WaterCrossing> crossings)
    {
        var text = new StringBuilder("road-1\n");
        Line(text, mode, metresPerMinute, limitMetres, detour, snapMetres);
        foreach (var barrier in barriers)
            Line(text, "barrier", barrier.Water, string.Join(';', barrier.Line.Select(Text)));
        foreach (var crossing in crossings)
            Line(text, "crossing", crossing.Name, crossing.Water, Text(crossing.Location));
        return Hex(text);
    }

    public static string Of(string modelHash, IReadOnlyList<TravelPoint> zones, IReadOnlyList<TravelPoint> sites)
    {
        var text = new StringBuilder(modelHash).Append('\n');
        foreach (var zone in zones)
            Line(text, "zone", zone.Id, Text(zone.Location));
        foreach (var site in sites)
            Line(text, "site", site.Id, Text(site.Location));
        return Hex(text);
    }

    private static void Line(StringBuilder text, params object?[] fields)
        => text.AppendJoin('\t', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture))).Append('\n');

    private static string Text(GeoPoint point) => Invariant($"{point.Latitude:R},{point.Longitude:R}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Hex(StringBuilder text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
