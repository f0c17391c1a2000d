using System.Xml.Linq;
using Pathways.Analysis;
using Pathways.Analysis.Comparing;
using static Pathways.Report.Markup;

namespace Pathways.Report.Comparing;

/// <summary>What a scenario adds to expected NEET with intervals, and which published indicators it moves.</summary>
internal static class NeetDifferenceTables
{
    public static IEnumerable<XElement> Of(Comparison comparison)
    {
        var drawn = comparison.Neet.Where(area => area.Cohort >= Interval.LeastCohort).ToArray();
        if (drawn.Length > 0)
        {
            yield return P("Expected NEET replication by replication: both scenarios have the same draws (common random numbers), so a difference is narrower than the level beside it. " + NoPlaceWords.Of(comparison.Assumptions));
            yield return Table.Of(
                "Difference in expected NEET, mean over paired replications with its 95 % interval, under the low, central and high assumption; and with the analysis's other numbers drawn too, in both alike",
                ["Area", "Low", "Central", "High", "Numbers drawn too", "Level of the basis, central"],
                drawn.Select(area => (string[])
                [
                    area.Kind == Model.AreaKind.District ? $"{area.Name} (district)" : area.Name, ComparingWords.Interval(area.Low), ComparingWords.Interval(area.Central),
                    ComparingWords.Interval(area.High), ComparingWords.Interval(area.Varied), Level(area),
                ]));
        }

        if (!comparison.Indicators.IsEmpty)
            yield return IndicatorTable.Of("Which published indicators this scenario moves, and which not", comparison.Indicators);
    }

    /// <summary>The difference of everything with its intervals, low, central and high together; null where it was not made.</summary>
    public static string? Words(Comparison comparison)
        => comparison.Neet.FirstOrDefault(area => area.Kind == Model.AreaKind.All) is not { } all ? null
            : $"low {ComparingWords.Interval(all.Low)}, central {ComparingWords.Interval(all.Central)}, high {ComparingWords.Interval(all.High)} young people (95 % intervals over the paired replications)";

    private static string Level(NeetDifference area)
        => area.Before.HalfWidth is { } half ? $"{Figures.Fixed(area.Before.Mean, 1)} ± {Figures.Fixed(half, 1)}" : Figures.Fixed(area.Before.Mean, 1);
}
