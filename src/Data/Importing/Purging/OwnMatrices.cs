using Pathways.Data.Tables;
using Pathways.Data.Transport;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Travel matrices that were made from a dataset: those between its zones and, among others, any of its sites. One that serves another dataset too goes with it and is
/// computed again when that one runs; one that cannot be read goes, since nobody can tell of what it is.
/// </summary>
internal static class OwnMatrices
{
    public static IEnumerable<string> Of(string dataset, string cacheFolder)
    {
        var (zones, sites) = (Codes(dataset, "zones.csv", "zone_code"), Codes(dataset, "sites.csv", "site_id"));
        return Directory.EnumerateFiles(cacheFolder, "travel-*.bin").Where(file =>
            zones.Count == 0 || TravelMatrixBytes.Read(File.ReadAllBytes(file)) is not { } matrix || (matrix.ZoneCodes.All(zones.Contains) && (matrix.SiteIds.Count == 0 || matrix.SiteIds.Any(sites.Contains))));
    }

    private static HashSet<string> Codes(string dataset, string file, string column)
        => CsvTable.Read(Path.Combine(dataset, file), file, [column], null, new List<Problem>())?.Rows.Select(row => row.Text(column)).ToHashSet(StringComparer.Ordinal) ?? [];
}
