using System.Collections.Frozen;
using System.Collections.Immutable;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Reads an area set, <c>areas/NAME.csv</c>: one row for each MSOA.</summary>
internal static class AreaSetReader
{
    /// <summary>The names of the area sets that a dataset has, in ordinal order.</summary>
    public static ImmutableArray<string> Names(string folder)
        => Directory.Exists(Path.Combine(folder, "areas"))
            ? [.. Directory.EnumerateFiles(Path.Combine(folder, "areas"), "*.csv").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Reads a set; areas are ordered LCPAs first, then by name. Null when the table cannot be read.</summary>
    public static AreaSet? Read(DatasetFiles files, string name, PlacesReader places)
    {
        var table = files.Table($"areas/{name}.csv", "msoa_code", "area_code", "area_name", "is_lcpa", "ambiguous", "basis", "source");
        if (table is null)
            return null;

        _ = KnownCodes.Of(table.Name, table, "msoa_code");
        var rows = table.Rows.Select(row => (Row: row, Msoa: places.MsoaCodes.Check(row, "msoa_code"), Area: Area(row), Ambiguous: row.Flag("ambiguous"))).ToList();
        var first = rows.DistinctBy(row => row.Area.Code).ToDictionary(row => row.Area.Code, row => row, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (line, area) = (first[row.Area.Code].Row.Line, first[row.Area.Code].Area);
            if (area.Name != row.Area.Name)
                row.Row.Bad("area_name", $"differs from the name of area {area.Code} on line {line}", $"give {area.Name} on both or another area_code");
            if (area.IsLcpa != row.Area.IsLcpa)
                row.Row.Bad("is_lcpa", $"differs from that of area {area.Code} on line {line}", "give the same on both");
        }

        var given = rows.Select(row => row.Msoa).ToHashSet(StringComparer.Ordinal);
        foreach (var msoa in table.Complete ? places.Msoas.Where(msoa => !given.Contains(msoa.Code)).DistinctBy(msoa => msoa.Code) : [])
        {
            files.Problems.Add(new Problem(
                table.Name, null, null, "msoa_code", msoa.Code, $"is in no area ({msoa.LocalName})", "give every MSOA of msoas.csv a row"));
        }

        var areas = first.Values.Select(row => row.Area)
            .OrderBy(area => area.IsLcpa ? 0 : 1).ThenBy(area => area.Name, StringComparer.Ordinal).ThenBy(area => area.Code, StringComparer.Ordinal)
            .ToImmutableArray();
        return new AreaSet(
            name, areas,
            rows.DistinctBy(row => row.Msoa).ToFrozenDictionary(row => row.Msoa, row => IndexOf(areas, row.Area.Code), StringComparer.Ordinal),
            rows.Where(row => row.Ambiguous).Select(row => row.Msoa).ToFrozenSet(StringComparer.Ordinal));
    }

    private static Area Area(CsvRow row)
    {
        _ = row.OneOf("basis", Codes.Bases);
        return new Area(row.Required("area_code"), row.Required("area_name"), row.Flag("is_lcpa"));
    }

    private static int IndexOf(ImmutableArray<Area> areas, string code)
    {
        for (var i = 0; i < areas.Length; i++)
        {
            if (areas[i].Code == code)
                return i;
        }

        return -1;
    }
}
