using System.Xml.Linq;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>An accessible table: caption, column and row headers with scope, numbers to the right; scrolls sideways on a phone.</summary>
internal static class Table
{
    /// <param name="caption">What the table shows.</param>
    /// <param name="headers">Column headers; the first column holds row headers.</param>
    /// <param name="rows">Cells of each row.</param>
    /// <param name="textColumns">How many columns from the left are text.</param>
    /// <param name="totals">How many rows at the end are totals, shown in bold.</param>
    /// <param name="modelled">Whether its figures are modelled, which the caption then says.</param>
    public static XElement Of(string caption, IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows, int textColumns = 1, int totals = 0,
        bool modelled = true)
    {
        var body = rows.ToArray();
        return El("div", At("class", "scroll"), At("role", "region"), At("aria-label", caption), At("tabindex", "0"), El("table",
            El("caption", caption, modelled ? Modelled() : null),
            El("thead", El("tr", headers.Select((header, column) => El("th", At("scope", "col"), Class(column, textColumns), header)))),
            El("tbody", body.Select((row, index) => El("tr", index < body.Length - totals ? null : At("class", "total"),
                row.Select((cell, column) => column == 0
                    ? El("th", At("scope", "row"), cell)
                    : El("td", Class(column, textColumns), cell)))))));
    }

    private static XAttribute? Class(int column, int textColumns) => column < textColumns ? null : At("class", "n");
}
