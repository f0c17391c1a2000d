using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>Reads one row of rail or bus services.</summary>
internal static class ServiceRows
{
    private static readonly Dictionary<string, ServiceStatus> Statuses
        = Enum.GetValues<ServiceStatus>().ToDictionary(Codes.Word, status => status, StringComparer.Ordinal);

    public static RailService Rail(CsvRow row)
    {
        var stations = List(row, "stations");
        var minutes = List(row, "minutes_from_previous");
        if (stations.Length < 2)
            row.Bad("stations", "names fewer than two stations", "give codes separated by semicolons");
        if (minutes.Length != stations.Length)
            row.Bad("minutes_from_previous", "does not match the stations", "give one number a station, 0 for the first, separated by semicolons");
        var calls = stations.Zip(minutes, (crs, text) => new RailCall(crs, Minutes(row, text)));
        return new RailService(
            row.Required("service_id"), row.Required("service"), [.. calls], row.Number("trains_per_hour_peak", 0, 60),
            row.Number("trains_per_hour_off_peak", 0, 60), TransportReader.ProvenanceOf(row));
    }

    public static BusService Bus(CsvRow row)
    {
        var status = row.OneOf("status", Statuses);
        var towns = List(row, "towns");
        if (towns.Length < 2)
            row.Bad("towns", "names fewer than two towns", "give towns separated by semicolons");
        return new BusService(
            row.Required("service_id"), row.Required("operator"), row.Required("route"), [.. towns], row.Number("minutes_end_to_end", 1, 600),
            row.Whole("headway_minutes", status == ServiceStatus.Running ? 1 : 0, 1440), status, TransportReader.ProvenanceOf(row));
    }

    private static string[] List(CsvRow row, string column)
        => row.Required(column).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static double Minutes(CsvRow row, string text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) && minutes <= 600)
            return minutes;
        row.Bad("minutes_from_previous", $"holds \"{text}\", which is not a number of minutes", "give numbers from 0 to 600 with a point");
        return 0;
    }
}
