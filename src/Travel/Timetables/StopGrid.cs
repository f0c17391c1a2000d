using Pathways.Model;

namespace Pathways.Travel.Timetables;

/// <summary>Finds stops near a point anywhere on the globe without looking at all of them.</summary>
internal sealed class StopGrid
{
    private const double CellDegrees = 0.005;
    private const double MetresPerDegree = 111_195;
    private readonly Dictionary<(int Lat, int Lon), List<int>> _cells = [];

    public StopGrid(IReadOnlyList<GeoPoint> places, IEnumerable<int> members)
    {
        foreach (var i in members)
        {
            var cell = (Cell(places[i].Latitude), Cell(places[i].Longitude));
            if (!_cells.TryGetValue(cell, out var stops))
                _cells.Add(cell, stops = []);
            stops.Add(i);
        }
    }

    /// <summary>Stops in the box around a point, ascending: a superset of those within so many straight-line metres.</summary>
    public List<int> Around(GeoPoint point, double metres)
    {
        var lat = metres / MetresPerDegree * 1.01;
        var lon = lat / Math.Max(0.05, Math.Cos(double.DegreesToRadians(Math.Min(87, Math.Abs(point.Latitude) + lat))));
        var found = new List<int>();
        for (var x = Cell(point.Latitude - lat); x <= Cell(point.Latitude + lat); x++)
        {
            for (var y = Cell(point.Longitude - lon); y <= Cell(point.Longitude + lon); y++)
            {
                if (_cells.TryGetValue((x, y), out var stops))
                    found.AddRange(stops);
            }
        }

        found.Sort();
        return found;
    }

    private static int Cell(double degrees) => (int)Math.Floor(degrees / CellDegrees);
}
