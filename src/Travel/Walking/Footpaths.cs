using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Travel.Walking;

/// <summary>A walk between two places.</summary>
/// <param name="Metres">Walked metres, detour included.</param>
/// <param name="FromEnd">The first bridge end passed, or −1 when the walk meets no water.</param>
/// <param name="ToEnd">The last bridge end passed, or −1.</param>
internal readonly record struct Walk(double Metres, int FromEnd, int ToEnd);

/// <summary>Walks: the straight line times the detour factor, over bridges where water lies between.</summary>
internal sealed class Footpaths
{
    private readonly Water _water;
    private readonly Bridges _bridges;
    private readonly double _detour;

    public Footpaths(TransportNetwork network, TravelRules rules)
        : this(network.Barriers, network.Crossings.RemoveAll(crossing => !crossing.OpenOnFoot), rules.CrossingSnapMetres, rules.WalkDetour)
    {
    }

    /// <param name="barriers">Water.</param>
    /// <param name="crossings">Crossings that may be used.</param>
    /// <param name="snapMetres">A crossing farther than this from its water's line is taken to lie elsewhere.</param>
    /// <param name="detour">Straight-line metres become travelled metres by this factor.</param>
    public Footpaths(ImmutableArray<WaterBarrier> barriers, ImmutableArray<WaterCrossing> crossings, double snapMetres, double detour)
    {
        _water = new Water(barriers);
        _bridges = new Bridges(crossings, _water, snapMetres);
        _detour = detour;
    }

    /// <summary>Whether water lies on the straight line between two points.</summary>
    public bool Blocked(GeoPoint from, GeoPoint to) => _water.Blocks(PlanePoint.Of(from), PlanePoint.Of(to));

    /// <summary>The shortest walk, or null when there is none within the limit of walked metres.</summary>
    public Walk? Between(GeoPoint from, GeoPoint to, double limitMetres)
    {
        var metres = from.KilometresTo(to) * 1000 * _detour;
        if (metres > limitMetres)
            return null;
        var (a, b) = (PlanePoint.Of(from), PlanePoint.Of(to));
        return _water.Blocks(a, b) ? OverBridges(from, a, to, b, limitMetres) : new Walk(metres, -1, -1);
    }

    /// <summary>Every crossing that a walk from a point uses, in order, with the metres walked to its far end.</summary>
    public IEnumerable<(string Name, double Metres)> BridgesAlong(Walk walk, GeoPoint from)
    {
        if (walk.FromEnd < 0)
            yield break;
        var metres = from.KilometresTo(_bridges.Locations[walk.FromEnd]) * 1000;
        var previous = walk.FromEnd;
        foreach (var end in _bridges.Path(walk.FromEnd, walk.ToEnd).Skip(1))
        {
            metres += _bridges.Locations[previous].KilometresTo(_bridges.Locations[end]) * 1000;
            if (previous / 2 == end / 2)
                yield return (_bridges.Names[end / 2], metres * _detour);
            previous = end;
        }
    }

    private Walk? OverBridges(GeoPoint from, PlanePoint a, GeoPoint to, PlanePoint b, double limitMetres)
    {
        var out1 = Reach(from, a, limitMetres);
        var out2 = Reach(to, b, limitMetres);
        Walk? best = null;
        foreach (var (i, toFirst) in out1)
        {
            foreach (var (j, fromLast) in out2)
            {
                var metres = (toFirst + _bridges.Metres(i, j) + fromLast) * _detour;
                if (metres <= limitMetres && (best is null || metres < best.Value.Metres))
                    best = new Walk(metres, i, j);
            }
        }

        return best;
    }

    /// <summary>Metres from every bridge end to a point by the best way over bridges; infinite where there is none.</summary>
    public double[] FromEnds(GeoPoint to, double limitMetres)
    {
        var last = Reach(to, limitMetres);
        return [.. Enumerable.Range(0, _bridges.Ends.Count).Select(end => last.Select(l => _bridges.Metres(end, l.End) + l.Metres).DefaultIfEmpty(double.PositiveInfinity).Min())];
    }

    /// <summary>The shortest way's metres when what can be known of each end alone is known: the same as <see cref="Between"/>, for many pairs.</summary>
    public double? Metres(GeoPoint from, IReadOnlyList<(int End, double Metres)> reach, GeoPoint to, double[] fromEnds, double limitMetres)
    {
        var metres = from.KilometresTo(to) * 1000 * _detour;
        if (metres > limitMetres)
            return null;
        if (!_water.Blocks(PlanePoint.Of(from), PlanePoint.Of(to)))
            return metres;
        var best = double.PositiveInfinity;
        foreach (var (end, first) in reach)
            best = Math.Min(best, (first + fromEnds[end]) * _detour);
        return best <= limitMetres ? best : null;
    }

    /// <summary>Bridge ends in straight reach of a point, with straight-line metres.</summary>
    public List<(int End, double Metres)> Reach(GeoPoint point, double limitMetres) => Reach(point, PlanePoint.Of(point), limitMetres);

    private List<(int End, double Metres)> Reach(GeoPoint point, PlanePoint p, double limitMetres)
    {
        var reach = new List<(int, double)>();
        for (var end = 0; end < _bridges.Ends.Count; end++)
        {
            var metres = point.KilometresTo(_bridges.Locations[end]) * 1000;
            if (metres * _detour <= limitMetres && !_water.Blocks(p, _bridges.Ends[end]))
                reach.Add((end, metres));
        }

        return reach;
    }
}
