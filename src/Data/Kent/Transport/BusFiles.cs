using Pathways.Data.Tables;

namespace Pathways.Data.Kent.Transport;

/// <summary>Bus stops, towns and services.</summary>
internal static class BusFiles
{
    public static string Stops(RawExtracts raw)
    {
        var file = new CsvWriterFile("atco", "name", "latitude", "longitude");
        foreach (var row in raw.Table("bus_stops_kent_medway_naptan.csv", "ATCOCode", "CommonName", "LocalityName", "lat", "lon").Rows
            .OrderBy(row => row.Required("ATCOCode"), StringComparer.Ordinal))
        {
            var (name, locality) = (row.Required("CommonName"), row.Text("LocalityName"));
            file.Row(
                row.Text("ATCOCode"), locality.Length == 0 ? name : $"{name}, {locality}",
                Wording.Degrees(row.Number("lat")), Wording.Degrees(row.Number("lon")));
        }

        return file.ToString();
    }

    public static string TimingPoints(RawExtracts raw)
    {
        var file = new CsvWriterFile("town", "stop", "atco", "latitude", "longitude", "basis", "confidence", "source");
        foreach (var row in raw.Table("transport/bus_timing_points.csv", "town", "stop", "atco", "lat", "lon", "basis").Rows
            .OrderBy(row => row.Required("town"), StringComparer.Ordinal))
        {
            var inside = row.Text("atco").Length > 0;
            file.Row(
                row.Text("town"), inside ? row.Text("stop") : row.Text("town"), row.Optional("atco"),
                Wording.Degrees(row.Number("lat")), Wording.Degrees(row.Number("lon")), "modelled", inside ? "medium" : "low", row.Text("basis"));
        }

        return file.ToString();
    }

    /// <summary>All services; those withdrawn or run only when booked are kept and say so.</summary>
    public static string Services(RawExtracts raw)
    {
        var file = new CsvWriterFile(
            "service_id", "operator", "route", "towns", "minutes_end_to_end", "headway_minutes", "status", "basis", "confidence", "source");
        var number = 0;
        foreach (var row in raw.Table(
            "transport/bus_services.csv", "operator", "route", "towns", "minutes_end_to_end", "headway_min", "source", "confidence", "basis", "notes").Rows)
        {
            number++;
            file.Row(
                $"B{number:000}", row.Required("operator"), row.Required("route"), row.Required("towns"), row.Number("minutes_end_to_end", 1),
                row.Whole("headway_min"), Status(row), Wording.Basis(row.Text("basis")), Wording.Confidence(row.Text("confidence")),
                Wording.Source(row.Text("basis"), row.Text("source"), row.Text("notes")));
        }

        return file.ToString();
    }

    private static string Status(CsvRow row)
        => row.Text("notes").StartsWith("WITHDRAWN", StringComparison.Ordinal) || row.Whole("headway_min") == 0 ? "withdrawn"
            : row.Text("route").Contains("demand-responsive", StringComparison.Ordinal) ? "demand_responsive" : "running";
}
