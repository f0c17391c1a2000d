using System.Xml.Linq;
using Pathways.Analysis.Comparing;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Comparing;

/// <summary>Cost by who pays: as entered, and where nothing was entered an estimate at the national rate, never added up.</summary>
internal static class CostTables
{
    private const string NotPriced = "Not priced: courses closed to entrants and those that go over to another route (who holds a place stays, or stays longer); and, since no rate is published, changes of buses, travel help, apprenticeships and levers.";

    public static IEnumerable<XElement> Of(Comparison comparison)
    {
        if (!comparison.Costs.IsEmpty)
            yield return Table.Of("Cost by who pays, as entered in the scenario", ["Payer", "Pounds a year"], Rows(comparison.Costs), modelled: false);
        if (comparison.Estimate is not { } estimate)
        {
            if (comparison.Costs.IsEmpty)
                yield return P("Cost: no cost was entered in the modifications (key cost), and no funding rates are at hand to estimate one.");
            yield break;
        }

        if (estimate.Costs.IsEmpty)
        {
            yield return P($"Cost, estimate: no places differ {(comparison.Costs.IsEmpty ? "" : "beyond those whose cost was entered ")}that could be priced at the national rate. {NotPriced}");
            yield break;
        }

        yield return Table.Of(
            $"Cost by who pays, an estimate: the places that differ, if full, at the national rate ({string.Join(", ", estimate.Rates)})", ["Payer", "Pounds a year, estimate"], Rows(estimate.Costs));
        yield return P($"{Figures.Whole(estimate.Courses)} {(estimate.Courses == 1 ? "course" : "courses")} priced{(comparison.Costs.IsEmpty ? "" : ", those whose cost was entered left out")}. Programme weighting, disadvantage, area, retention and the council's top-up are not in it. Allocations follow learners with a lag: fewer places need not save what they are priced at, and more are paid for from next year unless growth is agreed. {NotPriced}");
    }

    /// <summary>The estimate in a sentence; null where there is none.</summary>
    public static string? Words(Comparison comparison) => comparison.Estimate is not { Costs.IsEmpty: false } estimate ? null
        : $"Cost a year, estimate at the national rate if the places are full: {string.Join(", ", estimate.Costs.Select(cost => $"{ComparingWords.Payer(cost.Payer)} {Pounds(cost)}"))}.";

    private static IEnumerable<string[]> Rows(IEnumerable<PayerCost> costs) => costs.Select(cost => (string[])[ComparingWords.Payer(cost.Payer), ComparingWords.Signed(cost.PoundsAYear)]);

    private static string Pounds(PayerCost cost) => (cost.PoundsAYear < 0 ? "−£" : "+£") + Figures.Whole(Math.Abs(cost.PoundsAYear));
}
