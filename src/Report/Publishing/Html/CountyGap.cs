using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>The gap of everything together by level, and by subject as far as its readers may see it: of single areas that is a handful by subject.</summary>
internal static class CountyGap
{
    public static Section Of(PublicationSource source, PublicationTableSet tables)
    {
        var total = source.Result.Total;
        string[] ids = [GapTables.LevelsId, GapTables.SubjectsId];
        return new Section("county-gap", $"{total.Name}: the gap by level and subject",
        [
            P("Today first: what happens as applications work today. Beside it the best case: the same places shared as well as possible."),
            .. tables.All.Where(table => ids.Contains(table.Id) && table.Of(total.Code).Any()).SelectMany(table => new[] { P(table.About), PubTable.Of(table, total.Code, total.Name) }),
        ]);
    }
}
