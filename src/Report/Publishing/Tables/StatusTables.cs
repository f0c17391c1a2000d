using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;

namespace Pathways.Report.Publishing;

/// <summary>Participation, NEET, and the steps from Year 11 to Year 12.</summary>
internal static class StatusTables
{
    public const string StatusId = "participation";
    public const string NeetId = "neet";
    public const string StepsId = "year-11-to-12";

    /// <summary>Steps of which the model knows nothing.</summary>
    public static readonly ImmutableArray<string> WithoutData =
    [
        "Applied", "Offered a place by the end of March", "No offer by the end of March", "Offer met but not taken up",
    ];

    public static DataTable Status(PublicationSource source) => new(
        StatusId, "Participation and statuses, December to February",
        "Expected people aged 16 and 17 by status as the DfE publishes it, average of December to February, as applications work today, central assumption. Not known is a matter of tracking: no place changes it.", "modelled",
        [new("status", "Status", "Status in the winter")], [new("people", "Expected people", "people", 0, "Expected people aged 16 and 17, all levels.")],
        [.. source.Result.Areas.SelectMany(area => Phrases.Statuses.Select((words, index) => Row(source, area.Code, words, source.Figures.Expected(area.Code, (ExpectedMeasure)index)))
            .Prepend(Row(source, area.Code, DataTable.Total, source.Figures.Cohort(area.Code))))], People: true);

    public static DataTable Neet(PublicationSource source) => new(
        NeetId, "Expected NEET under low, central and high assumptions", NoPlaceWords.Of(source.Result.Assumptions), "modelled", [],
        [
            new("neet_low", "NEET, low", "people", 0, "Expected NEET of those aged 16 and 17 under the low assumption."), new("neet_central", "NEET, central", "people", 0, "The same, central."),
            new("neet_high", "NEET, high", "people", 0, "The same, high."), new("not_known", "Not known", "people", 0, "Expected not known to tracking."),
        ],
        [.. source.Result.Areas.Select(area => new DataRow(area.Code, source.Result.AcademicYear.StartYear, [],
            [.. new[] { ExpectedMeasure.NeetLow, ExpectedMeasure.NeetCentral, ExpectedMeasure.NeetHigh, ExpectedMeasure.NotKnown }.Select(measure => PubCell.Of(source.Figures.Expected(area.Code, measure)))]))], People: true);

    public static DataTable Steps(PublicationSource source) => new(
        StepsId, "From Year 11 to Year 12: intended, placed, still there",
        "Steps of those who compete for a place at Level 2 or below. September and later are means over the replications. Applications and offers are not modelled: x means no data yet.", "modelled",
        [new("step", "Step", "Step on the way")], [new("people", "People", "people", 0, "Young people at Level 2 and below, from September on expected ones.")],
        [.. source.Result.Areas.SelectMany(area => Steps(source, area.Code))], People: true);

    private static IEnumerable<DataRow> Steps(PublicationSource source, string area)
    {
        yield return Row(source, area, "Intend a course at Level 2 or below and need a place", source.Figures.Area(area, null, PeopleMeasure.Competing));
        foreach (var step in source.Observed?.Figures.Steps.Contains(Analysis.Observed.ObservedStep.Applied) == true ? [] : WithoutData) // else they are observed
            yield return Row(source, area, step, PublishedFigure.NotAvailable);
        yield return Row(source, area, "Placed in September, as applications work today", source.Figures.Step(area, YearMeasure.PlacedSeptember));
        yield return Row(source, area, "Of these, still there at the end of January", source.Figures.Step(area, YearMeasure.StillThereInJanuary));
        yield return Row(source, area, "Of these, left by the end of January", source.Figures.Step(area, YearMeasure.LeftByJanuary));
        yield return Row(source, area, "Entered a January place", source.Figures.Step(area, YearMeasure.EnteredJanuary));
        yield return Row(source, area, "On any course at the end of April", source.Figures.Step(area, YearMeasure.EndOfApril));
    }

    private static DataRow Row(PublicationSource source, string area, string key, PublishedFigure figure) => new(area, source.Result.AcademicYear.StartYear, [key], [PubCell.Of(figure)]);
}
