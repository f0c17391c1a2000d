using System.Collections.Immutable;
using Pathways.Analysis;
using Pathways.Model;

namespace Pathways.Report.Register;

/// <summary>Openings and closures of one area, level and subject.</summary>
/// <param name="AreaCode">The area; empty outside the dataset's zones.</param>
/// <param name="Band">Level.</param>
/// <param name="SsaTier1">Sector subject area, tier 1.</param>
/// <param name="Opened">Courses opened.</param>
/// <param name="Closed">Courses closed.</param>
/// <param name="Grown">Courses with more places.</param>
/// <param name="Shrunk">Courses with fewer.</param>
/// <param name="Same">Courses with as many.</param>
/// <param name="NotTold">Courses of which one of both states does not tell.</param>
/// <param name="PlacesBefore">September places before, of courses of which both tell.</param>
/// <param name="PlacesAfter">The same now.</param>
public sealed record OfferChangeRow(string AreaCode, LevelBand Band, string SsaTier1, int Opened, int Closed, int Grown, int Shrunk, int Same, int NotTold, int PlacesBefore, int PlacesAfter)
{
    /// <summary>By area, level and subject.</summary>
    /// <param name="world">Where sites stand.</param>
    /// <param name="changes">What became of courses.</param>
    public static ImmutableArray<OfferChangeRow> Of(World world, IEnumerable<ChangedOffer> changes)
    {
        ArgumentNullException.ThrowIfNull(world);
        return
        [
            .. changes.GroupBy(one => (Area: world.SiteIndex.TryGetValue(one.Offer.SiteId, out var site) ? RegisterStatus.AreaOf(world, world.Sites[site]) : "", Band: one.Offer.Level.Band(), one.Offer.SsaTier1))
                .OrderBy(group => group.Key.Area, StringComparer.Ordinal).ThenBy(group => group.Key.Band).ThenBy(group => group.Key.SsaTier1, StringComparer.Ordinal)
                .Select(group => Sum(group.Key.Area, group.Key.Band, group.Key.SsaTier1, group)),
        ];
    }

    /// <summary>Courses of one of the changes, all areas together.</summary>
    public static int Count(IEnumerable<ChangedOffer> changes, OfferChange change) => changes.Count(one => one.Change == change);

    private static OfferChangeRow Sum(string area, LevelBand band, string subject, IEnumerable<ChangedOffer> some)
    {
        var all = some.ToArray();
        var told = all.Where(one => one.Change != OfferChange.NotTold).ToArray();
        return new OfferChangeRow(
            area, band, subject, Count(all, OfferChange.Opened), Count(all, OfferChange.Closed), Count(all, OfferChange.Grown), Count(all, OfferChange.Shrunk), Count(all, OfferChange.Same), Count(all, OfferChange.NotTold),
            told.Sum(one => one.PlacesBefore), told.Sum(one => one.PlacesAfter));
    }
}
