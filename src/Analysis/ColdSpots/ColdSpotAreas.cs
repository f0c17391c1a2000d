using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Merges cold zones of one area of the area set that lie side by side and are cold in the same way at one level.</summary>
internal static class ColdSpotAreas
{
    private const int NamesShown = 3;

    /// <summary>The groups of zones, each ascending; those with most zones first, then by lowest zone.</summary>
    /// <param name="world">Zones and which share a border; where that is not known, zones of one MSOA count as side by side.</param>
    /// <param name="kinds">By zone: its kind at one level, or null.</param>
    public static ImmutableArray<ImmutableArray<int>> Merge(World world, IReadOnlyList<ColdSpotKind?> kinds)
    {
        var beside = world.ZoneNeighbours.IsEmpty ? SameMsoa(world) : world.ZoneNeighbours;
        var seen = new bool[kinds.Count];
        var groups = new List<ImmutableArray<int>>();
        for (var zone = 0; zone < seen.Length; zone++)
        {
            if (seen[zone] || kinds[zone] is not { } kind)
                continue;
            var group = new List<int> { zone };
            seen[zone] = true;
            for (var next = 0; next < group.Count; next++)
            {
                foreach (var other in beside[group[next]])
                {
                    if (seen[other] || kinds[other] != kind || world.AreaOfZone[other] != world.AreaOfZone[zone])
                        continue;
                    seen[other] = true;
                    group.Add(other);
                }
            }

            groups.Add([.. group.Order()]);
        }

        return [.. groups.OrderByDescending(group => group.Length).ThenBy(group => group[0])];
    }

    /// <summary>The local names of the MSOAs that the zones lie in, those with most of them first.</summary>
    public static string Name(World world, ImmutableArray<int> zones)
    {
        var local = world.Msoas.ToDictionary(msoa => msoa.Code, msoa => msoa.LocalName, StringComparer.Ordinal);
        var names = zones.GroupBy(zone => local[world.Zones[zone].MsoaCode], StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).ToArray();
        var shown = string.Join("; ", names.Take(NamesShown)); // the names themselves hold commas
        return names.Length > NamesShown ? $"{shown} and {names.Length - NamesShown} more" : shown;
    }

    private static ImmutableArray<ImmutableArray<int>> SameMsoa(World world)
    {
        var byMsoa = Enumerable.Range(0, world.Zones.Length).ToLookup(zone => world.Zones[zone].MsoaCode, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, world.Zones.Length).Select(zone => byMsoa[world.Zones[zone].MsoaCode].Where(other => other != zone).ToImmutableArray())];
    }
}
