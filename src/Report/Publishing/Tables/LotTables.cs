using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>The lots of a plan. Course, place, cost and who pays for everybody; young people inside the authority only, since a lot is about a dozen of them and those of lots side by side overlap.</summary>
internal static class LotTables
{
    public const string Id = "lots";

    /// <summary>Columns of the page that tell of what each payer pays.</summary>
    public static readonly string[] Costs = ["lot", "course", "rate", "pounds_a_year", "pounds_dfe_allocation", "pounds_high_needs", "pounds_council_subcontract"];

    /// <summary>Columns of the page that tell what each lot would do.</summary>
    public static readonly string[] Effects = ["lot", "course", "indicators", "learners_in_reach", "newly_placed_choice", "newly_placed_choice_lower", "newly_placed_choice_upper", "newly_placed_best"];

    /// <summary>Columns of the page that tell what each lot is.</summary>
    public static readonly string[] What = ["lot", "course", "provision", "level", "subject", "site", "start_months", "confidence", "places"];

    public static DataTable Lots(PublicationSource source) => new(
        Id, "Lots: what a plan for the gaps would open, in the order in which to buy",
        "Suggested by a plan of this model: no provider has been asked, and a site that is named could host the course as far as the model knows. Costs are estimates at the national rate; nothing is estimated for the bursary fund, of which no rate by place is published, and no lot is an apprenticeship. "
            + (source.IsInternal ? "Young people are counted lot by lot after the lots before it, and unrounded."
                : "How many young people a lot would reach and place is withheld (c): each lot is about few, those of neighbouring lots are partly the same, and so they could be told from one another; the council has them with the plan."), "modelled",
        [
            new("lot", "Lot", "Place in the order"), new("course", "Course", "Title"), new("provision", "Kind", "Kind of provision"), new("level", "Level", "Level of the course"), new("subject", "Subject", "Sector subject area, tier 1"),
            new("site", "Site", "Site that could host it, or where one is to be found"), new("start_months", "Start months", "Months in which groups start"), new("rate", "Rate", "Band and year of the national funding rate"),
            new("indicators", "Indicators that it moves", "Published indicators"), new("confidence", "Confidence", "How far it may be trusted"),
        ],
        [
            new("places", "Places", "places", 0, "Places at each intake."), new("pounds_a_year", "Pounds a year", "£", 0, "Estimated cost at the national rate, all payers."),
            new("pounds_dfe_allocation", "DfE allocation", "£", 0, "Of the cost, pounds a year from the DfE's allocation."), new("pounds_high_needs", "High needs", "£", 0, "Of the cost, pounds a year from high needs funding."),
            new("pounds_council_subcontract", "Council subcontract", "£", 0, "Of the cost, pounds a year from a subcontract of the council."),
            new("learners_in_reach", "Young people in reach", "people", 0, "Looking for a place, and could take it: conditions and travel."),
            new("newly_placed_choice", "Newly placed by it today, mean", "people", 1, "As applications work today, after the lots before it: mean over paired replications."),
            new("newly_placed_choice_lower", "Lower end", "people", 1, "Lower end of the 95% interval."), new("newly_placed_choice_upper", "Upper end", "people", 1, "Upper end."),
            new("newly_placed_best", "Newly placed by it, best case", "people", 0, "In the best case, after the lots before it."),
        ],
        [.. (source.Lots ?? []).Select(lot => Row(source, lot))], People: true);

    private static DataRow Row(PublicationSource source, PublishedLot lot)
    {
        PubCell People(double? count, int decimals = 0) => source.IsInternal ? PubCell.Or(count, decimals) : PubCell.Withheld;
        return new DataRow(lot.AreaCode, source.Result.AcademicYear.StartYear,
            [
                Figures.Whole(lot.Number), lot.Title, lot.Type, Level(lot.Level), Subjects.Name(lot.Ssa), lot.Site, Months(lot.IntakeMonths),
                string.Join(", ", new[] { lot.RateBand.Length > 0 ? "band " + lot.RateBand : "", lot.RateYear }.Where(part => part.Length > 0)), lot.Indicators, lot.Confidence,
            ],
            [
                PubCell.Of(lot.Places), PubCell.Of(lot.PoundsAYear), PubCell.Or(lot.DfeAllocation), PubCell.Or(lot.HighNeeds), PubCell.Or(lot.CouncilSubcontract),
                People(lot.LearnersInReach), People(lot.NewlyPlaced, 1), People(lot.NewlyPlacedLower, 1), People(lot.NewlyPlacedUpper, 1), People(lot.NewlyPlacedBest),
            ]);
    }

    /// <summary>Months by name: 9;1 is September, January.</summary>
    private static string Months(string numbers) => string.Join(", ", numbers.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number =>
        int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) : number));

    private static string Level(string code) => Levels.TryParse(code, out var level) ? Phrases.LevelCode(level.Band()) : code;
}
