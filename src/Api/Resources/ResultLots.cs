using System.Globalization;
using Pathways.Api.Audience;
using Pathways.Model;
using static Pathways.Data.Codes;

namespace Pathways.Api.Resources;

/// <summary>The new places that a run's scenario fills gaps with, in the order in which to buy them.</summary>
internal static class ResultLots
{
    /// <param name="Lot">The lot.</param>
    /// <param name="FilledChoice">Learners in it as applications work today, by the run that opens it; null where it is not among that run's courses.</param>
    internal sealed record Row(PlannedLot Lot, int? FilledChoice);

    public static Field<Row>[] Fields { get; } =
    [
        Field<Row>.Whole("lot", "lots", "Its place in the order in which to buy, from 1.", 1, row => row.Lot.Number),
        Field<Row>.Text("offer_id", "Id of the course that the scenario opens.", "lot-01-romney-1-05", row => row.Lot.Id),
        Field<Row>.Text("title", "Title of the course.", "Level 1 Construction", row => row.Lot.Title),
        Field<Row>.Text("area_code", "Area in which it stands.", "FHY", row => row.Lot.AreaCode, filter: true),
        Field<Row>.Text("area_name", "Its name.", "Folkestone and Hythe", row => row.Lot.AreaName),
        Field<Row>.Text("site", "The site that spares most.", "Folkestone College", row => row.Lot.Site),
        Field<Row>.Flag("site_to_be_found", "Whether site and provider are still to be found.", false, row => row.Lot.SiteToBeFound),
        Field<Row>.Texts("other_hosts", "Other sites where the same lot would spare at least nine tenths as much, the best first.", ["Dover Technical College"], row => row.Lot.OtherHosts),
        Field<Row>.Text("provision_type", "Kind of provision.", "study_programme", row => Word(row.Lot.Type), filter: true),
        Field<Row>.Text("level", "E1, E2, E3, 1 or 2.", "1", row => row.Lot.Level.Code(), filter: true),
        Field<Row>.Text("ssa_tier1", "Sector subject area, tier 1.", "05", row => row.Lot.Ssa, filter: true),
        Field<Row>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<Row>.Text("confidence", "How far the row may be trusted.", "low", row => row.Lot.Confidence.ToString().ToLowerInvariant()),
        Field<Row>.Whole("places", "places", "Places at each intake.", 15, row => row.Lot.Places),
        Field<Row>.Texts("intake_months", "Months in which groups start, 1 to 12.", ["9"], row => row.Lot.IntakeMonths.Select(month => month.ToString(CultureInfo.InvariantCulture))),
        Field<Row>.Whole("minimum_group", "people", "Fewest learners with which it runs.", 8, row => row.Lot.MinimumGroup),
        Field<Row>.Whole("lead_time_months", "months", "From a decision to the first day.", 9, row => row.Lot.LeadTimeMonths),
        Field<Row>.People("learners_in_reach", "Young people looking for a place who could take it: conditions and travel.", 210, row => row.Lot.LearnersInReach),
        Field<Row>.People("filled_choice", "Learners in it as applications work today, in the run that opens all lots together.", 12, row => row.FilledChoice ?? double.NaN),
        Field<Row>.People("filled_best", "Learners in it, best case.", 15, row => row.Lot.FilledBest),
        Field<Row>.People("newly_placed_best", "Young people with a place more after it than before it, best case, those counted who move and make room.", 12, row => row.Lot.NewlyPlacedBest),
        Field<Row>.Number("pounds_a_year", "pounds a year", "Cost, all payers; an estimate. A payer for whom no rate is published is left out.", 91000, row => row.Lot.Pounds),
        Field<Row>.Number("english_maths_pounds", "pounds a year", "Of it, for hours of English and maths.", 8000, row => row.Lot.EnglishMathsPounds),
        Field<Row>.Number("lag_pounds", "pounds", "Of the first year, what a lagged allocation does not pay.", 91000, row => row.Lot.LagPounds),
    ];

    /// <summary>The table. Which lots are best follows from how many find no place, so those of composed scenarios are the authority's alone.</summary>
    public static TableContent Make(RunResult result, string hash, Origin origin, IAudienceView view)
    {
        var told = origin == Origin.Ships || view.Profile == AudienceProfile.Internal;
        return TableContent.Make("lots", hash, origin, view, Fields, told ? Rows(result) : Enumerable.Empty<Row>(), row => row.Lot.Id);
    }

    private static IEnumerable<Row> Rows(RunResult result)
    {
        var placed = result.Offers.GroupBy(offer => offer.OfferId, StringComparer.Ordinal).ToDictionary(offer => offer.Key, offer => offer.Sum(kind => kind.Choice.Placed), StringComparer.Ordinal);
        return result.FilledGaps?.Lots.Select(lot => new Row(lot, placed.TryGetValue(lot.Id, out var filled) ? filled : null)) ?? [];
    }
}
