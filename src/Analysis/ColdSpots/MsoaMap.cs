using System.Collections.Immutable;
using Pathways.Analysis.Spatial;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The MSOAs of a world: which zones they hold, which share a border, where they lie.</summary>
internal sealed class MsoaMap
{
    private const string Statement = "MSOAs that share a border and the MSOA itself, each with weight 1";

    public MsoaMap(World world)
    {
        var index = world.Msoas.Select((msoa, i) => (msoa.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        OfZone = [.. world.Zones.Select(zone => index[zone.MsoaCode])];
        var beside = world.Msoas.Select(_ => new SortedSet<int>()).ToArray();
        for (var zone = 0; zone < world.ZoneNeighbours.Length; zone++)
            foreach (var other in world.ZoneNeighbours[zone])
                if (OfZone[other] != OfZone[zone])
                    beside[OfZone[zone]].Add(OfZone[other]);
        Weights = new SpatialWeights(
            [.. beside.Select(msoas => msoas.ToImmutableArray())], includesSelf: true, rowStandardised: false,
            world.ZoneNeighbours.IsEmpty ? "the dataset does not say which zones share a border, so no MSOA is tested with others" : Statement);
        Centres = [.. Enumerable.Range(0, world.Msoas.Length).Select(msoa => Centre(world, msoa))];
    }

    /// <summary>By zone.</summary>
    public int[] OfZone { get; }

    /// <summary>The spatial weights, with their definition in words.</summary>
    public SpatialWeights Weights { get; }

    /// <summary>Mean of the zones' centroids.</summary>
    public GeoPoint[] Centres { get; }

    /// <summary>Adds figures of zones up by MSOA.</summary>
    public double[] Sum(Func<int, double> ofZone)
    {
        var sums = new double[Centres.Length];
        for (var zone = 0; zone < OfZone.Length; zone++)
            sums[OfZone[zone]] += ofZone(zone);
        return sums;
    }

    private GeoPoint Centre(World world, int msoa)
    {
        var zones = Enumerable.Range(0, OfZone.Length).Where(zone => OfZone[zone] == msoa).Select(zone => world.Zones[zone].Centroid).ToArray();
        return zones.Length == 0 ? default : new GeoPoint(zones.Average(point => point.Latitude), zones.Average(point => point.Longitude));
    }
}
