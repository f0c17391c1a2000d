using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.GapFilling;

/// <summary>The lots, one row each, in the order in which to buy them.</summary>
public static class LotsCsv
{
    public const string Name = "lots.csv";

    /// <summary>Symbol for a figure that the plan has not, as those of a run where it was not run.</summary>
    public const string None = Figures.NotApplicable;

    /// <summary>Symbol for what is not to be had.</summary>
    private const string NotAvailable = "x";

    private static readonly Payer[] Payers = [Payer.DfeAllocation, Payer.HighNeeds, Payer.CouncilSubcontract, Payer.ApprenticeshipBudget, Payer.Bursary];

    /// <summary>The table.</summary>
    public static string Make(GapReport report, RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CsvText.Write(Columns(_ => report.Objective, provenance), report.Lots);
    }

    /// <summary>The table of the lots that a run opened itself, which has not been compared with a run without them.</summary>
    internal static (string Text, IEnumerable<ColumnDescription> Columns) OfRun(GapPlanResult filled, RunResult result, RunProvenance provenance)
    {
        var objectives = filled.Plans.SelectMany(plan => plan.Lots.Select(lot => (lot.Id, plan.Objective))).ToDictionary(lot => lot.Id, lot => lot.Objective, StringComparer.Ordinal);
        var columns = Columns(row => objectives[row.Id], provenance);
        return (CsvText.Write(columns, filled.Lots.Select(lot => new LotRow(lot) { FilledChoice = PlacedIn(result, lot), Indicators = LotIndicators.Of(lot) })), CsvText.Describe(Name, columns));
    }

    /// <summary>Learners newly placed in a lot that the run opened, as applications work today, in the run itself; null where the run has no such course.</summary>
    internal static double? PlacedIn(RunResult result, PlannedLot lot)
        => result.Offers.Where(offer => offer.OfferId == lot.Id).Select(offer => offer.Choice.Placed).ToArray() is { Length: > 0 } placed ? placed.Sum() : null;

    /// <summary>Whether a payer's part could be estimated: no rate by place is published for the bursary fund, and no lot is an apprenticeship.</summary>
    public static bool Has(LotRow lot, Payer payer) => lot.Costs.Any(cost => cost.Payer == payer);

    /// <summary>Pounds of a payer.</summary>
    public static double Of(LotRow lot, Payer payer) => lot.Costs.Where(cost => cost.Payer == payer).Sum(cost => cost.PoundsAYear);

    private static List<Column<LotRow>> Columns(Func<LotRow, GapObjective> objective, RunProvenance provenance) =>
    [
        new("lot", "number", "Place in the order in which to buy.", row => row.Number),
        new("offer_id", "text", "Id of the course that the scenario opens.", row => row.Id),
        new("area_code", "code", "Area in which it stands.", row => row.AreaCode),
        new("area_name", "text", "Its name.", row => row.AreaName),
        new("site", "text", "The site that spares most.", row => row.Site),
        new("site_to_be_found", "true or false", "Whether site and provider are still to be found.", row => row.SiteToBeFound ? "true" : "false"),
        new("other_sites", "list", "Other sites where it would spare at least nine tenths as much.", row => string.Join("; ", row.OtherHosts)),
        new("title", "text", "Course.", row => row.Title),
        new("provision_type", "word", "Kind of provision.", row => PlanText.Word(row.Type)),
        new("level", "code", "Level.", row => row.Level.Code()),
        new("ssa_tier1", "code", "Sector subject area.", row => row.Ssa),
        new("places", "places", "Places at each intake.", row => row.Places),
        new("intake_months", "months", "Months in which groups start.", row => string.Join(";", row.IntakeMonths)),
        new("minimum_group", "learners", "Fewest learners with which it runs.", row => row.MinimumGroup),
        new("lead_time_months", "months", "From a decision to the first day, assumed.", row => row.LeadTimeMonths),
        new("learners_in_reach", "young people", "Looking for a place, and could take it: conditions and travel.", row => row.LearnersInReach),
        new("filled_best_case", "young people", "In it in the best case.", row => row.FilledBest),
        new("filled_choice", "young people", "In it in September as applications work today: mean over the replications; of a run that opened its lots itself, in that run.", row => Number(row.FilledChoice)),
        new("newly_placed_best_case", "young people", "With a place more after it than before, best case.", row => row.NewlyPlacedBest),
        new("newly_placed_choice", "young people", "Newly placed by it after the lots before it, as applications work today: mean over paired replications.", row => Number(row.NewlyPlaced?.Mean)),
        new("newly_placed_choice_lower", "young people", "Lower end of the 95 % interval.", row => Number(row.NewlyPlaced?.Lower)),
        new("newly_placed_choice_upper", "young people", "Upper end of the 95 % interval.", row => Number(row.NewlyPlaced?.Upper)),
        new("neet_low", "young people", "Change of expected NEET by it after the lots before it, as applications work today, under the low assumption.", row => Number(row.Neet?.Low)),
        new("neet_central", "young people", "The same, central.", row => Number(row.Neet?.Central)),
        new("neet_high", "young people", "The same, high.", row => Number(row.Neet?.High)),
        new("objective", "word", "What the plan is to do: placed (most newly placed) or neet (assumed NEET falls most).", row => PlanText.Word(objective(row))),
        new("gain_minutes_equivalents", "minutes-equivalents", "What it spares after the lots before it; not applicable where assumed NEET is the objective.", row => objective(row) == GapObjective.Placed ? row.Gain.ToString(CultureInfo.InvariantCulture) : Figures.NotApplicable),
        new("gain_assumed_neet", "young people", "By how much it lowers assumed NEET after the lots before it, in the sharing that makes it least; not applicable otherwise.", row => objective(row) == GapObjective.Neet ? Figures.Fixed(row.Gain / 1_000_000.0, 3) : Figures.NotApplicable),
        .. Payers.Select(payer => new Column<LotRow>("pounds_" + PlanText.Word(payer), "pounds a year", Costing(payer), row => Has(row, payer) ? Figures.Fixed(Of(row, payer), 0) : payer == Payer.Bursary ? NotAvailable : Figures.NotApplicable)),
        new("pounds_english_maths", "pounds a year", "Of the cost, for hours of English and maths.", row => Figures.Fixed(row.EnglishMathsPounds, 0)),
        new("pounds_lag_gap", "pounds", "Of the first year, what a lagged allocation does not pay.", row => Figures.Fixed(row.LagPounds, 0)),
        new("rate_band", "text", "Band of the national funding rate, by hours, at which the cost is estimated.", row => Or(row.RateBand)),
        new("rate_year", "academic year", "Year of which that rate is published: the run's own, else the last before it that has the band.", row => Or(row.RateYear)),
        new("confidence", "word", "How far the row may be trusted. " + LotConfidence.Rule + ".", row => PlanText.Word(LotConfidence.Of(row).Confidence)),
        new("confidence_reason", "text", "Why.", row => LotConfidence.Of(row).Why),
        new("indicators", "text", "Published indicators that it moves.", row => row.Indicators),
        new("basis", "word", "Basis of every figure of the row.", _ => "modelled"),
        new("dataset_hash", "SHA-256", "Hash of the dataset.", _ => provenance.DatasetHash),
        new("scenario_hash", "SHA-256", "Hash of the scenario whose gaps are filled.", _ => provenance.ScenarioHash),
        new("notice", "text", "What the reader must know.", _ => Notices.Of(provenance)),
    ];

    private static string Costing(Payer payer) => payer switch
    {
        Payer.ApprenticeshipBudget => "Not applicable: no lot is an apprenticeship.",
        Payer.Bursary => "Not estimated: no rate by place is published, only a ceiling of £1,200 a year for a young person in a vulnerable group.",
        _ => "Estimated cost at the national rate, by payer.",
    };

    private static string Or(string text) => text.Length > 0 ? text : Figures.NotApplicable;

    private static string Number(double? value) => value is { } number ? Figures.Fixed(number, 1) : Figures.NotApplicable;
}
