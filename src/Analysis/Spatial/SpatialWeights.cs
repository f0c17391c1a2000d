using System.Collections.Immutable;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// Which zones count together with a zone, and with which weight: the same for all zones of one row, 1 (binary) or
/// 1 ÷ their number (row-standardised). Unequal weights within a row are not offered, because a reference distribution can
/// be shared only by rows of equal weights. Immutable.
/// </summary>
public sealed class SpatialWeights
{
    private readonly ImmutableArray<ImmutableArray<int>> _neighbours;

    /// <param name="neighbours">Neighbour lists (see <see cref="Neighbours"/>): ascending, the zone itself not among them.</param>
    /// <param name="includesSelf">Whether a zone counts with itself, as Gi* wants.</param>
    /// <param name="rowStandardised">Whether the weights of a row add up to 1; else each is 1.</param>
    /// <param name="statement">The definition in words, printed beside every result, e.g. "contiguity and self, binary".</param>
    /// <exception cref="ArgumentException">A list is not ascending, or names the zone itself or one outside.</exception>
    public SpatialWeights(ImmutableArray<ImmutableArray<int>> neighbours, bool includesSelf, bool rowStandardised, string statement)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        for (var zone = 0; zone < neighbours.Length; zone++)
        {
            var last = -1;
            foreach (var other in neighbours[zone])
            {
                if (other <= last || other >= neighbours.Length || other == zone)
                    throw new ArgumentException($"The neighbours of zone {zone} must be ascending, inside and without itself.", nameof(neighbours));
                last = other;
            }
        }

        (_neighbours, IncludesSelf, RowStandardised, Statement) = (neighbours, includesSelf, rowStandardised, statement);
    }

    /// <summary>Number of zones.</summary>
    public int Count => _neighbours.Length;

    /// <summary>Whether a zone counts with itself.</summary>
    public bool IncludesSelf { get; }

    /// <summary>Whether the weights of a row add up to 1.</summary>
    public bool RowStandardised { get; }

    /// <summary>The definition in words.</summary>
    public string Statement { get; }

    /// <summary>Most neighbours that any zone has.</summary>
    public int LargestNeighbourhood => _neighbours.Length == 0 ? 0 : _neighbours.Max(list => list.Length);

    /// <summary>The neighbours of a zone, ascending, without itself.</summary>
    public ReadOnlySpan<int> NeighboursOf(int zone) => _neighbours[zone].AsSpan();

    /// <summary>Number of neighbours of a zone, without itself.</summary>
    public int NumberOf(int zone) => _neighbours[zone].Length;

    /// <summary>The weight of each zone in the row; 0 for an empty row.</summary>
    public double RowWeight(int zone)
    {
        var members = _neighbours[zone].Length + (IncludesSelf ? 1 : 0);
        return members == 0 ? 0 : RowStandardised ? 1.0 / members : 1;
    }

    /// <summary>The weighted sum of a figure over the row of a zone; 0 for an empty row.</summary>
    public double Lag(int zone, ReadOnlySpan<double> values)
    {
        var sum = IncludesSelf ? values[zone] : 0;
        foreach (var other in _neighbours[zone])
            sum += values[other];
        return sum * RowWeight(zone);
    }

    /// <summary>The same definition among some of the zones only, renumbered in the order given.</summary>
    /// <param name="zones">Indices to keep, each once.</param>
    public SpatialWeights Among(IReadOnlyList<int> zones)
    {
        ArgumentNullException.ThrowIfNull(zones);
        var renumbered = new Dictionary<int, int>(zones.Count);
        for (var i = 0; i < zones.Count; i++)
            renumbered.Add(zones[i], i);
        return new SpatialWeights(
            [.. zones.Select(zone => _neighbours[zone].Where(renumbered.ContainsKey).Select(other => renumbered[other]).Order().ToImmutableArray())],
            IncludesSelf, RowStandardised, Statement);
    }
}
