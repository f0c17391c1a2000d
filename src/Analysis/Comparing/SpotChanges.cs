using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>Finds what became of cold spots. Cold-spot areas of one level and area of the set that share a zone, in either run, are one cold spot.</summary>
internal static class SpotChanges
{
    public static ImmutableArray<SpotDifference> Of(ColdSpotResults basis, ColdSpotResults scenario)
    {
        var areas = basis.Areas.Select(area => (Area: area, After: false)).Concat(scenario.Areas.Select(area => (Area: area, After: true))).ToArray();
        return [.. areas.GroupBy(one => one.Area.Band).OrderBy(band => band.Key).SelectMany(band => Joined([.. band]))
            .Select(One).OfType<SpotDifference>().OrderBy(spot => spot.Change).ThenBy(spot => spot.Band).ThenBy(spot => spot.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<(ColdSpotArea Area, bool After)[]> Joined((ColdSpotArea Area, bool After)[] areas)
    {
        var root = Enumerable.Range(0, areas.Length).ToArray();
        int Find(int i) => root[i] == i ? i : root[i] = Find(root[i]);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < areas.Length; i++)
            foreach (var zone in areas[i].Area.ZoneCodes)
            {
                if (!first.TryAdd(zone, i))
                    root[Find(i)] = Find(first[zone]);
            }

        return Enumerable.Range(0, areas.Length).GroupBy(Find).Select(group => group.Select(i => areas[i]).ToArray());
    }

    private static SpotDifference? One((ColdSpotArea Area, bool After)[] areas)
    {
        var (before, after) = (areas.Where(one => !one.After).Select(one => one.Area).ToArray(), areas.Where(one => one.After).Select(one => one.Area).ToArray());
        var zones = new Pair(before.Sum(area => area.ZoneCodes.Length), after.Sum(area => area.ZoneCodes.Length));
        var (kindBefore, kindAfter) = (Worst(before), Worst(after));
        SpotChange? change = zones switch
        {
            { After: 0 } => SpotChange.Gone,
            { Before: 0 } => SpotChange.New,
            { More: < 0 } => SpotChange.Shrunk,
            { More: > 0 } => SpotChange.Grown,
            _ => kindBefore != kindAfter ? SpotChange.OtherKind : null,
        };
        var largest = (after.Length > 0 ? after : before).MaxBy(area => area.ZoneCodes.Length)!;
        return change is { } found ? new SpotDifference(largest.Band, found, largest.Name, largest.AreaName, zones, kindBefore, kindAfter) : null;
    }

    private static ColdSpotKind? Worst(ColdSpotArea[] areas) => areas.Length == 0 ? null : areas.Min(area => area.Kind);
}
