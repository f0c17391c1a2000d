using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Travel.Walking;

/// <summary>
/// The two ends of every crossing that may be used, one on each bank, and the shortest walks among all of them. A walk over water
/// is a straight line to one end, shortest walks from end to end, and a straight line on, none of which meets water.
/// </summary>
internal sealed class Bridges
{
    /// <summary>Metres from the line of the water to a bridge's end on the bank.</summary>
    private const double HalfSpan = 40;

    private readonly double[,] _metres;
    private readonly int[,] _next;

    public Bridges(ImmutableArray<WaterCrossing> crossings, Water water, double snapMetres)
    {
        var names = new List<string>();
        var ends = new List<PlanePoint>();
        foreach (var crossing in crossings)
        {
            var place = PlanePoint.Of(crossing.Location);
            if (water.Nearest(crossing.Water, place) is not { } nearest || nearest.Point.DistanceTo(place) > snapMetres)
                continue;
            names.Add(crossing.Name);
            var (x, y) = (-nearest.Direction.Y * HalfSpan, nearest.Direction.X * HalfSpan);
            ends.Add(new PlanePoint(nearest.Point.X + x, nearest.Point.Y + y));
            ends.Add(new PlanePoint(nearest.Point.X - x, nearest.Point.Y - y));
        }

        (Names, Ends) = (names, ends);
        Locations = [.. ends.Select(end => end.ToGeo())];
        (_metres, _next) = ShortestWalks(water);
    }

    /// <summary>Names of the crossings; crossing <c>c</c> has ends <c>2c</c> and <c>2c + 1</c>.</summary>
    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<PlanePoint> Ends { get; }

    public IReadOnlyList<GeoPoint> Locations { get; }

    /// <summary>Straight-line metres of the shortest walk between two ends; infinite when there is none.</summary>
    public double Metres(int from, int to) => _metres[from, to];

    /// <summary>The ends passed on the way, both included.</summary>
    public IEnumerable<int> Path(int from, int to)
    {
        for (var at = from; at != to; at = _next[at, to])
            yield return at;
        yield return to;
    }

    private (double[,] Metres, int[,] Next) ShortestWalks(Water water)
    {
        var n = Ends.Count;
        var metres = new double[n, n];
        var next = new int[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var open = i == j || i / 2 == j / 2 || !water.Blocks(Ends[i], Ends[j]);
                (metres[i, j], next[i, j]) = (open ? Locations[i].KilometresTo(Locations[j]) * 1000 : double.PositiveInfinity, j);
            }
        }

        for (var via = 0; via < n; via++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    if (metres[i, via] + metres[via, j] < metres[i, j])
                        (metres[i, j], next[i, j]) = (metres[i, via] + metres[via, j], next[i, via]);
                }
            }
        }

        return (metres, next);
    }
}
