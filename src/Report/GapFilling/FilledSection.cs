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
                List([$"{plan.Name}: {plan.Asked}", plan.Quality, PlanWords.Monotone(plan.Objective, plan.Lots.Length, plan.DearerLots, plan.DearerWorst), .. ((string[])[PlanWords.Naive(plan.Objective, plan.Gain, plan.Naive)]).Where(words => words.Length > 0)]),
                Table.Of(
                    $"{plan.Name}: lots in the order in which to buy them, best case",
                    ["Lot", "Course", "Site", "Area", "Level", "Subject", "Places", "Intakes", "In reach", "Newly placed", "In it", Spared(plan.Objective), "Pounds a year, estimate", "Confidence"],
                    plan.Lots.Select(lot => Row(plan.Objective, lot)), textColumns: 6),
            }),
            P("Newly placed and in it are of the best case; what young people apply to as applications work today stands in the other sections and in offers.csv. Other sites that could host a lot, who pays, and the published indicators that it moves: lots.csv. Naive strategies beside the plan, and what each lot does as applications work today: pathways gap-fill."),
        ]),
    ];

    private static string Spared(GapObjective objective) => objective == GapObjective.Neet ? "Assumed NEET, young people fewer" : "Minutes-equivalents spared";

    private static string[] Row(GapObjective objective, PlannedLot lot) =>
    [
        lot.Number.ToString(Plain), lot.Title, lot.Site + (lot.SiteToBeFound ? " (site and provider to be found)" : ""), PlanText.Short(lot.AreaName), lot.Level.Code(), lot.Ssa,
        lot.Places.ToString(Plain), string.Join(", ", lot.IntakeMonths), lot.LearnersInReach.ToString("N0", Plain), lot.NewlyPlacedBest.ToString(Plain), lot.FilledBest.ToString(Plain),
        GapGain.Number(objective, lot.Gain), lot.Pounds.ToString("N0", Plain), PlanText.Word(lot.Confidence),
    ];
}
