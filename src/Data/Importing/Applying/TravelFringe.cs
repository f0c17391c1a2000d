using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// What the dataset's public transport reaches, the county's borders aside: places within the longest walk of one of its stops or stations. Colleges across the border that
/// young people travel to are so kept, others of the country are not.
/// </summary>
public sealed class TravelFringe
{
    private const string LimitKey = "travel.walk_limit_metres";
    private const string DetourKey = "travel.walk_detour";
    private const double LimitMetres = 4828; // the statutory walking distance of three miles, where the dataset has no parameter
    private const double Detour = 1.2;
    private const double CellDegrees = 0.1; // wider than the longest walk, so that only neighbouring cells are looked at

    private static readonly string[] Files = ["transport/stops.csv", "transport/stations.csv"];

    private readonly ILookup<(int, int), GeoPoint> _stops;
    private readonly double _kilometres;

    /// <summary>That of a dataset; nothing is in reach where it has no stops.</summary>
    /// <param name="dataset">The dataset.</param>
    public TravelFringe(LoadedDataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        double Value(string key, double otherwise) => dataset.Parameters.Contains(key) ? dataset.Parameters[key] : otherwise;
        _kilometres = Value(LimitKey, LimitMetres) / 1000 / Value(DetourKey, Detour);
        _stops = Files.SelectMany(file => Stops(dataset, file)).ToLookup(Cell);
    }

    /// <summary>Whether a point is in reach.</summary>
    /// <param name="point">The point.</param>
    public bool Reaches(GeoPoint point)
    {
        var (row, column) = Cell(point);
        for (var up = -1; up <= 1; up++)
        {
            for (var right = -1; right <= 1; right++)
            {
                if (_stops[(row + up, column + right)].Any(stop => stop.KilometresTo(point) <= _kilometres))
                    return true;
            }
        }

        return false;
    }

    private static (int, int) Cell(GeoPoint point) => ((int)Math.Floor(point.Latitude / CellDegrees), (int)Math.Floor(point.Longitude / CellDegrees));

    private static IEnumerable<GeoPoint> Stops(LoadedDataset dataset, string file)
    {
        var path = dataset.PathOf(file);
        var rows = File.Exists(path) ? CsvTable.Read(path, dataset.NameOf(file), ["latitude", "longitude"], null, new List<Problem>())?.Rows : null;
        foreach (var row in rows ?? [])
        {
            if (double.TryParse(row.Text("latitude"), CultureInfo.InvariantCulture, out var latitude) && double.TryParse(row.Text("longitude"), CultureInfo.InvariantCulture, out var longitude))
                yield return new GeoPoint(latitude, longitude);
        }
    }
}
