using Pathways.Analysis.Indicators;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>Which published indicators a new course moves, in words: those that it does move.</summary>
public static class LotIndicators
{
    public static string Of(CourseOffer offer)
        => string.Join("; ", IndicatorRules.Of(OpenedPlaces.Of(offer)).Where(effect => effect.Move != IndicatorMove.No).Select(effect => $"{IndicatorWords.Of(effect.Indicator)}: {IndicatorWords.Of(effect.Move)}"));
}
