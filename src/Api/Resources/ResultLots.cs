using System.Globalization;
using Pathways.Api.Audience;
using Pathways.Model;
using static Pathways.Data.Codes;

namespace Pathways.Api.Resources;

/// <summary>The new places that a run's scenario fills gaps with, in the order in which to buy them.</summary>
internal static class ResultLots
{
    public static Field<PlannedLot>[] Fields { get; } =
    [
        Field<PlannedLot>.Whole("lot", "lots", "Its place in the order in which to buy, from 1.", 1, row => row.Number),
        Field<PlannedLot>.Text("offer_id", "Id of the course that the scenario opens.", "lot-01-romney-1-05", row => row.Id),
        Field<PlannedLot>.Text("title", "Title of the course.", "Level 1 Construction", row => row.Title),
        Field<PlannedLot>.Text("area_code", "Area in which it stands.", "FHY", row => row.AreaCode, filter: true),
        Field<PlannedLot>.Text("area_name", "Its name.", "Folkestone and Hythe", row => row.AreaName),
        Field<PlannedLot>.Text("site", "The site that spares most.", "Folkestone College", row => row.Site),
        Field<PlannedLot>.Flag("site_to_be_found", "Whether site and provider are still to be found.", false, row => row.SiteToBeFound),
        Field<PlannedLot>.Texts("other_hosts", "Other sites where the same lot would spare at least nine tenths as much, the best first.", ["Dover Technical College"], row => row.OtherHosts),
        Field<PlannedLot>.Text("provision_type", "Kind of provision.", "study_programme", row => Word(row.Type), filter: true),
        Field<PlannedLot>.Text("level", "E1, E2, E3, 1 or 2.", "1", row => row.Level.Code(), filter: true),
        Field<PlannedLot>.Text("ssa_tier1", "Sector subject area, tier 1.", "05", row => row.Ssa, filter: true),
        Field<PlannedLot>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<PlannedLot>.Text("confidence", "How far the row may be trusted.", "low", row => row.Confidence.ToString().ToLowerInvariant()),
        Field<PlannedLot>.Whole("places", "places", "Places at each intake.", 15, row => row.Places),
        Field<PlannedLot>.Texts("intake_months", "Months in which groups start, 1 to 12.", ["9"], row => row.IntakeMonths.Select(month => month.ToString(CultureInfo.InvariantCulture))),
        Field<PlannedLot>.Whole("minimum_group", "people", "Fewest learners with which it runs.", 8, row => row.MinimumGroup),
        Field<PlannedLot>.Whole("lead_time_months", "months", "From a decision to the first day.", 9, row => row.LeadTimeMonths),
        Field<PlannedLot>.People("learners_in_reach", "Young people looking for a place who could take it: conditions and travel.", 210, row => row.LearnersInReach),
        Field<PlannedLot>.People("filled_best", "Learners in it, best case.", 15, row => row.FilledBest),
        Field<PlannedLot>.People("newly_placed_best", "Young people with a place more after it than before it, best case, those counted who move and make room.", 12, row => row.NewlyPlacedBest),
        Field<PlannedLot>.Number("pounds_a_year", "pounds a year", "Cost, all payers; an estimate. A payer for whom no rate is published is left out.", 91000, row => row.Pounds),
        Field<PlannedLot>.Number("english_maths_pounds", "pounds a year", "Of it, for hours of English and maths.", 8000, row => row.EnglishMathsPounds),
        Field<PlannedLot>.Number("lag_pounds", "pounds", "Of the first year, what a lagged allocation does not pay.", 91000, row => row.LagPounds),
    ];

    /// <summary>The table. Which lots are best follows from how many find no place, so those of composed scenarios are the authority's alone.</summary>
    public static TableContent Make(RunResult result, string hash, Origin origin, IAudienceView view)
    {
        var told = origin == Origin.Ships || view.Profile == AudienceProfile.Internal;
        return TableContent.Make("lots", hash, origin, view, Fields, told ? result.FilledGaps?.Lots ?? [] : [], row => row.Id);
    }
}
