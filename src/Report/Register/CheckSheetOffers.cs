using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Report.Register;

/// <summary>The worksheet of the provider's offers: a row each, filled in beforehand, and empty rows for courses that are missing.</summary>
internal static class CheckSheetOffers
{
    public static void Write(WorksheetPart part, CheckSheetRows rows, CheckSheetSource source, CheckSheetLists lists)
    {
        var sites = source.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        var answers = source.Register.Of(source.Year).ToDictionary(entry => entry.Offer.Id, StringComparer.Ordinal);
        var columns = CheckSheet.Columns;
        rows.Line($"Offers of {source.Provider.Name}, {source.Year}", CheckSheetStyles.Title)
            .Line($"This worksheet contains one table. Answer each row in column {Letter(CheckSheetField.Answer, true)}; write corrections to the right of it. Add missing courses in the empty rows at its end.", CheckSheetStyles.Plain)
            .Line("Columns with \"correct to\" in their heading, Confirmed and Note are to be filled in; the others are locked.", CheckSheetStyles.Plain)
            .Add([.. columns.Select(column => ((object?)column.Heading, column.Correction ? CheckSheetStyles.InputHeading : CheckSheetStyles.Heading))]);
        var first = rows.Count;
        foreach (var offer in source.Offers)
            rows.Add([.. columns.Select(column => column.Correction ? (null, Input(column.Field)) : (Value(column.Field, offer, sites, source, answers), Style(column.Field)))]);
        for (var i = 0; i < CheckSheet.RowsToAdd; i++)
            rows.Add([.. columns.Select(column => ((object?)null, column.Correction ? Input(column.Field) : CheckSheetStyles.Plain))]);
        var frozen = SheetRows.Column(CheckSheet.FrozenColumns + 1) + (first + 1).ToString(CultureInfo.InvariantCulture);
        var rules = columns.Select((column, index) => column.Correction ? lists.Rule(column.Field, $"{SheetRows.Column(index + 1)}{first + 1}:{SheetRows.Column(index + 1)}{rows.Count}") : null).OfType<DataValidation>().ToArray();
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { HorizontalSplit = CheckSheet.FrozenColumns, VerticalSplit = first, TopLeftCell = frozen, ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            CheckSheetWorkbook.Widths(columns.Select(column => column.Width)), rows.Data, CheckSheetWorkbook.Locked(), new DataValidations(rules) { Count = (uint)rules.Length });
        Mark(part, first, rows.Count);
    }

    private static object? Value(CheckSheetField field, CourseOffer offer, Dictionary<string, Site> sites, CheckSheetSource source, Dictionary<string, RegisteredOffer> answers) => field switch
    {
        CheckSheetField.OfferId => offer.Id,
        CheckSheetField.Site => CheckSheet.NameOf(sites[offer.SiteId]),
        CheckSheetField.Title => offer.Title,
        CheckSheetField.Level => CheckSheetWords.Of(CheckSheetWords.Levels, offer.Level),
        CheckSheetField.Subject => source.Subjects.FirstOrDefault(subject => subject.Code == offer.SsaTier1) is { } subject ? CheckSheetWords.Of(subject) : offer.SsaTier1,
        CheckSheetField.Kind => CheckSheetWords.Of(CheckSheetWords.Kinds, offer.ProvisionType),
        CheckSheetField.Starts => CheckSheetWords.Of(offer.IntakeMonths),
        CheckSheetField.GeneralPlaces => offer.GeneralPlaces,
        CheckSheetField.PlanPlaces => offer.CommissionedPlaces,
        CheckSheetField.GroupSize => offer.GroupSize,
        CheckSheetField.Groups => offer.GroupsPerIntake,
        CheckSheetField.MinimumGroup => offer.MinimumGroup,
        CheckSheetField.Entry => CheckSheetWords.Of(CheckSheetWords.Entries, offer.EntryRequirement),
        CheckSheetField.EnglishMaths => CheckSheetWords.Of(CheckSheetWords.EnglishMaths, offer.EnglishMaths),
        CheckSheetField.Weeks => offer.DurationWeeks,
        CheckSheetField.Hours => offer.PlannedHours,
        CheckSheetField.Standing => Standing(offer, answers.GetValueOrDefault(offer.Id), source.Provider.Id),
        _ => null,
    };

    private static string Standing(CourseOffer offer, RegisteredOffer? said, string provider) => said switch
    {
        { Answer: OfferAnswer.Confirmed } => $"confirmed by {Who(said, provider)} on {Day(said.On)}",
        { Answer: OfferAnswer.Closed, SignOff.Length: 0 } => "entered as closed from a sheet that was not signed",
        { Answer: OfferAnswer.Closed } => $"closed, by {Who(said, provider)} on {Day(said.On)}",
        { Answer: OfferAnswer.Entered } => "entered from a sheet that was not signed",
        _ => Phrases.Basis(offer.Provenance.Basis),
    };

    private static string Who(RegisteredOffer said, string provider) => said.ProviderId == provider ? "you" : "the provider whose site it was";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static bool IsNumber(CheckSheetField field) => field is CheckSheetField.GeneralPlaces or CheckSheetField.PlanPlaces or CheckSheetField.GroupSize or CheckSheetField.Groups
        or CheckSheetField.MinimumGroup or CheckSheetField.Weeks or CheckSheetField.Hours;

    private static uint Style(CheckSheetField field) => IsNumber(field) ? CheckSheetStyles.Number : CheckSheetStyles.Wrapped;

    private static uint Input(CheckSheetField field) => IsNumber(field) ? CheckSheetStyles.InputNumber : CheckSheetStyles.InputText;

    private static string Letter(CheckSheetField field, bool correction) => SheetRows.Column(CheckSheet.Columns.ToList().FindIndex(column => column.Field == field && column.Correction == correction) + 1);

    private static void Mark(WorksheetPart part, uint first, uint last)
    {
        var columns = CheckSheet.Columns;
        var reference = $"A{first}:{SheetRows.Column(columns.Length)}{last}";
        part.AddNewPart<TableDefinitionPart>("rId1").Table = new DocumentFormat.OpenXml.Spreadsheet.Table(
            new AutoFilter { Reference = reference },
            new TableColumns(columns.Select((column, index) => new TableColumn { Id = (uint)index + 1, Name = column.Heading })) { Count = (uint)columns.Length },
            new TableStyleInfo { ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        { Id = 1, Name = "t_offers", DisplayName = "t_offers", Reference = reference };
        part.Worksheet.Append(new TableParts(new TablePart { Id = "rId1" }) { Count = 1 });
    }
}
