using Pathways.Api.Audience;
using Pathways.Api.Runs;
using Pathways.Model;
using static Pathways.Data.Codes;

namespace Pathways.Api.Resources;

/// <summary>What a run did with offers. Names providers: how an offer fares is told to the authority, to the provider itself, and to others once the provider has confirmed the offer.</summary>
internal static class ResultOffers
{
    public static Field<OfferResult>[] Fields { get; } =
    [
        Field<OfferResult>.Text("offer_id", "The offer.", "10006570-thanet-1-09", row => row.OfferId, filter: true),
        Field<OfferResult>.Text("place_kind", "general, or commissioned for young people with an EHCP.", "general", row => Words.Kind(row.Kind), filter: true),
        Field<OfferResult>.Text("title", "Course title.", "Level 1 Construction", row => row.Title),
        Field<OfferResult>.Text("provider_id", "UKPRN where known.", "10006570", row => row.ProviderId, filter: true),
        Field<OfferResult>.Text("provider_name", "Provider.", "EKC Group", row => row.ProviderName),
        Field<OfferResult>.Text("site_id", "Site.", "10006570-thanet", row => row.SiteId, filter: true),
        Field<OfferResult>.Text("site_name", "Its name.", "Broadstairs College", row => row.SiteName),
        Field<OfferResult>.Text("area_code", "Area of the site; null outside Kent and Medway.", "CFT", row => row.AreaCode, filter: true, mayBeNull: true),
        Field<OfferResult>.Text("level", "E1, E2, E3, 1 or 2.", "1", row => row.LevelCode, filter: true),
        Field<OfferResult>.Text("ssa_tier1", "Sector subject area, tier 1.", "05", row => row.SsaTier1, filter: true),
        Field<OfferResult>.Text("provision_type", "Kind of provision.", "study_programme", row => Word(row.ProvisionType), filter: true),
        Field<OfferResult>.Text("basis", "Where the offer's row comes from; the outcomes are modelled in any case.", "modelled", row => Words.Basis(row.Basis), filter: true),
        Field<OfferResult>.Text("confidence", "How far the offer's row may be trusted.", "low", row => row.Confidence.ToString().ToLowerInvariant()),
        Field<OfferResult>.Whole("places", "places", "September places of this kind.", 20, row => row.Places),
        Field<OfferResult>.People("open_places", "Of these open to applicants: less those kept by continuing learners, and by residents of elsewhere.", 14, row => row.OpenPlaces),
        Field<OfferResult>.People("applicants", "Applied at any time, as applications work today.", 31, row => row.Choice.Applicants),
        Field<OfferResult>.People("waiting_list", "Refused here and without a place, or on one they like less.", 9, row => row.Choice.WaitingList),
        Field<OfferResult>.People("newly_placed_choice", "Newly placed, as applications work today.", 14, row => row.Choice.Placed),
        Field<OfferResult>.People("newly_placed_best", "Newly placed, best case.", 14, row => row.PlacedBest),
        Field<OfferResult>.People("unfilled_choice", "Open places left empty, as applications work today.", 0, row => row.Choice.UnfilledPlaces),
        Field<OfferResult>.Whole("value_of_one_more_place", "minutes-equivalents", "What one more place would spare all together, best case, this year's groups fixed.", 120, row => row.ValueOfOneMorePlace).AsViability(),
        Field<OfferResult>.Whole("loss_of_one_place", "minutes-equivalents", "What one place fewer would cost; null at zero places.", 95, row => row.LossOfOnePlace, mayBeNull: true).AsViability(),
        Field<OfferResult>.Flag("runs_choice", "Whether the group is large enough to run, as applications work today.", true, row => row.RunsChoice).AsViability(),
        Field<OfferResult>.Flag("runs_best", "The same in the best case.", true, row => row.RunsBest).AsViability(),
    ];

    public static TableContent Make(RunResult result, string hash, Origin origin, IAudienceView view, RunPlaces places)
        => TableContent.Make(
            "result-offers", hash, origin, view, Fields, result.Offers.OrderBy(offer => offer.OfferId, StringComparer.Ordinal).ThenBy(offer => offer.Kind),
            row => row.OfferId + ":" + Words.Kind(row.Kind), row => (row.ProviderId, row.Basis == Basis.Confirmed),
            row => places.World.SiteIndex.TryGetValue(row.SiteId, out var site) ? Outlines.Of(places.World.Sites[site].Location) : null);
}
