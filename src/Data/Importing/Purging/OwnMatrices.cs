using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Travel matrices and journeys that were made from a dataset: those between its zones and, among others, any of its sites. A file that serves another dataset too,
/// as a copy of it has the same zones and sites, stays: it holds minutes and ways, and nothing of people. One that cannot be read goes, since nobody can tell of what it is.
/// </summary>
internal static class OwnMatrices
{
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="cacheFolder">Where matrices are.</param>
    /// <param name="others">Folders of other datasets that are known.</param>
    public static IEnumerable<string> Of(string dataset, string cacheFolder, IEnumerable<string> others)
    {
        var own = Places(dataset);
        var theirs = others.Select(Places).Where(places => places.Zones.Count > 0).ToList();
        bool Goes(IReadOnlyCollection<string>? zones, IReadOnlyCollection<string>? sites)
            => own.Zones.Count == 0 || zones is null || sites is null || (Serves(zones, sites, own) && !theirs.Exists(places => ServesWholly(zones, sites, places)));
        foreach (var file in Directory.EnumerateFiles(cacheFolder, "travel-*.bin"))
        {
            var matrix = own.Zones.Count == 0 ? null : TravelMatrixBytes.Read(File.ReadAllBytes(file));
            if (Goes(matrix?.ZoneCodes, matrix?.SiteIds))
                yield return file;
        }

        foreach (var file in Directory.EnumerateFiles(cacheFolder, JourneyCache.Pattern))
        {
            var ends = own.Zones.Count == 0 ? null : JourneyCache.EndsIn(file);
            if (Goes(ends?.Select(journey => journey.ZoneCode).ToHashSet(StringComparer.Ordinal), ends?.Select(journey => journey.SiteId).ToHashSet(StringComparer.Ordinal)))
                yield return file;
        }
    }

    private static bool Serves(IReadOnlyCollection<string> zones, IReadOnlyCollection<string> sites, (HashSet<string> Zones, HashSet<string> Sites) places)
        => zones.All(places.Zones.Contains) && (sites.Count == 0 || sites.Any(places.Sites.Contains));

    // Sites that the other lacks may be the purged one's own.
    private static bool ServesWholly(IReadOnlyCollection<string> zones, IReadOnlyCollection<string> sites, (HashSet<string> Zones, HashSet<string> Sites) places)
        => zones.All(places.Zones.Contains) && sites.All(places.Sites.Contains);

    private static (HashSet<string> Zones, HashSet<string> Sites) Places(string dataset) => (Codes(dataset, "zones.csv", "zone_code"), Codes(dataset, "sites.csv", "site_id"));

    private static HashSet<string> Codes(string dataset, string file, string column)
        => CsvTable.Read(Path.Combine(dataset, file), file, [column], null, new List<Problem>())?.Rows.Select(row => row.Text(column)).ToHashSet(StringComparer.Ordinal) ?? [];
}
