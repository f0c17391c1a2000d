using System.Globalization;
using System.Net;
using System.Text;

namespace Pathways.Data.Importing;

/// <summary>A data-quality report as one self-contained page.</summary>
public static class QualityHtml
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;color:#0b0c0c;background:#fff;margin:0 auto;max-width:70rem;padding:1rem}
        h1{font-size:1.8rem;line-height:1.2}h2{font-size:1.3rem;margin-top:2rem}
        table{border-collapse:collapse;width:100%}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        th,td{border-bottom:1px solid #b1b4b6;padding:.3rem .6rem;text-align:left;vertical-align:top}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
        .told{border-left:5px solid #1d70b8;padding:.5rem 1rem;background:#f3f2f1}.refused{border-left-color:#d4351c}code{overflow-wrap:anywhere}
        div.wide{overflow-x:auto}@media print{body{max-width:none}}
        """;

    /// <summary>The page.</summary>
    public static string Write(QualityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Data quality: ")
            .Append(Text(report.Kind.Title)).Append("</title><style>").Append(Style).Append("</style></head>\n<body><main>\n");
        page.Append("<h1>Data quality: ").Append(Text(report.Kind.Title)).Append("</h1>\n");
        page.Append(report.Written ? "<p class=\"told\">" : "<p class=\"told refused\">")
            .Append(Text(Number(report.Read))).Append(" rows read, ").Append(Number(report.Taken)).Append(report.Written ? " taken, " : " could be taken by themselves, ").Append(Number(report.Of(RowOutcome.Rejected))).Append(" rejected. ")
            .Append(report.Written ? "They are in the dataset " + Text(report.Dataset) + "." : "Nothing was written: the dataset " + Text(report.Dataset) + " is as it was.").Append("</p>\n");
        page.Append(report.Kind.AboutPeople
            ? "<p>This page holds counts, line numbers and shapes of values (A stands for a letter, 9 for a digit; codes of up to three digits are shown). It names nobody. Small counts can still tell of a person: treat it as internal.</p>\n" : "");
        Table(page, "Rows", ["What became of them", "Rows", "Share"], [false, true, true], report.Outcomes.Select(pair => (string[])[Words(pair.Outcome), Number(pair.Rows), Share(pair.Rows, report.Read)]));
        if (report.Findings.Length > 0)
            page.Append("<p>In the tables that follow a row with several faults stands under each of them; above it counts once, by the worst.</p>\n");
        foreach (var group in report.Findings.GroupBy(finding => finding.Kind))
        {
            Table(page, QualityWords.Of(group.Key), ["Column", "What was found", "What became of the row", "Rows", "Lines and examples"], [false, false, false, true, false],
                group.Select(finding => (string[])[finding.Column, finding.Why, QualityWords.OfRow(finding), Number(finding.Count), Examples(finding, report.Files.Length > 1)]));
        }

        if (report.Columns.Length > 0)
            Table(page, "Coverage of columns", ["Column kept", "In the file", "Filled", "Share"], [false, false, true, true],
                report.Columns.Select(column => (string[])[column.Column, column.InHeader ? "yes" : "no", Number(column.Filled), Share(column.Filled, column.Rows)]));
        if (report.Districts.Length > 0)
        {
            Table(page, "Young people of academic age 16 and 17 by district of home", ["District", "Read", "Expected", "Read of expected", "Told"], [false, true, true, true, false],
                report.Districts.Select(district => (string[])[district.District, Number(district.Read), Number((long)Math.Round(district.Expected)), Share(district.Read, district.Expected), district.Unusual ? "outlier: fewer than 80 % or more than 120 %" : ""]));
        }

        if (report.Population.Length > 0)
        {
            Table(page, "Young people of the dataset by stage and level, beside modelled ones", ["Stage or level", "Young people", "Expected (as many modelled of the same ages and districts)", "Told"], [false, true, true, false],
                report.Population.Select(line => (string[])[line.What, Number(line.Learners), Number((long)Math.Round(line.Expected)), line.Unusual ? "unusual: more than twice, or less than half, as many" : ""]));
        }

        Table(page, "Files", ["Name", "Bytes", "SHA-256"], [false, true, false], report.Files.Select(file => (string[])[file.Name, Number(file.Bytes), file.Sha256]));
        if (report.Notes.Length > 0)
            page.Append("<h2>Notes</h2>\n<ul>").AppendJoin("", report.Notes.Select(note => "<li>" + Text(note) + "</li>")).Append("</ul>\n");
        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Table(StringBuilder page, string title, string[] head, bool[] number, IEnumerable<string[]> rows)
    {
        page.Append("<h2>").Append(Text(title)).Append("</h2>\n<div class=\"wide\"><table><caption>").Append(Text(title)).Append("</caption><thead><tr>");
        for (var i = 0; i < head.Length; i++)
            page.Append(number[i] ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Append(Text(head[i])).Append("</th>");
        page.Append("</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            for (var i = 0; i < row.Length; i++)
                page.Append(number[i] ? "<td class=\"n\">" : "<td>").Append(Text(row[i])).Append("</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private static string Examples(Finding finding, bool files) => string.Join("; ", finding.Examples.Select(example =>
        (files ? example.File + " " : "") + "line " + example.Line.ToString(CultureInfo.InvariantCulture) + (example.Value.Length > 0 ? ": " + example.Value : "")));

    private static string Words(RowOutcome outcome)
    {
        var words = QualityWords.Of(outcome);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(double part, double whole) => whole <= 0 ? "" : (part / whole).ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
