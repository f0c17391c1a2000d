using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Sites by where they stand and one thing more, their provider or their name. Where many providers teach in one town, what is looked at are the few sites of one of
/// them, so that a search takes no longer the more others there are.
/// </summary>
internal sealed class SitesNearby
{
    private const double CellDegrees = 0.01; // in England wider than half a kilometre either way, so that only neighbouring cells are looked at

    private readonly Dictionary<(int Row, int Column, string Of), ImmutableArray<Site>> _cells = [];

    /// <summary>Adds a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="of">Its provider or name.</param>
    public void Add(Site site, string of)
    {
        ref var sites = ref CollectionsMarshal.GetValueRefOrAddDefault(_cells, Key(site.Location, of), out var known);
        sites = known ? sites.Add(site) : [site];
    }

    /// <summary>Takes a site away that was added; nothing where it was not.</summary>
    public void Remove(Site site, string of)
    {
        if (_cells.TryGetValue(Key(site.Location, of), out var sites))
            _cells[Key(site.Location, of)] = sites.RemoveAll(other => other.Id == site.Id);
    }

    /// <summary>Those within a distance, in the order of the cells and within one of when they were added.</summary>
    /// <param name="kilometres">The distance, at most half a kilometre.</param>
    /// <param name="at">From where.</param>
    /// <param name="of">Provider or name.</param>
    public List<Site> Within(double kilometres, GeoPoint at, string of)
    {
        var (found, (row, column, _)) = (new List<Site>(), Key(at, of));
        for (var up = -1; up <= 1; up++)
        {
            for (var right = -1; right <= 1; right++)
            {
                if (_cells.TryGetValue((row + up, column + right, of), out var sites))
                    found.AddRange(sites.Where(site => site.Location.KilometresTo(at) <= kilometres));
            }
        }

        return found;
    }

    private static (int, int, string) Key(GeoPoint point, string of) => ((int)Math.Floor(point.Latitude / CellDegrees), (int)Math.Floor(point.Longitude / CellDegrees), of);
}
