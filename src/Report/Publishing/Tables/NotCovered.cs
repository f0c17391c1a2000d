using System.Collections.Frozen;
using Pathways.Analysis.Observed;

namespace Pathways.Report.Publishing;

/// <summary>Areas whose young people no extract covers: what the run counts of them is nought because nothing is known, so it is told as not available.</summary>
internal static class NotCovered
{
    /// <summary>Measures that tell of the courses taught in an area, of its zones, or what is published of it: they are known all the same.</summary>
    private static readonly FrozenSet<string> KnownAnyhow = FrozenSet.ToFrozenSet(["percent_confirmed", "percent_courses_confirmed", GroupTables.ForResidents, "zones", "cold_draws", "draws", "published"], StringComparer.Ordinal);

    /// <summary>Tables of figures that come from the run's young people. Population estimates, published figures and offers do not, and observed figures know by month what they cover.</summary>
    private static readonly FrozenSet<string> OfPeople = FrozenSet.ToFrozenSet(
        [
            PopulationTables.NeedsId, StatusTables.StatusId, StatusTables.NeetId, StatusTables.StepsId, GroupTables.GroupsId, GroupTables.PlansId, TravelTables.TravelId, TravelTables.ApprenticeshipsId, ColdSpotTables.Id,
            GapTables.LevelsId, GapTables.RoutesId, GapTables.SubjectsId, GapTables.MsoasId, ComparedTables.Id, ComparedLater.Id, PublishedFigureTables.ValidationId,
        ], StringComparer.Ordinal);

    /// <summary>Codes of the areas.</summary>
    public static FrozenSet<string> Areas(PublicationSource source) => NotCoveredPlaces.Of(source.World, source.Provenance.Origin);

    /// <summary>The table with what is not known as such.</summary>
    public static DataTable In(PublicationSource source, DataTable table)
    {
        if (!OfPeople.Contains(table.Id) || Areas(source) is not { Count: > 0 } areas)
            return table;
        DataRow Known(DataRow row) => !areas.Contains(row.AreaCode) ? row : row with { Cells = [.. row.Cells.Select((cell, measure) => KnownAnyhow.Contains(table.Measures[measure].Column) ? cell : PubCell.NotAvailable)] };
        return table with { Rows = [.. table.Rows.Select(Known)], Totals = [.. table.Totals.Select(Known)] };
    }
}
