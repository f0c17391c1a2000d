using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>What a lot does, as the case for it says it: as applications work today first, the best case beside it.</summary>
internal static class CaseEffect
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(LotRow lot)
    {
        yield return lot.NewlyPlaced is { } placed
            ? string.Create(Plain, $"Young people newly placed as applications work today, after the lots before it: {PlanText.Interval(placed)}{(placed.Lower is null ? "" : ", 95 % interval over paired replications")}; in the best case {lot.NewlyPlacedBest}.")
            : string.Create(Plain, $"Young people newly placed as applications work today: not known, since the plan was not tried by a run (make it without --no-run); in the best case {lot.NewlyPlacedBest}.");
        if (lot.FilledChoice is { } filled)
            yield return string.Create(Plain, $"In it in September as applications work today: {filled:0.0} of {lot.Places} (best case {lot.FilledBest}).");
        yield return lot.Neet is { } neet
            ? string.Create(Plain, $"Assumed effect on expected NEET as applications work today (no coefficient is published): {neet.Low:+0.0;-0.0;0.0} low, {neet.Central:+0.0;-0.0;0.0} central, {neet.High:+0.0;-0.0;0.0} high.")
            : "Assumed effect on expected NEET, low, central and high: not known without that run.";
        yield return $"Published indicators that it moves: {(lot.Indicators.Length > 0 ? lot.Indicators : "none")}.";
    }

    /// <summary>What of the first year a lagged allocation leaves unpaid.</summary>
    public static string Lag(PlannedLot lot) => lot switch
    {
        { LagPounds: > 0 } => string.Create(Plain, $"Of the first year £{lot.LagPounds:N0} would not be paid."),
        _ when lot.Costs.Any(cost => cost is { Payer: Payer.DfeAllocation, PoundsAYear: > 0 }) => "The plan was made with growth in the year agreed, so that the allocation pays from the first year; without that agreement it would not.",
        _ => "No allocation of a provider is assumed to pay for this lot: it would be a subcontract of the council, whose own allocation is lagged in the same way.",
    };
}
