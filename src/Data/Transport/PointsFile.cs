using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>Reads places to travel between: <c>id,lat,lon</c>.</summary>
public static class PointsFile
{
    /// <summary>The places in file order.</summary>
    /// <exception cref="InvalidInputException">The file is not such a table, or an id stands twice.</exception>
    public static IReadOnlyList<(string Id, GeoPoint Location)> Read(string path)
    {
        var problems = new List<Problem>();
        var table = CsvTable.Read(path, Path.GetFileName(path), ["id", "lat", "lon"], null, problems);
        var (points, ids) = (new List<(string, GeoPoint)>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in table?.Rows ?? [])
        {
            var id = row.Required("id");
            if (!ids.Add(id) && id.Length > 0)
                row.Bad("id", "stands more than once", "give every place an id of its own");
            points.Add((id, new GeoPoint(row.Number("lat", -90, 90), row.Number("lon", -180, 180))));
        }

        problems.ThrowIfErrors();
        return points;
    }
}
