using System.Globalization;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.GapFilling;

/// <summary>What the run planned itself: the lots of every <c>fill_gaps</c> of its scenario, and how good they are known to be.</summary>
internal static class FilledSection
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static IEnumerable<Section> Of(ReportContext context) => context.Result.FilledGaps is not { Plans.IsEmpty: false } filled ? [] :
    [
        new("filled", "New places that the run planned",
        [
            P("The scenario asks where new places spare most. The run found these lots in its first step, existing courses as they are, and opened them; all its other figures are with them. Opening each is a proposal of the model: who provides it, and whether the building and the staff are to be had, it does not know."),
            .. filled.Plans.SelectMany(plan => new[]
            {
                List([$"{plan.Name}: {plan.Asked}", .. string.IsNullOrEmpty(plan.Note) ? Array.Empty<string>() : [plan.Note], plan.Quality, PlanWords.Monotone(plan.Objective, plan.Lots.Length, plan.DearerLots, plan.DearerWorst), .. ((string[])[PlanWords.Naive(plan.Objective, plan.Gain, plan.Naive)]).Where(words => words.Length > 0)]),
                Table.Of(
                    $"{plan.Name}: lots in the order in which to buy them",
                    ["Lot", "Course", "Site", "Area", "Level", "Subject", "Places", "Intakes", "In reach", "In it, as applications work today", "In it, best case", "Newly placed, best case", Spared(plan.Objective), "Pounds a year, estimate"],
                    plan.Lots.Select(lot => Row(plan.Objective, lot, LotsCsv.PlacedIn(context.Result, lot))), textColumns: 6),
            }),
            P("In it as applications work today is this run's own; how many are newly placed so by all lots together, a comparison with the run without them tells (pathways compare), and lot by lot pathways gap-fill. No lot was tried by itself here, so the confidence of each is low. Other sites that could host a lot, who pays at which rate, and the published indicators that it moves: lots.csv."),
        ]),
    ];

    private static string Spared(GapObjective objective) => objective == GapObjective.Neet ? "Assumed NEET, young people fewer" : "Minutes-equivalents spared";

    private static string[] Row(GapObjective objective, PlannedLot lot, double? today) =>
    [
        lot.Number.ToString(Plain), lot.Title, lot.Site + (lot.SiteToBeFound ? " (site and provider to be found)" : ""), PlanText.Short(lot.AreaName), lot.Level.Code(), lot.Ssa,
        lot.Places.ToString(Plain), string.Join(", ", lot.IntakeMonths), lot.LearnersInReach.ToString("N0", Plain), today?.ToString("0", Plain) ?? "–", lot.FilledBest.ToString(Plain), lot.NewlyPlacedBest.ToString(Plain),
        GapGain.Number(objective, lot.Gain), lot.Pounds.ToString("N0", Plain),
    ];
}
