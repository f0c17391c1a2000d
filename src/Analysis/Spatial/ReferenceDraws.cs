using Pathways.Model;

namespace Pathways.Analysis.Spatial;

/// <summary>
/// Random draws of places in the order of magnitude, without replacement: the part of a permutation test that does not depend
/// on the figures, so it is made once and used for every measure on the same number of zones. A draw is an ordered list of
/// k + 1 different places; its first m are a random set of m neighbours. Deterministic in the seed. Costs 8 bytes per draw
/// and place, so 99,999 draws for up to 12 neighbours take 10 MB. Immutable once made.
/// </summary>
public sealed class ReferenceDraws
{
    private readonly int[] _places;
    private readonly int[] _byPlace;
    private readonly int[] _starts;

    /// <param name="zones">Number of zones, at least 2.</param>
    /// <param name="largestNeighbourhood">Most neighbours of any zone, k: 0 to zones − 1.</param>
    /// <param name="draws">Number of draws, at least 1; 99,999 for anything published.</param>
    /// <param name="seed">Seed.</param>
    public ReferenceDraws(int zones, int largestNeighbourhood, int draws, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(zones, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(largestNeighbourhood);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(largestNeighbourhood, zones);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(draws);
        (Zones, LargestNeighbourhood, Draws) = (zones, largestNeighbourhood, draws);
        _places = Draw(zones, largestNeighbourhood + 1, draws, seed);
        (_byPlace, _starts) = Index(zones, largestNeighbourhood + 1, draws, _places);
    }

    /// <summary>Number of zones.</summary>
    public int Zones { get; }

    /// <summary>Most neighbours that the draws can stand for.</summary>
    public int LargestNeighbourhood { get; }

    /// <summary>Number of draws.</summary>
    public int Draws { get; }

    /// <summary>What every draw has in one slot, 0 to k.</summary>
    internal ReadOnlySpan<int> Slot(int slot) => _places.AsSpan(slot * Draws, Draws);

    /// <summary>The draws that have a place in one slot.</summary>
    internal ReadOnlySpan<int> DrawsWith(int place, int slot)
    {
        var start = _starts[(slot * (Zones + 1)) + place];
        return _byPlace.AsSpan((slot * Draws) + start, _starts[(slot * (Zones + 1)) + place + 1] - start);
    }

    /// <summary>A partial Fisher–Yates shuffle per draw, undone after it, so that each draw depends on its own key only.</summary>
    private static int[] Draw(int zones, int slots, int draws, ulong seed)
    {
        var places = new int[slots * draws];
        var pool = Enumerable.Range(0, zones).ToArray();
        Span<int> swapped = new int[slots];
        for (var draw = 0; draw < draws; draw++)
        {
            for (var slot = 0; slot < slots; slot++)
            {
                var bits = Model.Draws.Bits(seed, (ulong)draw, (ulong)slot, DrawPurpose.SpatialReference);
                var taken = slot + (int)Math.BigMul(bits, (ulong)(zones - slot), out _);
                (pool[slot], pool[taken]) = (pool[taken], pool[slot]);
                swapped[slot] = taken;
                places[(slot * draws) + draw] = pool[slot];
            }

            for (var slot = slots - 1; slot >= 0; slot--)
                (pool[slot], pool[swapped[slot]]) = (pool[swapped[slot]], pool[slot]);
        }

        return places;
    }

    private static (int[] ByPlace, int[] Starts) Index(int zones, int slots, int draws, int[] places)
    {
        var byPlace = new int[places.Length];
        var starts = new int[slots * (zones + 1)];
        var next = new int[zones];
        for (var slot = 0; slot < slots; slot++)
        {
            var drawn = places.AsSpan(slot * draws, draws);
            var first = starts.AsSpan(slot * (zones + 1), zones + 1);
            foreach (var place in drawn)
                first[place + 1]++;
            for (var place = 0; place < zones; place++)
                first[place + 1] += first[place];
            first[..zones].CopyTo(next);
            for (var draw = 0; draw < draws; draw++)
                byPlace[(slot * draws) + next[drawn[draw]]++] = draw;
        }

        return (byPlace, starts);
    }
}
