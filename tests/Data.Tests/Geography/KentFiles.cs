using System.Text.Json;
using Pathways.Data.Geo;
using Pathways.Data.Tables;

namespace Pathways.Data.Tests.Geography;

/// <summary>The committed baseline, read without the product's GeoJSON reader.</summary>
internal static class KentFiles
{
    public static readonly string Folder = Path.Combine(Root(), "data", "kent");

    public static IReadOnlyList<CsvRow> Table(string name) => CsvTable.Parse(File.ReadAllText(Path.Combine(Folder, name)), name, [], null, [])!.Rows;

    /// <summary>The polygons of a boundary file by code: for each its rings without the repeated last point.</summary>
    public static SortedDictionary<string, List<List<GridPoint[]>>> Boundaries(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "boundaries", name)));
        var areas = new SortedDictionary<string, List<List<GridPoint[]>>>(StringComparer.Ordinal);
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            feature.GetProperty("properties").GetProperty("name").GetString().ShouldNotBeNullOrEmpty();
            var geometry = feature.GetProperty("geometry");
            var coordinates = geometry.GetProperty("coordinates");
            areas.Add(
                feature.GetProperty("properties").GetProperty("code").GetString()!,
                geometry.GetProperty("type").GetString() == "Polygon" ? [Polygon(coordinates)] : [.. coordinates.EnumerateArray().Select(Polygon)]);
        }

        return areas;
    }

    private static List<GridPoint[]> Polygon(JsonElement rings) => [.. rings.EnumerateArray().Select(ring =>
    {
        var points = ring.EnumerateArray().Select(position => GridPoint.FromDegrees(position[0].GetDecimal(), position[1].GetDecimal())).ToArray();
        points[^1].ShouldBe(points[0]);
        return points[..^1];
    })];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pathways.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Pathways.sln.");
        return folder.FullName;
    }
}
