using Pathways.Analysis.Indicators;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>Which published indicators a new course moves, in words: those that it does move.</summary>
public static class LotIndicators
{
    private const int OldestWithPlan = 24;

    /// <summary>Of a course.</summary>
    public static string Of(CourseOffer offer) => Words(OpenedPlaces.Of(offer));

    /// <summary>Of a lot as planned; what high needs funding pays for is for those with a plan.</summary>
    public static string Of(PlannedLot lot)
    {
        ArgumentNullException.ThrowIfNull(lot);
        var plan = lot.Type == ProvisionType.SupportedInternship || lot.Costs.Any(cost => cost is { Payer: Payer.HighNeeds, PoundsAYear: > 0 });
        return Words(plan ? new OpenedPlaces(lot.Type, lot.Level.Band(), lot.IntakeMonths, OldestAge: OldestWithPlan) : new OpenedPlaces(lot.Type, lot.Level.Band(), lot.IntakeMonths));
    }

    private static string Words(OpenedPlaces places)
        => string.Join("; ", IndicatorRules.Of(places).Where(effect => effect.Move != IndicatorMove.No).Select(effect => $"{IndicatorWords.Of(effect.Indicator)}: {IndicatorWords.Of(effect.Move)}"));
}
