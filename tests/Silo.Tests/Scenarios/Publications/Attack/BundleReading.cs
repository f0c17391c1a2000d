using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pathways.Silo.Tests.Scenarios.Publications.Attack;

/// <summary>
/// Reads the files of a publication as anybody can: the workbook, which alone has the rows of everything together, then every CSV file by its meta file, then the maps.
/// What a CSV file alone says is taken in; where two files say different things of a place, or a map says what no table does, reading fails.
/// </summary>
internal static class BundleReading
{
    private const string Total = "Total";
    private static readonly string[] Words = ["nearest_remedy"]; // told in other words inside the authority; no figure

    /// <exception cref="InvalidDataException">Files contradict each other, or there is one that nobody has thought of.</exception>
    public static Bundle Of(IReadOnlyDictionary<string, byte[]> files)
    {
        foreach (var name in files.Keys.Where(name => !Known(name)))
            throw new InvalidDataException($"{name}: what it tells of people is not known to the reader.");
        var csv = files.Keys.Where(name => name.StartsWith("data/", StringComparison.Ordinal) && !name.EndsWith(".meta.csv", StringComparison.Ordinal))
            .ToDictionary(name => name["data/".Length..^".csv".Length], name => CsvTable.Of(Encoding.UTF8.GetString(files[name]), Encoding.UTF8.GetString(files[name.Replace(".csv", ".meta.csv", StringComparison.Ordinal)])), StringComparer.Ordinal);
        var figures = Workbook(files["tables.xlsx"], csv);
        var areas = figures.Keys.Select(place => place.Area).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var (table, data) in csv)
            Same(figures, data.Rows.SelectMany(row => row.Cells.Select(cell => (new FigurePlace(table, Area(row, areas), row.Period, Row(row.Keys), cell.Column), cell.Text))));
        foreach (var (name, bytes) in files.Where(file => file.Key.StartsWith("maps/", StringComparison.Ordinal)))
            Same(figures, MapFigures.Read(name, bytes, figures));
        return new Bundle(figures, Wholes(csv.Values.SelectMany(data => data.Rows), areas));
    }

    private static Dictionary<FigurePlace, string> Workbook(byte[] workbook, Dictionary<string, CsvTable> csv)
    {
        var figures = new Dictionary<FigurePlace, string>();
        foreach (var (table, headings, rows) in WorkbookSheets.Read(workbook))
        {
            var about = csv.TryGetValue(table, out var data) ? data : throw new InvalidDataException($"The worksheet {table} has no CSV file that tells what its columns are.");
            var month = about.OfMonths ? Array.IndexOf(headings, "Month") : -1;
            string[] Cells(string[] row) => [.. row.Where((_, at) => at > 1 && at != month)];
            if (about.Columns.Zip(Cells(headings)).FirstOrDefault(pair => about.Labels.TryGetValue(pair.First, out var label) && label != pair.Second) is { First: { } other })
                throw new InvalidDataException($"{table}: the worksheet and the CSV file have another order of columns at {other}.");
            foreach (var row in rows)
            {
                var named = about.Columns.Zip(Cells(row)).Select(cell => (Column: cell.First, cell.Second)).ToArray();
                var keys = Row(named.Where(cell => about.Filters.Contains(cell.Column)));
                foreach (var (column, text) in named.Where(cell => !about.Filters.Contains(cell.Column)))
                {
                    if (!figures.TryAdd(new FigurePlace(table, row[0], month < 0 ? row[1].Replace("/", "", StringComparison.Ordinal) : row[month], keys, column), text))
                        throw new InvalidDataException($"{table}: {row[0]} {keys} stands twice.");
                }
            }
        }

        return figures;
    }

    private static string Row(IEnumerable<(string Column, string Text)> keys) => string.Join('|', keys.Where(key => !Words.Contains(key.Column)).Select(key => key.Text));

    private static void Same(Dictionary<FigurePlace, string> figures, IEnumerable<(FigurePlace Place, string Text)> others)
    {
        foreach (var (place, text) in others)
        {
            if (!figures.TryAdd(place, text) && !SameFigure(figures[place], text))
                throw new InvalidDataException($"{place} says {text}, another file {figures[place]}.");
        }
    }

    /// <summary>Numbers of CSV files are written with the decimals that are shown; those of the workbook as they are.</summary>
    private static bool SameFigure(string exact, string text)
        => exact == text || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.TryParse(exact, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(number - value) <= (text.Contains('.', StringComparison.Ordinal) ? 0.05 + 1e-9 : 1e-9));

    private static string Area(CsvRow row, string[] areas)
        => row.Lcpa != Total ? row.Lcpa : areas.Single(area => area == row.Authority || area.StartsWith(row.Authority + " (", StringComparison.Ordinal));

    /// <summary>An authority is its areas; what has no place of its own in the CSV files is all of them together.</summary>
    private static ImmutableArray<WholeArea> Wholes(IEnumerable<CsvRow> rows, string[] areas)
    {
        var placed = rows.Select(row => (row.Authority, Area: Area(row, areas), IsPart: row.Lcpa != Total)).Distinct().ToArray();
        var wholes = placed.Where(area => !area.IsPart).Select(area => new WholeArea(area.Area, [.. placed.Where(part => part.IsPart && part.Authority == area.Authority).Select(part => part.Area)]))
            .Where(area => area.Parts.Length > 0).ToImmutableArray();
        string[] smallest = [.. placed.Select(area => area.Area).Where(area => wholes.All(whole => whole.Name != area))];
        return wholes.AddRange(areas.Except(placed.Select(area => area.Area)).Select(all => new WholeArea(all, [.. smallest])));
    }

    private static bool Known(string file)
        => file is "tables.xlsx" or "summary.json" or "disclosure-log.json" or "all.zip" || file.StartsWith("data/", StringComparison.Ordinal) || file.StartsWith("maps/", StringComparison.Ordinal)
            || (file.EndsWith(".html", StringComparison.Ordinal) && !file.Contains('/', StringComparison.Ordinal));
}
