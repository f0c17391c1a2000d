using System.Collections.Immutable;
using Pathways.Analysis.Spatial;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Statistics.Support;

/// <summary>A synthetic county: square zones of 4 km in rows, neighbours across an edge, 40 to 260 learners each.</summary>
internal sealed class GridMap
{
    public GridMap(int columns, int rows, int seed = 7)
    {
        (Columns, Rows) = (columns, rows);
        var random = new Random(seed);
        Learners = [.. Enumerable.Range(0, columns * rows).Select(_ => Math.Round(40 + (220 * Math.Pow(random.NextDouble(), 1.7))))];
        Centres = [.. Enumerable.Range(0, columns * rows).Select(zone => new GeoPoint(51 + (zone / columns * 0.036), 0.3 + (zone % columns * 0.0575)))];
        Borders = Neighbours.Contiguous([.. Enumerable.Range(0, columns * rows).Select(AcrossEdges)]);
        Weights = new SpatialWeights(Borders, includesSelf: true, rowStandardised: false, "contiguity across an edge and self, binary");
    }

    public int Columns { get; }
    public int Rows { get; }
    public int Count => Columns * Rows;
    public double[] Learners { get; }
    public GeoPoint[] Centres { get; }
    public ImmutableArray<ImmutableArray<int>> Borders { get; }
    public SpatialWeights Weights { get; }

    /// <summary>Independent Poisson counts at a rate per learner.</summary>
    public double[] PoissonCounts(Random random, Func<int, double> rate)
        => [.. Enumerable.Range(0, Count).Select(zone => (double)Poisson(random, rate(zone) * Learners[zone]))];

    /// <summary>Zones within so many steps across edges.</summary>
    public HashSet<int> Around(int zone, int steps)
    {
        HashSet<int> found = [zone];
        for (var step = 0; step < steps; step++)
            found.UnionWith(found.SelectMany(each => Borders[each]).ToList());
        return found;
    }

    /// <summary>Knuth's method: products of uniform variates until they fall below e^−mean.</summary>
    private static int Poisson(Random random, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        for (; product > limit; count++)
            product *= random.NextDouble();
        return count;
    }

    private List<int> AcrossEdges(int zone)
    {
        var (row, column) = (zone / Columns, zone % Columns);
        var list = new List<int>();
        if (row > 0)
            list.Add(zone - Columns);
        if (column > 0)
            list.Add(zone - 1);
        if (column < Columns - 1)
            list.Add(zone + 1);
        if (row < Rows - 1)
            list.Add(zone + Columns);
        return list;
    }
}
