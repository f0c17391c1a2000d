using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Transport;

/// <summary>Trains of one stopping pattern, as the extract gives them with the minutes of their line.</summary>
/// <param name="Id">Stable id, such as <c>R01</c>.</param>
/// <param name="Name">Name, with its part where the service is cut into parts.</param>
/// <param name="Calls">Stations with the minutes from one to the next, in one direction; the other is taken to take as long.</param>
/// <param name="TrainsPerHourPeak">Trains an hour in the peaks; 0 for none.</param>
/// <param name="TrainsPerHourOffPeak">Trains an hour otherwise; 0 for none.</param>
/// <param name="FirstSeconds">First departure, in seconds after midnight.</param>
/// <param name="LastSeconds">Last departure.</param>
/// <param name="Provenance">Basis and confidence of the peak frequency, and the source.</param>
internal sealed record RailServiceFacts(
    string Id, string Name, ImmutableArray<RailCall> Calls, double TrainsPerHourPeak, double TrainsPerHourOffPeak, int FirstSeconds, int LastSeconds,
    Provenance Provenance);

/// <summary>
/// Trains by stopping pattern, each with the minutes of its own line. A service whose pattern varies (alternate trains, hourly
/// extensions) is cut into the parts authored for it. Stations for which the line has no minutes, all outside Kent, are left out.
/// </summary>
internal static class RailServices
{
    private const string File = "transport/rail_services.csv";

    public static IReadOnlyList<RailServiceFacts> Of(RawExtracts raw, RailLines lines)
    {
        var parts = AuthoredFiles.Rows("rail-service-parts.csv", row => (
                Service: row.Required("service"), Part: new ServicePart(
                    row.Text("part"), row.Required("stations"), row.Number("trains_per_hour_peak", 0), row.Number("trains_per_hour_off_peak", 0))),
            "service", "part", "stations", "trains_per_hour_peak", "trains_per_hour_off_peak", "why")
            .ToLookup(row => row.Service, row => row.Part, StringComparer.Ordinal);
        var services = new List<RailServiceFacts>();
        foreach (var row in raw.Table(
            File, "service", "line", "stations_pattern_crs", "trains_per_hour_peak", "trains_per_hour_offpeak", "first", "last", "source", "basis_peak").Rows)
        {
            var name = row.Required("service");
            foreach (var (part, pattern, peak, offPeak) in PartsOf(row, parts[name]))
            {
                var basis = Codes.Bases[Wording.Basis(row.Text("basis_peak"))];
                services.Add(new RailServiceFacts(
                    $"R{services.Count + 1:00}", part.Length == 0 ? name : $"{name}, {part}", Calls(row, pattern, lines), peak, offPeak,
                    Seconds(row, "first"), Seconds(row, "last"),
                    new Provenance(basis, basis == Basis.Published ? Confidence.High : Confidence.Medium, Wording.Source("peak frequency " + row.Text("basis_peak"), row.Text("source")))));
            }
        }

        return services;
    }

    private static List<ServicePart> PartsOf(CsvRow row, IEnumerable<ServicePart> authored)
    {
        var parts = authored.ToList();
        return parts.Count > 0
            ? parts
            : [new("", row.Required("stations_pattern_crs"), row.Number("trains_per_hour_peak", 0), row.Number("trains_per_hour_offpeak", 0))];
    }

    private static int Seconds(CsvRow row, string column)
    {
        if (TimeOnly.TryParseExact(row.Text(column), "HH:mm", out var time))
            return (int)time.ToTimeSpan().TotalSeconds;
        row.Bad(column, "is not a time of day", "give HH:MM");
        return 0;
    }

    private static ImmutableArray<RailCall> Calls(CsvRow row, string pattern, RailLines lines)
    {
        var names = row.Required("line").Split('+', StringSplitOptions.TrimEntries);
        var own = lines.Lines.Where(line => names.Any(name => line.Name.StartsWith(name, StringComparison.Ordinal))).ToList();
        var calls = ImmutableArray.CreateBuilder<RailCall>();
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

        return calls.Count > 1 ? calls.DrainToImmutable() : throw Fault(row, "calls at fewer than two stations of its lines", "name its line as rail_lines.csv does");
    }

    private static InvalidInputException Fault(CsvRow row, string message, string allowed)
        => new([new Problem(File, row.Line, null, "service", row.Text("service"), message, allowed)]);

    private sealed record ServicePart(string Name, string Stations, double TrainsPerHourPeak, double TrainsPerHourOffPeak);
}
