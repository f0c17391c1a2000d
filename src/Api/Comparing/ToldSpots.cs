using Pathways.Analysis.Comparing;
using Pathways.Api.Audience;
using Pathways.Api.Resources;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Api.Comparing;

/// <summary>A cold spot that is not as it was, as it is told.</summary>
/// <param name="Change">gone, new, shrunk, grown or other_kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Area">Area in which it lies.</param>
/// <param name="Level">Level of the courses.</param>
/// <param name="ZonesBefore">Its cold zones in the basis.</param>
/// <param name="ZonesAfter">In the run compared.</param>
/// <param name="KindBefore">What was missing; null where nothing was; <c>c</c> where that is withheld.</param>
/// <param name="KindAfter">What is missing.</param>
internal sealed record ToldSpot(string Change, string Name, string Area, string Level, int ZonesBefore, int ZonesAfter, string? KindBefore, string? KindAfter);

/// <summary>
/// What became of cold spots. Where somebody outside the authority composed either side, only those with no course in reach are compared, by
/// themselves: which other kinds their zones belong to, and with which they grow together, turns with how many take which places.
/// </summary>
internal static class ToldSpots
{
    private const string Withheld = "c";

    public static IEnumerable<ToldSpot> Of(Comparison comparison, Compared pair, IAudienceView view)
        => view.Profile == AudienceProfile.Internal || pair.Origin == Origin.Ships ? comparison.Spots.Select(One) : Provision(pair.Basis.Result.ColdSpots, pair.Run.Result.ColdSpots);

    /// <summary>Those with no course in reach, gone or shrunk as the basis had them, new or grown as the run has them.</summary>
    internal static IEnumerable<ToldSpot> Provision(ColdSpotResults basis, ColdSpotResults run)
    {
        var (before, after) = (Cold(basis), Cold(run));
        foreach (var spot in basis.Areas.Where(spot => spot.Kind == ColdSpotKind.NoCourseInReach))
        {
            var left = spot.ZoneCodes.Count(zone => after.Contains((spot.Band, zone)));
            if (left < spot.ZoneCodes.Length)
                yield return Told(left == 0 ? SpotChange.Gone : SpotChange.Shrunk, spot, spot.ZoneCodes.Length, left);
        }

        foreach (var spot in run.Areas.Where(spot => spot.Kind == ColdSpotKind.NoCourseInReach))
        {
            var had = spot.ZoneCodes.Count(zone => before.Contains((spot.Band, zone)));
            if (had < spot.ZoneCodes.Length)
                yield return Told(had == 0 ? SpotChange.New : SpotChange.Grown, spot, had, spot.ZoneCodes.Length);
        }
    }

    private static HashSet<(LevelBand, string)> Cold(ColdSpotResults results)
        => [.. results.Areas.Where(spot => spot.Kind == ColdSpotKind.NoCourseInReach).SelectMany(spot => spot.ZoneCodes.Select(zone => (spot.Band, zone)))];

    private static ToldSpot Told(SpotChange change, ColdSpotArea spot, int before, int after)
        => new(Pathways.Data.Codes.Word(change), spot.Name, spot.AreaName, Words.Level(spot.Band), before, after, before == 0 ? Withheld : Code, after == 0 ? Withheld : Code);

    private static string Code => ColdSpotWords.KindCode(ColdSpotKind.NoCourseInReach);

    private static ToldSpot One(SpotDifference spot) => new(
        Pathways.Data.Codes.Word(spot.Change), spot.Name, spot.AreaName, Words.Level(spot.Band), (int)spot.Zones.Before, (int)spot.Zones.After,
        spot.KindBefore is { } before ? ColdSpotWords.KindCode(before) : null, spot.KindAfter is { } after ? ColdSpotWords.KindCode(after) : null);
}
