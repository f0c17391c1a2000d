using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The gap of everything together by level, kind of provision and subject.</summary>
internal static class CountyGap
{
    public static Section Of(PublicationSource source, PublicationTableSet tables)
    {
        var total = source.Result.Total;
        string[] ids = [GapTables.LevelsId, GapTables.RoutesId, GapTables.SubjectsId];
        return new Section("county-gap", $"{total.Name}: the gap by level, type and subject",
        [
            P("Today first: what happens as applications work today. Beside it the best case: the same places shared as well as possible."),
            .. tables.All.Where(table => ids.Contains(table.Id) && table.Of(total.Code).Any()).SelectMany(table => new[] { P(table.About), PubTable.Of(table, total.Code, total.Name) }),
        ]);
    }
}
