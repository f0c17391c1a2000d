namespace Pathways.Model;

/// <summary>Puts a travel matrix together from columns of others, as when a site opens and only its own column is new.</summary>
public static class TravelColumns
{
    /// <summary>The matrix of the given sites, each column taken from the first part that has its site.</summary>
    /// <param name="parts">Matrices of the same zones in the same order, made from the same network; the first tells the label.</param>
    /// <param name="siteIds">Ids of the sites, in the order of the result.</param>
    /// <param name="hash">Hash that a matrix made at once would have.</param>
    /// <exception cref="ArgumentException">The parts are not of the same zones, or no part has a site.</exception>
    public static TravelMatrix Of(IReadOnlyList<TravelMatrix> parts, IReadOnlyList<string> siteIds, string hash)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(siteIds);
        if (parts.Any(part => !part.ZoneCodes.SequenceEqual(parts[0].ZoneCodes, StringComparer.Ordinal)))
            throw new ArgumentException("The parts are not of the same zones.", nameof(parts));
        var places = new Dictionary<string, (int Part, int Column)>(StringComparer.Ordinal);
        for (var part = 0; part < parts.Count; part++)
        {
            for (var column = 0; column < parts[part].SiteIds.Count; column++)
                places.TryAdd(parts[part].SiteIds[column], (part, column));
        }

        var from = siteIds.Select(id => places.TryGetValue(id, out var place) ? place : throw new ArgumentException($"No part has site {id}.", nameof(siteIds))).ToArray();
        var whole = Whole(parts, siteIds, from, hash)!;
        return new TravelMatrix(whole.ZoneCodes, whole.SiteIds, whole.Minutes.ToArray(), whole.Label, hash)
        {
            Ways = whole.Ways,
            Trained = Whole([.. parts.Select(part => part.Trained)], siteIds, from, hash),
            Assisted = Whole([.. parts.Select(part => part.Assisted)], siteIds, from, hash),
        };
    }

    /// <summary>One need's matrix; null where a part does not have it.</summary>
    private static TravelMatrix? Whole(IReadOnlyList<TravelMatrix?> parts, IReadOnlyList<string> siteIds, (int Part, int Column)[] from, string hash)
    {
        if (parts.Any(part => part is null))
            return null;
        var zones = parts[0]!.ZoneCodes;
        T[] Columns<T>(Func<TravelMatrix, T[]> column)
        {
            var (columns, whole) = (parts.Select(part => column(part!)).ToArray(), new T[zones.Count * from.Length]);
            for (var zone = 0; zone < zones.Count; zone++)
            {
                for (var site = 0; site < from.Length; site++)
                    whole[(zone * from.Length) + site] = columns[from[site].Part][(zone * parts[from[site].Part]!.SiteIds.Count) + from[site].Column];
            }

            return whole;
        }

        var ways = parts.Any(part => part!.Ways is null) ? null : new TravelWays(
            Columns(part => part.Ways!.Buses), Columns(part => part.Ways!.Trains), Columns(part => part.Ways!.FarePence), Columns(part => part.Ways!.YearPounds), Columns(part => part.Ways!.SaverCovers))
        {
            Timings = parts.Any(part => part!.Ways!.Timings is null) ? null : new JourneyTimings(
                Columns(part => part.Ways!.Timings!.MostMinutes), Columns(part => part.Ways!.Timings!.WalkMinutes),
                Columns(part => part.Ways!.Timings!.LeaveMinutes), Columns(part => part.Ways!.Timings!.EarlyMinutes)),
        };
        return new TravelMatrix(zones, siteIds, Columns(part => part.Minutes.ToArray()), parts[0]!.Label, hash) { Ways = ways };
    }
}
