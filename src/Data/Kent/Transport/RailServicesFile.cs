using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Transport;

/// <summary>
/// Trains by stopping pattern, each with the minutes of its own line. A service whose pattern varies (alternate trains, hourly
/// extensions) is cut into the parts authored for it. Stations for which the line has no minutes, all outside Kent, are left out.
/// </summary>
internal static class RailServicesFile
{
    private const string File = "transport/rail_services.csv";

    public static string Make(RawExtracts raw, RailLines lines)
    {
        var parts = AuthoredFiles.Rows("rail-service-parts.csv", row => (
                Service: row.Required("service"), Part: new ServicePart(
                    row.Text("part"), row.Required("stations"), row.Number("trains_per_hour_peak", 0), row.Number("trains_per_hour_off_peak", 0))),
            "service", "part", "stations", "trains_per_hour_peak", "trains_per_hour_off_peak", "why")
            .ToLookup(row => row.Service, row => row.Part, StringComparer.Ordinal);
        var file = new CsvWriterFile(
            "service_id", "service", "stations", "minutes_from_previous", "trains_per_hour_peak", "trains_per_hour_off_peak", "basis", "confidence", "source");
        var number = 0;
        foreach (var row in raw.Table(
            File, "service", "line", "stations_pattern_crs", "trains_per_hour_peak", "trains_per_hour_offpeak", "source", "basis_peak").Rows)
        {
            var name = row.Required("service");
            foreach (var (part, pattern, peak, offPeak) in PartsOf(row, parts[name]))
            {
                number++;
                var calls = Calls(row, pattern, lines);
                var basis = Wording.Basis(row.Text("basis_peak"));
                file.Row(
                    $"R{number:00}", part.Length == 0 ? name : $"{name}, {part}", string.Join(';', calls.Select(call => call.Crs)),
                    string.Join(';', calls.Select(call => call.MinutesFromPrevious.ToString(CultureInfo.InvariantCulture))), peak, offPeak,
                    basis, basis == "published" ? "high" : "medium", Wording.Source("peak frequency " + row.Text("basis_peak"), row.Text("source")));
            }
        }

        return file.ToString();
    }

    private static List<ServicePart> PartsOf(CsvRow row, IEnumerable<ServicePart> authored)
    {
        var parts = authored.ToList();
        return parts.Count > 0
            ? parts
            : [new("", row.Required("stations_pattern_crs"), row.Number("trains_per_hour_peak", 0), row.Number("trains_per_hour_offpeak", 0))];
    }

    private static List<RailCall> Calls(CsvRow row, string pattern, RailLines lines)
    {
        var names = row.Required("line").Split('+', StringSplitOptions.TrimEntries);
        var own = lines.Lines.Where(line => names.Any(name => line.Name.StartsWith(name, StringComparison.Ordinal))).ToList();
        var calls = new List<RailCall>();
        foreach (var crs in pattern.Split(';', StringSplitOptions.TrimEntries))
        {
            if (crs.Contains('(', StringComparison.Ordinal))
                throw Fault(row, "has a pattern that varies", "author its parts in rail-service-parts.csv");
            if (!own.Exists(line => line.Calls.Any(call => call.Crs == crs)))
                continue;
            if (calls.Count == 0)
            {
                calls.Add(new RailCall(crs, 0));
                continue;
            }

            var minutes = own.Select(line => RailLines.Minutes(line, calls[^1].Crs, crs)).FirstOrDefault(found => found is not null)
                ?? throw Fault(row, $"has no minutes from {calls[^1].Crs} to {crs}", "one of its lines must have both stations in that order");
            calls.Add(new RailCall(crs, minutes));
        }

        return calls.Count > 1 ? calls : throw Fault(row, "calls at fewer than two stations of its lines", "name its line as rail_lines.csv does");
    }

    private static InvalidInputException Fault(CsvRow row, string message, string allowed)
        => new([new Problem(File, row.Line, null, "service", row.Text("service"), message, allowed)]);

    private sealed record ServicePart(string Name, string Stations, double TrainsPerHourPeak, double TrainsPerHourOffPeak);
}
