using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Travel matrices and journeys that were made from a dataset: those between its zones and, among others, any of its sites. A file that serves another dataset too goes with it
/// and is made again when that one runs; one that cannot be read goes, since nobody can tell of what it is.
/// </summary>
internal static class OwnMatrices
{
    public static IEnumerable<string> Of(string dataset, string cacheFolder)
    {
        var (zones, sites) = (Codes(dataset, "zones.csv", "zone_code"), Codes(dataset, "sites.csv", "site_id"));
        bool Own(IEnumerable<string>? ofZones, IEnumerable<string>? ofSites)
            => zones.Count == 0 || ofZones is null || ofSites is null || (ofZones.All(zones.Contains) && (!ofSites.Any() || ofSites.Any(sites.Contains)));
        foreach (var file in Directory.EnumerateFiles(cacheFolder, "travel-*.bin"))
        {
            var matrix = zones.Count == 0 ? null : TravelMatrixBytes.Read(File.ReadAllBytes(file));
            if (Own(matrix?.ZoneCodes, matrix?.SiteIds))
                yield return file;
        }

        foreach (var file in Directory.EnumerateFiles(cacheFolder, JourneyCache.Pattern))
        {
            var ends = zones.Count == 0 ? null : JourneyCache.EndsIn(file);
            if (Own(ends?.Select(journey => journey.ZoneCode), ends?.Select(journey => journey.SiteId)))
                yield return file;
        }
    }

    private static HashSet<string> Codes(string dataset, string file, string column)
        => CsvTable.Read(Path.Combine(dataset, file), file, [column], null, new List<Problem>())?.Rows.Select(row => row.Text(column)).ToHashSet(StringComparer.Ordinal) ?? [];
}
