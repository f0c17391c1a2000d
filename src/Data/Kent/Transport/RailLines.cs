using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Transport;

/// <summary>The railway lines of the extract: order of stations and minutes from each to the next.</summary>
internal sealed class RailLines
{
    private const string File = "transport/rail_lines.csv";
    private readonly CsvTable _table;

    private RailLines(CsvTable table)
    {
        _table = table;
        Lines = [.. table.Rows.GroupBy(row => row.Required("line"), StringComparer.Ordinal).Select(line => new RailLine(
            line.Key, [.. line.OrderBy(row => row.Whole("sequence", 1)).Select((row, index) => new RailCall(row.Required("crs"), index == 0 ? 0 : row.Number("minutes_from_previous", 0)))]))];
    }

    public IReadOnlyList<RailLine> Lines { get; }

    /// <summary>The stations of all lines by their three-letter codes.</summary>
    public IReadOnlyList<RailStation> Stations()
        => [.. _table.Rows.DistinctBy(row => row.Required("crs"), StringComparer.Ordinal).OrderBy(row => row.Text("crs"), StringComparer.Ordinal)
            .Select(row => new RailStation(
                row.Text("crs"), row.Optional("atco"), row.Required("station_name"),
                new GeoPoint(Math.Round(row.Number("lat"), 5, MidpointRounding.AwayFromZero), Math.Round(row.Number("lon"), 5, MidpointRounding.AwayFromZero)),
                row.Text("atco").Length > 0
                    ? new Provenance(Basis.Published, Confidence.High, "NaPTAN")
                    : new Provenance(Basis.Published, Confidence.Medium, "station lists of the sampled timetables")))];

    public static RailLines Read(RawExtracts raw)
        => new(raw.Table(File, "line", "sequence", "station_name", "atco", "minutes_from_previous", "basis", "source", "crs", "lat", "lon"));

    /// <summary>The line's minutes between two of its stations, in the line's direction; null when it has not both in that order.</summary>
    public static double? Minutes(RailLine line, string from, string to)
    {
        var calls = line.Calls.ToList();
        var (first, last) = (calls.FindIndex(call => call.Crs == from), calls.FindIndex(call => call.Crs == to));
        return first >= 0 && last > first ? calls[(first + 1)..(last + 1)].Sum(call => call.MinutesFromPrevious) : null;
    }

    public static string StationsFile(IEnumerable<RailStation> stations)
    {
        var file = new CsvWriterFile("crs", "atco", "name", "latitude", "longitude", "basis", "confidence", "source");
        foreach (var station in stations)
        {
            file.Row(
                station.Crs, station.Atco, station.Name, Wording.Degrees(station.Location.Latitude), Wording.Degrees(station.Location.Longitude),
                Codes.Word(station.Provenance.Basis), Codes.Word(station.Provenance.Confidence), station.Provenance.Source);
        }

        return file.ToString();
    }

    public string LinesFile()
    {
        var file = new CsvWriterFile("line", "sequence", "crs", "minutes_from_previous", "basis", "confidence", "source");
        foreach (var row in _table.Rows.OrderBy(row => row.Required("line"), StringComparer.Ordinal).ThenBy(row => row.Whole("sequence", 1)))
        {
            file.Row(
                row.Text("line"), row.Whole("sequence"), row.Text("crs"), row.OptionalNumber("minutes_from_previous") ?? 0,
                Wording.Basis(row.Text("basis")), "high", row.Text("source"));
        }

        return file.ToString();
    }
}
