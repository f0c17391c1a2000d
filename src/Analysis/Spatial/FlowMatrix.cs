using Pathways.Analysis.Statistics;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// How many learners go from where they live to where they learn: directed flows between areas, and those from and to the
/// world outside. Immutable.
/// </summary>
public sealed class FlowMatrix
{
    private readonly double[] _flows;
    private readonly double[] _residents;
    private readonly double[] _learners;

    /// <param name="areas">Number of areas.</param>
    /// <param name="flows">Learners from area (row) to area (column), row after row; not negative.</param>
    /// <param name="leaving">Learners of each area who learn outside all areas; empty for none.</param>
    /// <param name="arriving">Learners in each area who live outside all areas; empty for none.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a flow is negative.</exception>
    public FlowMatrix(int areas, ReadOnlySpan<double> flows, ReadOnlySpan<double> leaving = default, ReadOnlySpan<double> arriving = default)
    {
        Require.Same(flows.Length, areas * areas, nameof(flows));
        Require.NotNegative(flows, nameof(flows));
        (Areas, _flows) = (areas, flows.ToArray());
        (_residents, _learners) = (Outside(leaving, areas, nameof(leaving)), Outside(arriving, areas, nameof(arriving)));
        for (var from = 0; from < areas; from++)
            for (var to = 0; to < areas; to++)
            {
                _residents[from] += this[from, to];
                _learners[to] += this[from, to];
            }
    }

    /// <summary>Number of areas.</summary>
    public int Areas { get; }

    /// <summary>Learners who live in one area and learn in another.</summary>
    public double this[int from, int to] => _flows[(from * Areas) + to];

    /// <summary>Learners who live in an area, wherever they learn.</summary>
    public double Residents(int area) => _residents[area];

    /// <summary>Learners who learn in an area, wherever they live.</summary>
    public double Learners(int area) => _learners[area];

    private static double[] Outside(ReadOnlySpan<double> figures, int areas, string name)
    {
        if (figures.IsEmpty)
            return new double[areas];
        Require.Same(figures.Length, areas, name);
        Require.NotNegative(figures, name);
        return figures.ToArray();
    }
}
