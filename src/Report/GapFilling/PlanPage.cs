using System.Globalization;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.GapFilling;

/// <summary>A plan as one self-contained page.</summary>
public static class PlanPage
{
    public const string Name = "plan.html";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The page.</summary>
    public static string Make(GapReport report, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(provenance);
        Section[] sections = [Summary(report), Lots(report), Costs(report), Frontier(report), Method(report)];
        return HtmlText.Document(El("html", At("lang", "en-GB"),
            El("head",
                El("meta", At("charset", "utf-8")),
                El("meta", At("http-equiv", "Content-Security-Policy"), At("content", "default-src 'none'; style-src 'unsafe-inline'")),
                El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
                El("meta", At("name", "generator"), At("content", $"Pathways {provenance.Version}")),
                El("title", "Where new places spare most"), El("style", HtmlReport.Css())),
            El("body",
                El("a", At("class", "skip"), At("href", "#main"), "Skip to main content"),
                Banner.Of(provenance),
                El("header", At("class", "cover"), El("div", El("h1", "Where new places spare most"), P(report.Asked), P($"Scenario: {provenance.ScenarioName}. {provenance.Purpose}"))),
                El("main", At("id", "main"),
                    HtmlReport.Contents(sections),
                    sections.Select(section => El("section", At("aria-labelledby", section.Id), H2(section.Id, section.Title), section.Body))),
                El("footer", El("div", P($"{Notices.Standing(provenance)}. Made by Pathways {provenance.Version} from dataset {provenance.DatasetName}. All figures of the plan are modelled; costs are estimates."))))));
    }

    private static Section Summary(GapReport report) => new("summary", "Summary",
    [
        List([PlanText.Headline(report), report.Quality, report.Monotone, .. report.Notes]),
        Table.Of(
            "The plan beside ways of placing lots that need no optimiser (best case)", ["Way", "Lots", "Young people newly placed", Spared(report), "The plan against it"],
            report.Naive.Select(naive => (string[])[naive.Name, naive.Lots.ToString(Plain), naive.NewlyPlaced.ToString(Plain), report.Number(naive.Gain), PlanText.Beats(report.Gain, naive.Gain)])
                .Prepend(["the plan", report.Lots.Length.ToString(Plain), report.PlacedBest.ToString(Plain), report.Number(report.Gain), ""])),
    ]);

    private static string Spared(GapReport report) => report.Objective == GapObjective.Neet ? "Assumed NEET, young people fewer" : "Minutes-equivalents spared";

    private static Section Lots(GapReport report) => new("lots", "Lots, in the order in which to buy them",
    [
        Table.Of(
            "What to open", ["Lot", "Course", "Site", "Area", "Level", "Subject", "Places", "Intakes", "In reach", "Newly placed, as applications work today", "Newly placed, best case", "In it, today / best case", "Confidence"],
            report.Lots.Select(lot => (string[])
            [
                lot.Number.ToString(Plain), lot.Title, lot.Site + (lot.SiteToBeFound ? " (site and provider to be found)" : ""), PlanText.Short(lot.AreaName), lot.Level.Code(), lot.Ssa, lot.Places.ToString(Plain),
                string.Join(", ", lot.IntakeMonths), lot.LearnersInReach.ToString(Plain), lot.NewlyPlaced is { } placed ? PlanText.Interval(placed) : "–", lot.NewlyPlacedBest.ToString(Plain),
                $"{lot.FilledChoice?.ToString("0.0", Plain) ?? "–"} / {lot.FilledBest}", PlanText.Word(LotConfidence.Of(lot).Confidence),
            ]), textColumns: 6),
        P($"Confidence: {LotConfidence.Rule}."),
        Table.Of(
            "Other sites that could host each lot (nine tenths of its value or more), the indicators that it moves, and why its confidence is what it is", ["Lot", "Other sites", "Published indicators", "Confidence"],
            report.Lots.Select(lot => (string[])[lot.Number.ToString(Plain), lot.OtherHosts.IsEmpty ? "none" : string.Join("; ", lot.OtherHosts), lot.Indicators, LotConfidence.Of(lot).Why]), textColumns: 4),
    ]);

    private static Section Costs(GapReport report)
    {
        string[] Row(string name, IEnumerable<LotRow> lots)
        {
            var list = lots.ToArray();
            string Sum(Func<LotRow, double> what) => list.Sum(what).ToString("N0", Plain);
            string By(Payer payer) => list.Any(lot => LotsCsv.Has(lot, payer)) ? Sum(lot => LotsCsv.Of(lot, payer)) : payer == Payer.ApprenticeshipBudget ? "none is one" : "no published rate";
            return [name, string.Join("; ", list.Select(lot => $"{lot.RateBand}, {lot.RateYear}").Distinct(StringComparer.Ordinal)), By(Payer.DfeAllocation), By(Payer.HighNeeds), By(Payer.CouncilSubcontract), By(Payer.ApprenticeshipBudget), By(Payer.Bursary), Sum(lot => lot.EnglishMathsPounds), Sum(lot => lot.LagPounds)];
        }

        return new Section("cost", "What it costs, and who pays",
        [
            P("Estimates at the national funding rate by band of hours; programme weighting, disadvantage, area and retention are not in them. For the 16 to 19 bursary fund no rate by place is published (only a ceiling of £1,200 a year for a young person in a vulnerable group), and no lot is an apprenticeship: neither is estimated. A year whose rates are not published for a band takes the last year that has it. A lagged allocation pays from the second year unless growth in the year is agreed."),
            Table.Of(
                "Pounds a year by payer", ["Lot", "Band and year of the rate", "DfE allocation", "High needs", "Council subcontract", "Apprenticeship budget", "Bursary", "of which English and maths", "First year not paid (lag)"],
                report.Lots.Select(lot => Row(lot.Number.ToString(Plain), [lot])).Append(Row("All", report.Lots)), textColumns: 2, totals: 1),
        ]);
    }

    private static Section Frontier(GapReport report)
    {
        var spared = 0L;
        var placed = 0;
        return new Section("frontier", "Effect against places",
        [
            P("Lots in the order in which to buy them, beside what as many single places would spare at most, each opened where it is best. For single places that figure is exact; no plan in groups can exceed it. Young people newly placed by them are those of the same sharing, which weighs who goes without; every number of places from 0: frontier.csv."),
            .. FrontierChart.Of(report) is { } chart ? new[] { chart } : [],
            Table.Of(
                "Effect against places, best case", ["Places", "Newly placed, by the lots", "Newly placed, by single places", Spared(report) + ", by the lots", "At most, by single places"],
                report.Lots.Select(lot => (Lot: lot, Spared: spared += lot.Gain, Placed: placed += lot.NewlyPlacedBest)).ToArray().Select(row =>
                {
                    var places = report.Lots.Where(lot => lot.Number <= row.Lot.Number).Sum(lot => lot.Places);
                    return (string[])[places.ToString(Plain), row.Placed.ToString(Plain), places < report.SinglePlaced.Length ? report.SinglePlaced[places].ToString(Plain) : "", report.Number(row.Spared), places < report.SinglePlaces.Length ? report.Number(report.SinglePlaces[places]) : ""];
                })),
            Table.Of(
                "Value of the next group in every area, before the plan (best case); 0 where no group spares anything", ["Area", "Course and site", "Newly placed", Spared(report)],
                report.Next.OrderByDescending(next => next.Gain).Select(next => (string[])[next.AreaName, next.Course, next.NewlyPlaced?.ToString(Plain) ?? UnknownPlaces.Symbol, next.Gain is { } gain ? report.Number(gain) : UnknownPlaces.Symbol]), textColumns: 2),
        ]);
    }

    private static Section Method(GapReport report) => new("method", "How to read it",
    [
        List(
        [
            report.Objective == GapObjective.Neet
                ? "The search minimises assumed NEET: places are shared so that the sum of every young person's assumed chance of NEET in the winter is least, with a place or without, by the central assumption. No coefficient for being without a place is published; January entry and apprenticeships are left out, so effects are rather too large. Existing courses stay as they are."
                : "The search minimises the best case's own cost: journeys, mismatches and, far above them, having no place, weighted by vulnerability. Existing courses stay as they are.",
            "The bound is what no plan within the same limits can exceed in this model, minimum groups left out; the gap is the distance to it. Nothing is called the best that was not proven.",
            string.Create(Plain, $"First bound (as many single places): {report.Number(report.FirstBound)}; final bound: {report.Number(report.Bound)}; the plan: {report.Words(report.Gain)}."),
            "“As applications work today” comes from a real run of the scenario that opens the lots, with the same draws as the run before; intervals are over paired replications.",
            "A lot's figures as applications work today are what it does after the lots before it: the plan is opened lot by lot, every step over the same replications with the same draws, so they add up to the plan's.",
            "What being without a place does to NEET has no published coefficient; low, central and high always stand together.",
        ]),
    ]);
}
