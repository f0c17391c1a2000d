using Pathways.Analysis.Disclosure;

namespace Pathways.Report.Publishing;

/// <summary>January, April and expected NEET of the run beside those of the one that it is compared with: what September does not tell. Figures that both publications show anyway.</summary>
internal static class ComparedLater
{
    public const string Id = "compared-later";

    public const string About = "Later in the year: entries in January, who is on a course at the end of April, and expected NEET in the winter. Means over the replications of each run, without an interval of the difference.";

    private static readonly (string Column, string Label, string What, YearMeasure Measure)[] Steps =
    [
        ("january", "Entered a January place", "Of those who compete in September, expected to enter a January place", YearMeasure.EnteredJanuary),
        ("april", "On any course at the end of April", "Of those who compete in September, expected on any course at the end of April", YearMeasure.EndOfApril),
    ];

    private static readonly (string Column, string Label, string What, ExpectedMeasure Measure)[] Neet =
    [
        ("neet_low", "NEET, low", "Expected NEET of those aged 16 and 17 under the low assumption", ExpectedMeasure.NeetLow), ("neet_central", "NEET, central", "The same, central", ExpectedMeasure.NeetCentral),
        ("neet_high", "NEET, high", "The same, high", ExpectedMeasure.NeetHigh),
    ];

    public static DataTable Compared(PublicationSource source) => new(
        Id, $"Compared with {source.Against?.ScenarioName}: later in the year", $"{About} {NoPlaceWords.Of(source.Result.Assumptions)}", "modelled", [],
        [.. Steps.SelectMany(step => Both(step.Column, step.Label, step.What)), .. Neet.SelectMany(neet => Both(neet.Column, neet.Label, neet.What))],
        source.Against is null ? [] : [.. source.Result.Areas.Select(area => new DataRow(area.Code, source.Result.AcademicYear.StartYear, [],
        [
            .. Steps.SelectMany(step => (PubCell[])[PubCell.Of(source.Figures.StepBefore(area.Code, step.Measure)), PubCell.Of(source.Figures.Step(area.Code, step.Measure))]),
            .. Neet.SelectMany(neet => (PubCell[])[PubCell.Of(source.Figures.ExpectedBefore(area.Code, neet.Measure)), PubCell.Of(source.Figures.Expected(area.Code, neet.Measure))]),
        ]))],
        People: true);

    /// <summary>In a sentence.</summary>
    /// <param name="table">The table.</param>
    /// <param name="area">Code of the area.</param>
    /// <param name="rounded">Whether counts are rounded.</param>
    public static string Sentence(DataTable table, string area, bool rounded)
    {
        string Move(string column) => PubWords.FromTo(table.Cell(area, column + "_before"), table.Cell(area, column + "_after"), rounded);
        return $"Later in the year, on average over the draws, from that run to this one: young people who enter a January place, {Move("january")}; on any course at the end of April, {Move("april")}; expected NEET at 16 and 17, {Move("neet_central")} (low {Move("neet_low")}, high {Move("neet_high")}).";
    }

    private static IEnumerable<Measure> Both(string column, string label, string what) =>
    [
        new(column + "_before", label + ", there", "people", 0, what + "; in the run that it is compared with."), new(column + "_after", label + ", here", "people", 0, "The same in this run."),
    ];
}
