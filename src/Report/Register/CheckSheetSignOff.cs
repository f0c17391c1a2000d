using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Model;

namespace Pathways.Report.Register;

/// <summary>The worksheet of the sign-off: who confirms, as what, when, and the declaration.</summary>
internal static class CheckSheetSignOff
{
    public static void Write(WorksheetPart part, CheckSheetRows rows, CheckSheetSource source)
    {
        rows.Line("Sign-off", CheckSheetStyles.Title)
            .Line("Fill in the cells in column B from the name on. Without name, role, date and declaration nothing on the worksheet Offers counts as confirmed.", CheckSheetStyles.Plain);
        rows.Add([("Declaration", CheckSheetStyles.Label), (CheckSheet.Declaration, CheckSheetStyles.Wrapped)]);
        Add(CheckSheet.Provider, source.Provider.Name);
        Add(CheckSheet.ProviderId, source.Provider.Id);
        Add(CheckSheet.Year, source.Year.ToString());
        Add(CheckSheet.MadeFrom, $"{source.DatasetName} {source.DatasetHash[..Math.Min(12, source.DatasetHash.Length)]}");
        Add(CheckSheet.Person, null, CheckSheetStyles.InputText);
        Add(CheckSheet.Role, null, CheckSheetStyles.InputText);
        Add(CheckSheet.Organisation, source.Provider.Name, CheckSheetStyles.InputText);
        Add(CheckSheet.Date, null, CheckSheetStyles.InputDate);
        var date = rows.Count;
        Add(CheckSheet.Declared, null, CheckSheetStyles.InputText);
        var declared = rows.Count;
        part.Worksheet = new Worksheet(CheckSheetWorkbook.Widths([40, 70]), rows.Data, CheckSheetWorkbook.Locked(), new DataValidations(
            new DataValidation(new Formula1("43831"), new Formula2("54788"))
            {
                Type = DataValidationValues.Date,
                Operator = DataValidationOperatorValues.Between,
                AllowBlank = true,
                ShowInputMessage = true,
                ShowErrorMessage = true,
                ErrorTitle = "Not a date",
                Error = "A day such as 15/01/2026.",
                Prompt = "A day such as 15/01/2026.",
                SequenceOfReferences = Cell("B", date),
            },
            new DataValidation(new Formula1("\"yes\""))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowInputMessage = true,
                ShowErrorMessage = true,
                ErrorTitle = "Not yes",
                Error = "Choose yes, or leave it empty.",
                Prompt = "Choose yes to declare what is written above.",
                SequenceOfReferences = Cell("B", declared),
            })
        { Count = 2 });

        void Add(string label, string? value, uint style = CheckSheetStyles.Wrapped) => rows.Add([(label, CheckSheetStyles.Label), (value, style)]);
    }

    private static ListValue<StringValue> Cell(string column, uint row) => new() { InnerText = column + row.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
