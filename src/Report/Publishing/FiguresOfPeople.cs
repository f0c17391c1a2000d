using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>
/// How many figures a table of people has, and how many of them do not say a number. Counted in the table as it leaves, so that it tells nobody more than the table does: a
/// count that stands in no table, such as who is left of a group, would by being withheld tell that it is small.
/// </summary>
/// <param name="Table">Id of the table.</param>
/// <param name="Figures">Cells that hold a number, low or c.</param>
/// <param name="Low">Shown as low.</param>
/// <param name="Withheld">Withheld, percentages too.</param>
internal sealed record FiguresOfPeople(string Table, int Figures, int Low, int Withheld)
{
    /// <summary>Of all tables of people that this publication has files for.</summary>
    public static IEnumerable<FiguresOfPeople> Of(PublicationSource source, PublicationTableSet tables)
        => (source.Kind switch { PublicationKind.Commitments => [], PublicationKind.NeetDeepDive => NeetDeepDive.Shown(tables).All, _ => tables.All }).Where(table => table.People && table.Rows.Length > 0).Select(table =>
        {
            var kinds = table.Rows.SelectMany(row => row.Cells).CountBy(cell => cell.Kind).ToDictionary();
            int Of(FigureKind kind) => kinds.GetValueOrDefault(kind);
            return new FiguresOfPeople(table.Id, Of(FigureKind.Number) + Of(FigureKind.Low) + Of(FigureKind.Withheld), Of(FigureKind.Low), Of(FigureKind.Withheld));
        });
}
