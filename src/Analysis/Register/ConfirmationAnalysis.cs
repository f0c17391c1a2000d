using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>How much of the offer providers have confirmed, area by area.</summary>
public static class ConfirmationAnalysis
{
    private static readonly LevelBand?[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, null];

    /// <summary>The offers that count: those at sites inside the dataset's zones that take entrants in the world's year.</summary>
    public static IEnumerable<(CourseOffer Offer, Site Site)> Counted(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Offers.Select(offer => (offer, world.Sites[world.SiteIndex[offer.SiteId]]))
            .Where(pair => pair.Item2.ZoneCode is not null && pair.offer.TakesEntrants(pair.Item2, world.Dataset.AcademicYear));
    }

    /// <summary>By group of zones, each level and then all.</summary>
    internal static ImmutableArray<OfferConfirmation> Of(World world, IEnumerable<AreaGroup> groups)
    {
        var counted = Counted(world).Select(pair => (pair.Offer, Zone: world.ZoneIndex[pair.Site.ZoneCode!])).ToArray();
        return [.. groups.SelectMany(group => Bands.Select(band => Of(group.Code, band, counted.Where(pair => group.Has[pair.Zone]).Select(pair => pair.Offer))))];
    }

    /// <summary>Of some offers.</summary>
    /// <param name="areaCode">The area they stand in.</param>
    /// <param name="band">Only those of this level; null for all.</param>
    /// <param name="offers">Offers that take entrants.</param>
    public static OfferConfirmation Of(string areaCode, LevelBand? band, IEnumerable<CourseOffer> offers)
    {
        var some = offers.Where(offer => band is null || offer.Level.Band() == band).ToArray();
        var confirmed = some.Where(offer => offer.Provenance.Basis == Basis.Confirmed).ToArray();
        return new OfferConfirmation(areaCode, band, some.Length, confirmed.Length, some.Sum(Places), confirmed.Sum(Places));
    }

    private static int Places(CourseOffer offer) => offer.GeneralPlaces + offer.CommissionedPlaces;
}
