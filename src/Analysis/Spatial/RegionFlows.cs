using System.Collections.Immutable;

namespace Pathways.Analysis.Spatial;

/// <summary>Regions while they are merged: flows and borders between them. The merged region keeps the lower number.</summary>
internal sealed class RegionFlows
{
    private readonly double[,] _flows;
    private readonly bool[,] _touch;
    private readonly double[] _residents;
    private readonly double[] _learners;
    private readonly int[] _regionOf;

    public RegionFlows(FlowMatrix flows, ImmutableArray<ImmutableArray<int>> borders)
    {
        var n = flows.Areas;
        (_flows, _touch) = (new double[n, n], new bool[n, n]);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
                _flows[i, j] = flows[i, j];
            foreach (var j in borders[i])
                _touch[i, j] = true;
        }

        _residents = [.. Enumerable.Range(0, n).Select(flows.Residents)];
        _learners = [.. Enumerable.Range(0, n).Select(flows.Learners)];
        _regionOf = [.. Enumerable.Range(0, n)];
        Alive = [.. Enumerable.Range(0, n)];
    }

    /// <summary>The regions there are, ascending.</summary>
    public List<int> Alive { get; }

    public ReadOnlySpan<int> RegionOf => _regionOf;

    public double Residents(int region) => _residents[region];

    /// <summary>Part of the residents who stay; 1 where nobody lives, so that an empty region is no weak one.</summary>
    public double Staying(int region) => _residents[region] > 0 ? _flows[region, region] / _residents[region] : 1;

    public bool Touch(int one, int other) => _touch[one, other];

    /// <summary>Learners between two regions, both ways.</summary>
    public double Between(int one, int other) => _flows[one, other] + _flows[other, one];

    /// <summary>Intramax (Masser and Brown 1975): flows relative to what the sizes alone would give, both ways.</summary>
    public double Intramax(int one, int other) => Ratio(_flows[one, other], one, other) + Ratio(_flows[other, one], other, one);

    /// <summary>Coombes, Green and Openshaw's (1986) strength of a link: f² ÷ (residents × learners), both ways.</summary>
    public double Link(int one, int other)
        => (_flows[one, other] * Ratio(_flows[one, other], one, other)) + (_flows[other, one] * Ratio(_flows[other, one], other, one));

    public void Merge(int one, int other)
    {
        var (kept, gone) = (Math.Min(one, other), Math.Max(one, other));
        foreach (var each in Alive)
        {
            _flows[kept, each] += _flows[gone, each];
            _touch[kept, each] |= _touch[gone, each];
            _touch[each, kept] |= _touch[each, gone];
        }

        foreach (var each in Alive)
            _flows[each, kept] += _flows[each, gone];
        _touch[kept, kept] = false;
        _residents[kept] += _residents[gone];
        _learners[kept] += _learners[gone];
        Alive.Remove(gone);
        for (var area = 0; area < _regionOf.Length; area++)
            if (_regionOf[area] == gone)
                _regionOf[area] = kept;
    }

    private double Ratio(double flow, int from, int to) => flow == 0 ? 0 : flow / (_residents[from] * _learners[to]);
}
