using Pathways.Data.Transport;
using Pathways.Model;
using Pathways.Travel;

namespace Pathways.Silo.Hosting;

/// <summary>
/// A travel matrix from the cache, extended where it has some of the sites only: a scenario that opens a site has only that site's
/// journeys looked for. What a stored matrix is of is told by its hash, so that a changed network, zone or place of a site never meets it.
/// </summary>
public static class ExtendedTravel
{
    /// <summary>The matrix as it would be made at once.</summary>
    /// <param name="model">Travel.</param>
    /// <param name="zones">Rows.</param>
    /// <param name="sites">Columns.</param>
    /// <param name="cacheFolder">Where matrices are kept.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static TravelMatrix Matrix(ITravelModel model, TravelPoint[] zones, TravelPoint[] sites, string cacheFolder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(sites);
        var (hash, cache) = (model.MatrixHash(zones, sites), new TravelMatrixCache(cacheFolder, model.MatrixHash(zones, [])));
        return cache.GetOrCompute(hash, () =>
        {
            var largest = cache.OfTheseRows().Take(8).Where(stored => IsOfThese(model, zones, sites, stored)).MaxBy(stored => stored.SiteIds.Count);
            if (largest is null)
                return model.Matrix(zones, sites, null, cancellation);
            var known = largest.SiteIds.ToHashSet(StringComparer.Ordinal);
            TravelPoint[] missing = [.. sites.Where(site => !known.Contains(site.Id))];
            return TravelColumns.Of(missing.Length == 0 ? [largest] : [largest, model.Matrix(zones, missing, null, cancellation)], [.. sites.Select(site => site.Id)], hash);
        });
    }

    /// <summary>Whether all sites of a stored matrix are among these, where they are now.</summary>
    private static bool IsOfThese(ITravelModel model, TravelPoint[] zones, TravelPoint[] sites, TravelMatrix stored)
    {
        var byId = sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        return stored.SiteIds.All(byId.ContainsKey)
            && string.Equals(model.MatrixHash(zones, [.. stored.SiteIds.Select(id => byId[id])]), stored.Hash, StringComparison.Ordinal);
    }
}
