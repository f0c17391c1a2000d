using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>
/// Totals of the offer for data files, where software picks one value of each filter and Total of the others: of everything, by subject, level, both, provider, site,
/// kind and basis; of each area, and of an authority from its areas.
/// </summary>
internal static class OfferTotals
{
    /// <summary>Dimensions told apart, by index: subject, level, provider, site, kind of provision, basis.</summary>
    private static readonly ImmutableArray<ImmutableArray<int>> Kept = [[], [0], [1], [0, 1], [2], [2, 3], [4], [5]];

    /// <summary>Makes them from the rows of single courses.</summary>
    /// <param name="result">The run, for which areas lie in which authority.</param>
    /// <param name="rows">Rows by area, subject, level, provider, site, kind and basis.</param>
    public static ImmutableArray<DataRow> Of(RunResult result, ImmutableArray<DataRow> rows)
    {
        var places = AreaPlace.Of(result);
        var authorities = result.Areas.Where(area => area.Kind == AreaKind.Authority).Select(area => area.Code).ToArray();
        var everywhere = rows.Concat(rows.Where(row => !authorities.Contains(row.AreaCode)).SelectMany(row => authorities
            .Where(authority => places[row.AreaCode] is var own && own.NewLaCode == places[authority].NewLaCode && own.Lcpa != places[authority].Lcpa)
            .Select(authority => row with { AreaCode = authority })));
        return [.. everywhere.GroupBy(row => row.AreaCode, StringComparer.Ordinal).OrderBy(area => area.Key, StringComparer.Ordinal).SelectMany(area => Kept.SelectMany(kept => Rows([.. area], kept)))];
    }

    private static IEnumerable<DataRow> Rows(DataRow[] area, ImmutableArray<int> kept)
        => area.GroupBy(row => string.Join('\n', kept.Select(dimension => row.Keys[dimension]))).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Sum([.. group], kept));

    private static DataRow Sum(DataRow[] rows, ImmutableArray<int> kept) => rows[0] with
    {
        Keys = [.. rows[0].Keys.Select((key, dimension) => kept.Contains(dimension) ? key : DataTable.Total)],
        Cells = [.. rows[0].Cells.Select((_, measure) => PubCell.Of(rows.Sum(row => row.Cells[measure].Value)))],
    };
}
