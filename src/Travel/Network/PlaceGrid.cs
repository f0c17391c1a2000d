using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Network;

/// <summary>Finds places near a point or a line without looking at all of them.</summary>
internal sealed class PlaceGrid
{
    private const double Cell = 500;
    private readonly Dictionary<(int X, int Y), List<int>> _cells = [];

    public PlaceGrid(IReadOnlyList<Place> places)
    {
        Points = [.. places.Select(place => PlanePoint.Of(place.Location))];
        for (var i = 0; i < Points.Count; i++)
        {
            var cell = CellOf(Points[i]);
            if (!_cells.TryGetValue(cell, out var members))
                _cells.Add(cell, members = []);
            members.Add(i);
        }
    }

    /// <summary>The places' points on the plane.</summary>
    public IReadOnlyList<PlanePoint> Points { get; }

    /// <summary>Places in the box around a line, widened on all sides, ascending. A superset of those within that distance.</summary>
    public List<int> Around(PlanePoint a, PlanePoint b, double metres)
    {
        var low = CellOf(new PlanePoint(Math.Min(a.X, b.X) - metres, Math.Min(a.Y, b.Y) - metres));
        var high = CellOf(new PlanePoint(Math.Max(a.X, b.X) + metres, Math.Max(a.Y, b.Y) + metres));
        var found = new List<int>();
        for (var x = low.X; x <= high.X; x++)
        {
            for (var y = low.Y; y <= high.Y; y++)
            {
                if (_cells.TryGetValue((x, y), out var members))
                    found.AddRange(members);
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>Places in the box around a point. Widened a little, since the plane's metres are not quite the globe's.</summary>
    public List<int> Around(GeoPoint point, double metres)
    {
        var p = PlanePoint.Of(point);
        return Around(p, p, metres * 1.05);
    }

    private static (int X, int Y) CellOf(PlanePoint p) => ((int)Math.Floor(p.X / Cell), (int)Math.Floor(p.Y / Cell));
}
