using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Transport;

/// <summary>Bus stops, towns and services: what the extracts say, and the tables made of it.</summary>
internal static class BusFiles
{
    /// <summary>Active stops by ATCO code, each named with its locality.</summary>
    public static IReadOnlyList<TransportStop> Stops(RawExtracts raw)
        => [.. raw.Table("bus_stops_kent_medway_naptan.csv", "ATCOCode", "CommonName", "LocalityName", "lat", "lon").Rows
            .Select(row => new TransportStop(row.Required("ATCOCode"), NameOf(row), PlaceOf(row)))
            .OrderBy(stop => stop.Atco, StringComparer.Ordinal)];

    public static string StopsFile(IEnumerable<TransportStop> stops)
    {
        var file = new CsvWriterFile("atco", "name", "latitude", "longitude");
        foreach (var stop in stops)
            file.Row(stop.Atco, stop.Name, Wording.Degrees(stop.Location.Latitude), Wording.Degrees(stop.Location.Longitude));
        return file.ToString();
    }

    /// <summary>The stop that stands for each town, by town.</summary>
    public static IReadOnlyList<TimingPoint> TimingPoints(RawExtracts raw)
        => [.. raw.Table("transport/bus_timing_points.csv", "town", "stop", "atco", "lat", "lon", "basis").Rows
            .OrderBy(row => row.Required("town"), StringComparer.Ordinal)
            .Select(row => row.Text("atco").Length > 0
                ? new TimingPoint(row.Text("town"), row.Text("stop"), row.Text("atco"), PlaceOf(row), new Provenance(Basis.Modelled, Confidence.Medium, row.Text("basis")))
                : new TimingPoint(row.Text("town"), row.Text("town"), null, PlaceOf(row), new Provenance(Basis.Modelled, Confidence.Low, row.Text("basis"))))];

    public static string TimingPointsFile(IEnumerable<TimingPoint> points)
    {
        var file = new CsvWriterFile("town", "stop", "atco", "latitude", "longitude", "basis", "confidence", "source");
        foreach (var point in points)
        {
            file.Row(
                point.Town, point.StopName, point.Atco, Wording.Degrees(point.Location.Latitude), Wording.Degrees(point.Location.Longitude),
                Codes.Word(point.Provenance.Basis), Codes.Word(point.Provenance.Confidence), point.Provenance.Source);
        }

        return file.ToString();
    }

    /// <summary>All services; those withdrawn or run only when booked are kept and say so.</summary>
    public static IReadOnlyList<BusService> Services(RawExtracts raw)
        => [.. raw.Table(
            "transport/bus_services.csv", "operator", "route", "towns", "minutes_end_to_end", "headway_min", "source", "confidence", "basis", "notes").Rows
            .Select((row, index) => new BusService(
                $"B{index + 1:000}", row.Required("operator"), row.Required("route"), [.. row.Required("towns").Split(';', StringSplitOptions.TrimEntries)],
                row.Number("minutes_end_to_end", 1), row.Whole("headway_min"), Status(row),
                new Provenance(
                    Codes.Bases[Wording.Basis(row.Text("basis"))], Codes.Confidences[Wording.Confidence(row.Text("confidence"))],
                    Wording.Source(row.Text("basis"), row.Text("source"), row.Text("notes")))))];

    public static string ServicesFile(IEnumerable<BusService> services)
    {
        var file = new CsvWriterFile(
            "service_id", "operator", "route", "towns", "minutes_end_to_end", "headway_minutes", "status", "basis", "confidence", "source");
        foreach (var service in services)
        {
            file.Row(
                service.Id, service.Operator, service.Route, string.Join(';', service.Towns), service.MinutesEndToEnd, service.HeadwayMinutes,
                Codes.Word(service.Status), Codes.Word(service.Provenance.Basis), Codes.Word(service.Provenance.Confidence), service.Provenance.Source);
        }

        return file.ToString();
    }

    private static string NameOf(CsvRow row)
        => row.Text("LocalityName") is { Length: > 0 } locality ? $"{row.Required("CommonName")}, {locality}" : row.Required("CommonName");

    // As the tables have it: five decimals, about a metre.
    private static GeoPoint PlaceOf(CsvRow row)
        => new(Math.Round(row.Number("lat"), 5, MidpointRounding.AwayFromZero), Math.Round(row.Number("lon"), 5, MidpointRounding.AwayFromZero));

    private static ServiceStatus Status(CsvRow row)
        => row.Text("notes").StartsWith("WITHDRAWN", StringComparison.Ordinal) || row.Whole("headway_min") == 0 ? ServiceStatus.Withdrawn
            : row.Text("route").Contains("demand-responsive", StringComparison.Ordinal) ? ServiceStatus.DemandResponsive
            : ServiceStatus.Running;
}
