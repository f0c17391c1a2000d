using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// Neighbour lists, the zone itself never among them, each in ascending order: the three common definitions
/// (Getis 2009, "Spatial weights matrices", Geographical Analysis 41).
/// </summary>
public static class Neighbours
{
    /// <summary>Zones that share a border, as given.</summary>
    /// <param name="borders">Of every zone the indices of the zones that it borders on, in any order.</param>
    /// <exception cref="ArgumentException">An index is outside, is the zone itself or comes twice, or a border is given from one side only.</exception>
    public static ImmutableArray<ImmutableArray<int>> Contiguous(IReadOnlyList<IReadOnlyList<int>> borders)
    {
        ArgumentNullException.ThrowIfNull(borders);
        var sets = borders.Select(list => list.ToHashSet()).ToArray();
        for (var zone = 0; zone < sets.Length; zone++)
        {
            if (sets[zone].Count != borders[zone].Count)
                throw new ArgumentException($"Zone {zone} names a neighbour twice.", nameof(borders));
            foreach (var other in sets[zone])
                if (other < 0 || other >= sets.Length || other == zone || !sets[other].Contains(zone))
                    throw new ArgumentException($"Zone {zone} has neighbour {other}, which is outside, itself, or does not name it back.", nameof(borders));
        }

        return [.. borders.Select(list => list.Order().ToImmutableArray())];
    }

    /// <summary>Zones whose centres are at most so far apart.</summary>
    /// <param name="centres">Centre of every zone.</param>
    /// <param name="kilometres">Great-circle distance, above 0.</param>
    public static ImmutableArray<ImmutableArray<int>> Within(IReadOnlyList<GeoPoint> centres, double kilometres)
    {
        ArgumentNullException.ThrowIfNull(centres);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(kilometres);
        return [.. Enumerable.Range(0, centres.Count).Select(zone => Enumerable.Range(0, centres.Count)
            .Where(other => other != zone && centres[zone].KilometresTo(centres[other]) <= kilometres)
            .ToImmutableArray())];
    }

    /// <summary>
    /// The nearest zones by distance between centres; not mutual. Equally near ones are taken from the south and the west
    /// first, so that the lists do not depend on the order of the zones (coincident centres: lower index first).
    /// </summary>
    /// <param name="centres">Centre of every zone.</param>
    /// <param name="count">How many neighbours, 1 to the number of zones less one.</param>
    public static ImmutableArray<ImmutableArray<int>> Nearest(IReadOnlyList<GeoPoint> centres, int count)
    {
        ArgumentNullException.ThrowIfNull(centres);
        if (count < 1 || count >= centres.Count)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"Between 1 and {centres.Count - 1} for {centres.Count} zones.");
        return [.. Enumerable.Range(0, centres.Count).Select(zone => Enumerable.Range(0, centres.Count)
            .Where(other => other != zone)
            .OrderBy(other => centres[zone].KilometresTo(centres[other]))
            .ThenBy(other => centres[other].Latitude).ThenBy(other => centres[other].Longitude).ThenBy(other => other)
            .Take(count).Order().ToImmutableArray())];
    }
}
