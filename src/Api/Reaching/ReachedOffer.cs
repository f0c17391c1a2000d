using Pathways.Api.Resources;
using Pathways.Grains.Reference;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Api.Reaching;

/// <summary>An offer in reach.</summary>
/// <param name="Pool">Index of its pool of places.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Site">Index of its site.</param>
/// <param name="Minutes">Door to door, one way.</param>
/// <param name="Cost">The model's cost, minutes with drawbacks.</param>
internal sealed record ReachedOffer(int Pool, CourseOffer Offer, int Site, int Minutes, int Cost)
{
    /// <summary>As answers tell it.</summary>
    public object Told(RunWorld run, AskedLearner asked, int rank, IReadOnlyDictionary<int, Itinerary?> journeys)
    {
        var (need, index, pool, site) = (asked.Learners[0].TravelNeed, ReachIndex.Of(run), run.Rows.Pools[Pool], run.World.Sites[Site]);
        var (row, column) = (index.RowOf(asked.Zone), index.ColumnOf(Site));
        var (at, ways) = ((row * run.Travel.SiteIds.Count) + column, run.Travel.For(need).Ways);
        return new
        {
            rank,
            offer_id = Offer.Id,
            Offer.Title,
            provider = index.ProviderOf(site),
            site = site.Name,
            site_id = site.Id,
            level = Offer.Level.Code(),
            Offer.SsaTier1,
            places = pool.Kind == PoolKind.General ? Offer.GeneralPlaces : Offer.CommissionedPlaces,
            commissioned = pool.Kind == PoolKind.Commissioned,
            Minutes,
            changes = ways is null ? (int?)null : Math.Max(0, ways.Buses[at] + ways.Trains[at] - 1),
            mode = Pathways.Data.Codes.Word(run.Travel.ModeOf(need, row, column)),
            fare_pounds = ways is null ? (double?)null : Math.Round(ways.FarePence[at] / 100.0, 2),
            pounds_a_year = ways?.YearPounds[at],
            saver_covers = ways?.SaverCovers[at],
            cost_basis = ways is null ? null : "modelled",
            cost_minutes = Cost,
            basis = Words.Basis(Offer.Provenance.Basis),
            site.Location.Latitude,
            site.Location.Longitude,
            journey = need == TravelNeed.Independent && journeys.TryGetValue(Site, out var journey) ? Told(journey) : null,
        };
    }

    private static object? Told(Itinerary? journey) => journey is null ? null : new
    {
        summary = JourneyText.Summary(journey),
        modelled = !JourneyText.IsExact(journey),
        legs = journey.Legs.Where(leg => leg.Mode != TravelMode.Wait).Select(JourneyText.Line),
    };
}
