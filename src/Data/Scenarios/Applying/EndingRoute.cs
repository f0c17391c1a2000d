using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>
/// Ends a qualification route. Without a successor its courses close to entrants from the year after its last; with one they go
/// over to it, under the same id, so that their draws stay. A course of n years gives a place to an entrant once in n years: of
/// the places open to entrants, one in n stays open, rounded half away from zero.
/// </summary>
internal static class EndingRoute
{
    public static World Apply(World world, EndQualificationRoute change, Faults faults)
    {
        var routes = Words.Routes(world, [change.Route], "route", faults);
        if (faults.Any)
            return world;
        var held = HeldHere.Of(world);
        var ended = change.LastYear.StartYear < world.Dataset.AcademicYear.StartYear;
        return world.With(offers: [.. world.Offers.Select(offer => !routes.Contains(offer.QualificationRoute) ? offer
            : ended && change.Successor is { } successor ? GoneOver(world, offer, successor, change, held.GetValueOrDefault(offer.Id))
            : offer with { RouteLastYear = Math.Min(offer.RouteLastYear ?? int.MaxValue, change.LastYear.StartYear), HasNoSuccessor = change.Successor is null })]);
    }

    private static CourseOffer GoneOver(World world, CourseOffer offer, string successor, EndQualificationRoute change, HeldHere held)
    {
        var site = world.Sites[world.SiteIndex[offer.SiteId]];
        var (commissioned, general) = held.Open(offer, site);
        var gone = OfferPlaces.With(
            offer, Fewer(offer.GeneralPlaces, general, change.CourseYears, site), Fewer(offer.CommissionedPlaces, commissioned, change.CourseYears, site));
        return gone with { QualificationRoute = successor, RouteFirstYear = change.LastYear.StartYear + 1, RouteLastYear = null };
    }

    /// <summary>The most places of which no more than one in so many of those open now stays open.</summary>
    private static int Fewer(int places, int open, int years, Site site)
    {
        var spared = open - (int)Math.Round((double)open / years, MidpointRounding.AwayFromZero);
        var wanted = site.PlacesForResidents(places) - spared;
        while (places > 0 && site.PlacesForResidents(places) > wanted)
            places--;
        return places;
    }
}
