using System.Globalization;
using System.Text;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>The case for one lot as Markdown, to be completed by hand where only people know.</summary>
public static class CaseText
{
    private const string Enter = "_to be entered_";
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The text.</summary>
    public static string Of(LotCase made, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(made);
        ArgumentNullException.ThrowIfNull(provenance);
        var (lot, text) = (made.Lot, new StringBuilder());
        void Line(string line = "") => text.Append(line).Append('\n');
        void Heading(string words)
        {
            Line();
            Line("## " + words);
            Line();
        }

        Line($"# The case for lot {lot.Number}: {lot.Title}, {PlanText.Short(lot.AreaName)}");
        Line();
        Line($"> {Notices.Sentence(provenance)} Figures are modelled unless marked published. Costs are estimates. Made by Pathways {provenance.Version} from scenario {provenance.ScenarioName}, result {provenance.ResultHash}.");
        Heading("What is asked for");
        Line(string.Create(Plain, $"- {lot.Places} places at each intake (months {string.Join(", ", lot.IntakeMonths)}), level {lot.Level.Code()}, sector subject area {lot.Ssa}, {PlanText.Word(lot.Type)}; runs with {lot.MinimumGroup} or more."));
        Line($"- Site: {lot.Site}{(lot.SiteToBeFound ? " (site and provider to be found)" : "")}. Others that could host it: {(lot.OtherHosts.IsEmpty ? "none found" : string.Join("; ", lot.OtherHosts))}.");
        foreach (var effect in CaseEffect.Of(lot))
            Line("- " + effect);
        Need(made, Line, Heading);
        Heading("Existing offer");
        Line(string.Create(Plain, $"- {made.Existing.Courses} courses at this level taught in the area, {made.Existing.Open} September places open to entrants, {made.Existing.Empty} of them empty as applications work today."));
        Line(string.Create(Plain, $"- {made.WithoutPlaceInReach} young people without a place could take the lot."));
        Heading("Unfilled places nearby");
        if (made.Nearby.IsEmpty)
            Line("- No course with empty places that any of them could take.");
        foreach (var course in made.Nearby)
            Line(string.Create(Plain, $"- {course.Title}, {PlanText.Short(course.AreaName)}: {course.Empty} empty; {course.CouldTake} of those without a place could take it."));
        Heading("Cheaper remedies, tried first");
        foreach (var remedy in made.Remedies)
            Line($"- {remedy.Remedy}: {remedy.Finding}");
        Heading("Who was asked, when, and the answer");
        Line("| provider | asked on | answer |");
        Line("|---|---|---|");
        foreach (var host in lot.OtherHosts.Prepend(lot.SiteToBeFound ? "providers in the area" : lot.Site))
            Line($"| {host} | {Enter} | {Enter} |");
        Heading("Why lagged funding does not meet it");
        Line($"Allocations rest on earlier years' learners, so places opened this year are paid for from next year unless growth in the year is agreed. {CaseEffect.Lag(lot)} The provider's own position: {Enter}.");
        Heading($"Cost and payer (estimate at the national rate{(lot.RateYear.Length > 0 ? $" of {lot.RateYear}, band {lot.RateBand}" : "")})");
        foreach (var cost in lot.Costs.Where(cost => cost.PoundsAYear != 0))
            Line(string.Create(Plain, $"- {Comparing.ComparingWords.Payer(cost.Payer)}: £{cost.PoundsAYear:N0} a year"));
        Line(string.Create(Plain, $"- of which hours of English and maths: £{lot.EnglishMathsPounds:N0}"));
        Line("- Not in it: programme weighting, disadvantage, area and retention, the council's top-up for holders of a plan, and the 16 to 19 bursary fund, of which no rate by place is published (only a ceiling of £1,200 a year for a young person in a vulnerable group).");
        Heading("Start");
        Line($"- {made.Start}");
        Heading("Exit plan");
        Line(string.Create(Plain, $"- Reviewed after each intake; closed to entrants when fewer than {lot.MinimumGroup} enrol at two intakes running, those who have begun finish. Agreed with: {Enter}."));
        return text.ToString();
    }

    private static void Need(LotCase made, Action<string> line, Action<string> heading)
    {
        var (area, county) = (made.Area, made.County);
        heading("Need");
        line(string.Create(Plain, $"- Looking for a place at Level 2 or below in {PlanText.Short(area.Name)}: {area.AllLevels.Competing:N0}; no suitable place found in the model for {area.AllLevels.NoPlaceFoundChoice:N0} as applications work today, {area.AllLevels.NoPlaceFoundBest:N0} in the best case (Kent and Medway: {county.AllLevels.NoPlaceFoundChoice:N0} and {county.AllLevels.NoPlaceFoundBest:N0})."));
        line(string.Create(Plain, $"- Expected NEET in the area, aged 16 and 17: {area.Neet.Low:N0} low, {area.Neet.Central:N0} central, {area.Neet.High:N0} high, of a cohort of {area.Cohort:N0}."));
        line(string.Create(Plain, $"- Cohort aged 16 and 17 in the area: {made.CohortNow:N0} in {made.Years.Now}, {made.CohortLater:N0} in {made.Years.Later} ({100 * (made.CohortLater - made.CohortNow) / Math.Max(1, made.CohortNow):+0.0;-0.0} %)."));
        foreach (var target in made.Published)
            line(string.Create(Plain, $"- Published: {target.Measure}, {target.Area} {target.Year}: {target.Value:0.##} {target.Unit} ({target.Source})."));
    }
}
