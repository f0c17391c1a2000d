using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>Reads a dataset's <c>transport</c> folder into a checked network.</summary>
public static class TransportReader
{
    private static readonly string[] Provenance = ["basis", "confidence", "source"];

    /// <summary>Reads and checks the folder; any error throws <see cref="InvalidInputException"/> with all problems of all files.</summary>
    public static TransportNetwork Read(string folder)
    {
        var problems = new List<Problem>();
        var network = Read(folder, problems);
        problems.ThrowIfErrors();
        return network!;
    }

    /// <summary>The network, or null when any file has an error; problems and notes are added to the list.</summary>
    public static TransportNetwork? Read(string folder, ICollection<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var before = Errors(problems);
        var network = new TransportNetwork(
            Rows(folder, "stops.csv", ["atco", "name", "latitude", "longitude"], false, problems, row => new TransportStop(row.Required("atco"), row.Required("name"), PlacesReader.Point(row))),
            Rows(folder, "stations.csv", ["crs", "atco", "name", "latitude", "longitude"], true, problems, row => new RailStation(row.Required("crs"), row.Optional("atco"), row.Required("name"), PlacesReader.Point(row), ProvenanceOf(row))),
            Grouped(folder, "rail_lines.csv", ["line", "sequence", "crs", "minutes_from_previous"], "line", problems, (name, rows) => new RailLine(
                name, [.. rows.Select(row => new RailCall(row.Required("crs"), row.Number("minutes_from_previous", 0)))])),
            Rows(folder, "rail_services.csv", ["service_id", "service", "stations", "minutes_from_previous", "trains_per_hour_peak", "trains_per_hour_off_peak"], true, problems, ServiceRows.Rail),
            Rows(folder, "bus_services.csv", ["service_id", "operator", "route", "towns", "minutes_end_to_end", "headway_minutes", "status"], true, problems, ServiceRows.Bus),
            Rows(folder, "timing_points.csv", ["town", "stop", "atco", "latitude", "longitude"], true, problems, row => new TimingPoint(row.Required("town"), row.Required("stop"), row.Optional("atco"), PlacesReader.Point(row), ProvenanceOf(row))),
            Grouped(folder, "barriers.csv", ["barrier_id", "water", "sequence", "latitude", "longitude"], "barrier_id", problems, (id, rows) => new WaterBarrier(
                id, rows[0].Required("water"), [.. rows.Select(PlacesReader.Point)], ProvenanceOf(rows[0]))),
            Rows(folder, "crossings.csv", ["name", "water", "latitude", "longitude", "open_on_foot", "note"], true, problems, row => new WaterCrossing(
                row.Required("name"), row.Required("water"), PlacesReader.Point(row), row.Flag("open_on_foot"), row.Text("note"), ProvenanceOf(row))));
        NetworkCheck.Check(network, problems);
        return Errors(problems) > before ? null : network;
    }

    internal static Provenance ProvenanceOf(CsvRow row)
        => new(row.OneOf("basis", Codes.Bases), row.OneOf("confidence", Codes.Confidences), row.Text("source"));

    private static ImmutableArray<T> Rows<T>(string folder, string file, string[] required, bool provenance, ICollection<Problem> problems, Func<CsvRow, T> read)
        => Table(folder, file, required, provenance, problems) is { } table ? [.. table.Rows.Select(read)] : [];

    private static ImmutableArray<T> Grouped<T>(
        string folder, string file, string[] required, string key, ICollection<Problem> problems, Func<string, List<CsvRow>, T> read)
        => Table(folder, file, required, true, problems) is { } table
            ? [.. table.Rows.GroupBy(row => row.Required(key), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => read(group.Key, [.. group.OrderBy(row => row.Whole("sequence", 1))]))]
            : [];

    private static CsvTable? Table(string folder, string file, string[] required, bool provenance, ICollection<Problem> problems)
        => CsvTable.Read(Path.Combine(folder, file), "transport/" + file, provenance ? [.. required, .. Provenance] : required, null, problems);

    private static int Errors(IEnumerable<Problem> problems) => problems.Count(problem => problem.Severity == Severity.Error);
}
