using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Model;

namespace Pathways.Report.Register;

/// <summary>The cover of a check sheet: what it is for, how to fill it in, who sees what.</summary>
internal static class CheckSheetCover
{
    public static void Write(WorksheetPart part, CheckSheetRows rows, CheckSheetSource source)
    {
        rows.Line($"Check sheet {source.Year}: {source.Provider.Name}", CheckSheetStyles.Title);
        foreach (var (text, heading) in Lines(source))
            rows.Line(text, heading ? CheckSheetStyles.Heading : CheckSheetStyles.Wrapped);
        part.Worksheet = new Worksheet(CheckSheetWorkbook.Widths([110]), rows.Data, CheckSheetWorkbook.Locked());
    }

    private static IEnumerable<(string Text, bool Heading)> Lines(CheckSheetSource source)
    {
        yield return ("What it is for", true);
        yield return ("The council plans places at Level 2 and below for young people aged 16 to 18, and to 24 with an education, health and care plan. No list of courses and places is public, so those here "
            + "are modelled from published totals: they are a placeholder for what a provider of your kind teaches, not a statement about you. With this sheet you put what you really run in their place.", false);
        yield return (string.Create(CultureInfo.InvariantCulture, $"It lists {source.Offers.Length:N0} {(source.Offers.Length == 1 ? "course" : "courses")} at {source.Sites.Length:N0} {(source.Sites.Length == 1 ? "site" : "sites")} for {source.Year}."), false);
        yield return ("How to fill it in", true);
        yield return ($"1. On the worksheet {CheckSheet.Offers} answer each row in the column \"{Heading(CheckSheetField.Answer, true)}\":", false);
        foreach (var (word, meaning) in CheckSheetWords.Answers)
            yield return ($"{word}: {meaning}", false);
        yield return ("2. Where a row is changed, write what is right in the columns that end in \"correct to\"; leave the others empty. Places are those of the September start, the same number again at each later start.", false);
        yield return ($"3. Add courses that are missing in the {CheckSheet.RowsToAdd} empty rows below: site, title, level, subject, kind and places, on the right; answer yes. Copy an empty row if you need more.", false);
        yield return ($"4. Fill in and date the worksheet {CheckSheet.SignOff}. Without it nothing counts as confirmed.", false);
        yield return ("5. Save as an Excel workbook (.xlsx), without a password, and send it back to whom you have it from. Rows left unanswered stay modelled; you can send a further sheet later, and the later sign-off counts.", false);
        yield return ("Who sees what", true);
        yield return ("Courses, sites and places that you confirm are used in the council's planning and may be published as confirmed by the provider, with the day. How full a named course is or whether it can last may be "
            + "published only once you have confirmed it.", false);
        yield return ("The name and role of the person who signs are kept with the council's dataset as the record of the confirmation. They are in no result and no publication, and are deleted with the dataset.", false);
        yield return ("Write no names of learners or of staff anywhere but on the worksheet Sign-off.", false);
        yield return ("About this workbook", true);
        yield return ($"It has four worksheets: {CheckSheet.Cover}, {CheckSheet.Offers}, {CheckSheet.SignOff} and {CheckSheet.Lists} (the words that may be chosen). Cells that are not to be filled in are locked, without a password. "
            + $"Made from dataset {source.DatasetName}, version {source.DatasetHash[..Math.Min(12, source.DatasetHash.Length)]}.", false);
    }

    private static string Heading(CheckSheetField field, bool correction) => CheckSheet.Columns.First(column => column.Field == field && column.Correction == correction).Heading;
}
