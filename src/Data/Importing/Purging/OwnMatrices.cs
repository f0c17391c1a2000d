using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Travel matrices that were made from a dataset: those between its zones and, among others, any of its sites. One that serves another dataset too,
/// as a copy of it has the same zones and sites, stays: it holds minutes, and nothing of people. One that cannot be read goes, since nobody can tell of what it is.
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
        return Directory.EnumerateFiles(cacheFolder, "travel-*.bin").Where(file =>
            own.Zones.Count == 0 || TravelMatrixBytes.Read(File.ReadAllBytes(file)) is not { } matrix || (Serves(matrix, own) && !theirs.Exists(places => ServesWholly(matrix, places))));
    }

    private static bool Serves(TravelMatrix matrix, (HashSet<string> Zones, HashSet<string> Sites) places)
        => matrix.ZoneCodes.All(places.Zones.Contains) && (matrix.SiteIds.Count == 0 || matrix.SiteIds.Any(places.Sites.Contains));

    // Sites that the other lacks may be the purged one's own.
    private static bool ServesWholly(TravelMatrix matrix, (HashSet<string> Zones, HashSet<string> Sites) places)
        => matrix.ZoneCodes.All(places.Zones.Contains) && matrix.SiteIds.All(places.Sites.Contains);

    private static (HashSet<string> Zones, HashSet<string> Sites) Places(string dataset) => (Codes(dataset, "zones.csv", "zone_code"), Codes(dataset, "sites.csv", "site_id"));

    private static HashSet<string> Codes(string dataset, string file, string column)
        => CsvTable.Read(Path.Combine(dataset, file), file, [column], null, new List<Problem>())?.Rows.Select(row => row.Text(column)).ToHashSet(StringComparer.Ordinal) ?? [];
}
