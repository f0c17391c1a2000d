using System.Collections.Immutable;

namespace Pathways.Data.Datasets;

/// <summary>Reads which zones share a border, <c>zone-neighbours.csv</c>: each pair once, the lower code first.</summary>
internal static class ZoneNeighboursReader
{
    public const string File = "zone-neighbours.csv";

    /// <summary>By zone the zones beside it, ascending; empty when the dataset has no such file, as one made elsewhere may have none.</summary>
    public static ImmutableArray<ImmutableArray<int>> Read(DatasetFiles files, PlacesReader places)
    {
        if (!System.IO.File.Exists(files.PathOf(File)) || files.Table(File, "zone_code", "neighbour_code") is not { } table)
            return [];
        var index = places.Zones.DistinctBy(zone => zone.Code).Select((zone, i) => (zone.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        var beside = places.Zones.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var row in table.Rows)
        {
            var (one, other) = (places.ZoneCodes.Check(row, "zone_code"), places.ZoneCodes.Check(row, "neighbour_code"));
            if (string.CompareOrdinal(one, other) >= 0)
                row.Bad("neighbour_code", "does not come after zone_code", "give each pair once, the lower code first, and no zone with itself");
            else if (index.TryGetValue(one, out var i) && index.TryGetValue(other, out var j) && !(beside[i].Add(j) && beside[j].Add(i)))
                row.Bad("neighbour_code", "stands twice with this zone", "give each pair once");
        }

        return [.. beside.Select(zones => zones.ToImmutableArray())];
    }
}
