using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>All tables of a publication.</summary>
internal sealed record PublicationTableSet(ImmutableArray<DataTable> All)
{
    /// <summary>A table by its id.</summary>
    public DataTable this[string id] => All.First(table => table.Id == id);

    /// <summary>Makes them. Tables of which the run has nothing are there without rows.</summary>
    public static PublicationTableSet Of(PublicationSource source)
    {
        DataTable[] tables =
        [
            PopulationTables.Population(source), PopulationTables.Needs(source), PublishedFigureTables.Attainment(source), PublishedFigureTables.ByAcademicYear(source), OfferTables.Offer(source),
            StatusTables.Status(source), StatusTables.Neet(source), GroupTables.Groups(source), StatusTables.Steps(source), TravelTables.Travel(source), TravelTables.Apprenticeships(source),
            GroupTables.Plans(source), ColdSpotTables.Spots(source), GapTables.Levels(source), GapTables.Wishes(source, Analysis.Disclosure.WishKind.Route), GapTables.Wishes(source, Analysis.Disclosure.WishKind.Subject),
            GapTables.Msoas(source), GapTables.Shortages(source), LotTables.Lots(source), ComparedTables.Compared(source), ComparedLater.Compared(source), OwnTables.Own(source), PublishedFigureTables.Validation(source),
            .. ObservedTables.Of(source),
        ];
        return new([.. tables.Where(table => table.Rows.Length > 0 || table.Id == LotTables.Id).Select(table => NotCovered.In(source, table)).Select(table => source.AreaCode is null ? table : Only(source, table))]);
    }

    /// <summary>Rows of one area, and of what it is part of.</summary>
    private static DataTable Only(PublicationSource source, DataTable table)
    {
        var shown = source.Result.Areas.Where(area => area.Code == source.AreaCode || area.Kind is AreaKind.Authority or AreaKind.All).Select(area => area.Code).ToHashSet(StringComparer.Ordinal);
        bool Shown(DataRow row) => row.AreaCode == source.AreaCode || (shown.Contains(row.AreaCode) && table.Id != "offer" && table.Id != "cold-spots");
        return table with { Rows = [.. table.Rows.Where(Shown)], Totals = [.. table.Totals.Where(Shown)] };
    }
}
