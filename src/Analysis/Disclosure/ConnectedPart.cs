using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>Cells that hang together by sums and percentages, those first met first.</summary>
/// <param name="Cells">Indices of cells.</param>
/// <param name="Sums">Their sums.</param>
/// <param name="Shares">Their percentages.</param>
internal sealed record ConnectedPart(int[] Cells, ImmutableArray<(int Whole, int[] Parts)> Sums, int[] Shares);

/// <summary>Takes tables apart into what can be looked at by itself.</summary>
internal static class ConnectedParts
{
    public static IEnumerable<ConnectedPart> Of(ShownState state)
    {
        var root = Enumerable.Range(0, state.Tables.Cells.Length).ToArray();
        int Find(int i) => root[i] == i ? i : root[i] = Find(root[i]);
        foreach (var (whole, parts) in state.Sums)
        {
            foreach (var part in parts)
                root[Find(part)] = Find(whole);
        }

        var shares = Enumerable.Range(0, state.Tables.Shares.Length).Where(state.ShareShown).ToArray();
        foreach (var share in shares)
            root[Find(state.ShareKnown(share).Part)] = Find(state.ShareKnown(share).Whole);
        var (sumsOf, sharesOf) = (state.Sums.ToLookup(sum => Find(sum.Whole)), shares.ToLookup(share => Find(state.ShareKnown(share).Part)));
        return Enumerable.Range(0, root.Length).GroupBy(Find).Select(group => new ConnectedPart([.. group], [.. sumsOf[group.Key]], [.. sharesOf[group.Key]]));
    }
}
