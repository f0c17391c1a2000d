using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Report.Register;

/// <summary>The worksheet of words that may be chosen, and the rules by which cells take them.</summary>
internal sealed class CheckSheetLists(CheckSheetSource source)
{
    private const int HeadingRow = 3;

    private readonly ImmutableArray<(CheckSheetField Field, string Heading, ImmutableArray<string> Words)> _lists =
    [
        (CheckSheetField.Answer, "Answers", [.. CheckSheetWords.Answers.Select(answer => answer.Word)]),
        (CheckSheetField.Site, "Your sites", [.. source.Sites.Select(CheckSheet.NameOf)]),
        (CheckSheetField.Level, "Levels", [.. CheckSheetWords.Levels.Select(pair => pair.Word)]),
        (CheckSheetField.Subject, "Subjects", [.. source.Subjects.Select(CheckSheetWords.Of)]),
        (CheckSheetField.Kind, "Kinds of course", [.. CheckSheetWords.Kinds.Select(pair => pair.Word)]),
        (CheckSheetField.Entry, "What an applicant must bring", [.. CheckSheetWords.Entries.Select(pair => pair.Word)]),
        (CheckSheetField.EnglishMaths, "English and maths", [.. CheckSheetWords.EnglishMaths.Select(pair => pair.Word)]),
    ];

    public void Write(WorksheetPart part, CheckSheetRows rows)
    {
        rows.Line("Lists: the words that may be chosen", CheckSheetStyles.Title).Line("Each column is a list of its own.");
        rows.Add([.. _lists.Select(list => ((object?)list.Heading, CheckSheetStyles.Heading))]);
        for (var i = 0; i < _lists.Max(list => list.Words.Length); i++)
            rows.Add([.. _lists.Select(list => ((object?)(i < list.Words.Length ? list.Words[i] : null), CheckSheetStyles.Plain))]);
        part.Worksheet = new Worksheet(CheckSheetWorkbook.Widths([12, 50, 12, 50, 30, 50, 20]), rows.Data, CheckSheetWorkbook.Locked());
    }

    /// <summary>The rule of a column's cells; null where anything may be written.</summary>
    public DataValidation? Rule(CheckSheetField field, string cells)
    {
        var index = _lists.ToList().FindIndex(list => list.Field == field);
        if (index >= 0)
        {
            var column = SheetRows.Column(index + 1);
            return Shown(field, cells, "Choose one from the list, as on the worksheet Lists.", new DataValidation(new Formula1(string.Create(
                CultureInfo.InvariantCulture, $"{CheckSheet.Lists}!${column}${HeadingRow + 1}:${column}${HeadingRow + _lists[index].Words.Length}")))
            { Type = DataValidationValues.List });
        }

        return Range(field) is var (least, most, words) && most > 0 ? Shown(field, cells, words, new DataValidation(
            new Formula1(least.ToString(CultureInfo.InvariantCulture)), new Formula2(most.ToString(CultureInfo.InvariantCulture)))
        { Type = DataValidationValues.Whole, Operator = DataValidationOperatorValues.Between }) : null;
    }

    private static (int Least, int Most, string Words) Range(CheckSheetField field) => field switch
    {
        CheckSheetField.GeneralPlaces or CheckSheetField.PlanPlaces => (0, 10_000, "A whole number from 0 to 10,000."),
        CheckSheetField.GroupSize or CheckSheetField.MinimumGroup => (1, 1_000, "A whole number from 1 to 1,000."),
        CheckSheetField.Groups => (0, 1_000, "A whole number from 0 to 1,000."),
        CheckSheetField.Weeks => (1, 200, "A whole number from 1 to 200."),
        CheckSheetField.Hours => (0, 5_000, "A whole number from 0 to 5,000."),
        _ => default,
    };

    // Excel would refuse other values; they are only warned of, since a provider may know better than the list.
    private static DataValidation Shown(CheckSheetField field, string cells, string message, DataValidation rule)
    {
        rule.AllowBlank = true;
        rule.ShowInputMessage = true;
        rule.ShowErrorMessage = true;
        rule.ErrorStyle = field == CheckSheetField.Site ? DataValidationErrorStyleValues.Warning : DataValidationErrorStyleValues.Stop;
        rule.ErrorTitle = "Not in the list";
        rule.Error = message;
        rule.Prompt = message;
        rule.SequenceOfReferences = new DocumentFormat.OpenXml.ListValue<DocumentFormat.OpenXml.StringValue> { InnerText = cells };
        return rule;
    }
}
