using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>The gap of one area at one level: demand, places, who finds none, what could be done first, and how far it may be trusted. Modelled.</summary>
/// <param name="Area">The area.</param>
/// <param name="Band">Level; null for all in scope.</param>
/// <param name="Figures">The run's own figures.</param>
/// <param name="Gap">Competing learners for whom no suitable place is found, mean over the replications with its 95 % t-interval.</param>
/// <param name="Lowest">Fewest of them in any replication.</param>
/// <param name="Highest">Most of them in any replication.</param>
/// <param name="Places">Open places of suitable courses in reach, mean over the replications with its 95 % t-interval.</param>
/// <param name="ConfirmedShare">0..1: share of the places in reach that providers have confirmed; null with none in reach.</param>
/// <param name="ColdSpots">Cold-spot areas of the level in it, those with most young people without a place first.</param>
public sealed record AreaGap(
    AreaResult Area, LevelBand? Band, LevelFigures Figures, ReplicationInterval Gap, int Lowest, int Highest, ReplicationInterval Places,
    double? ConfirmedShare, ImmutableArray<ColdSpotArea> ColdSpots)
{
    /// <summary>Below this share confirmed the gap reads "possible gap: check with providers".</summary>
    private const string ConfirmedKey = "analysis.cold.confirmed_share";

    /// <summary>How much of the offer taught in the area, at the level, is confirmed.</summary>
    public required OfferConfirmation Confirmation { get; init; }

    /// <summary>Whether enough of the offer is confirmed to call it a gap.</summary>
    public required bool Certain { get; init; }

    /// <summary>Gathers it from a run's results.</summary>
    /// <param name="result">The results, with replications.</param>
    /// <param name="area">An area of <see cref="RunResult.Areas"/>.</param>
    /// <param name="band">Entry, Level 1 or Level 2; null for all.</param>
    /// <exception cref="ArgumentException">The results have no replications.</exception>
    public static AreaGap Of(RunResult result, AreaResult area, LevelBand? band)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(area);
        var replications = result.Replications.Areas.FirstOrDefault(one => one.AreaCode == area.Code && one.Band == band)
            ?? throw new ArgumentException("The run was made without replications.", nameof(result));
        var inside = ZonesOf(result, area);
        var enough = result.Assumptions.FirstOrDefault(parameter => parameter.Key == ConfirmedKey)?.Value ?? 0.5;
        return new AreaGap(
            area, band, band is null ? area.AllLevels : area.Levels.First(level => level.Band == band),
            ReplicationInterval.Of([.. replications.NoPlaceFound.Select(count => (double)count)]), replications.NoPlaceFound.Min(), replications.NoPlaceFound.Max(),
            ReplicationInterval.Of([.. replications.PlacesInReach.Select(count => (double)count)]), replications.ConfirmedShare,
            [.. result.ColdSpots.Areas.Where(spot => (band is null || spot.Band == band) && spot.ZoneCodes.Any(inside.Contains))
                .OrderByDescending(spot => spot.People?.NoPlaceFound ?? 0).ThenBy(spot => spot.Kind).ThenByDescending(spot => spot.ZoneCodes.Length).ThenBy(spot => spot.Id, StringComparer.Ordinal)])
        {
            Confirmation = Register.Confirmed.Of(result, area.Code, band),
            Certain = replications.ConfirmedShare >= enough,
        };
    }

    private static HashSet<string> ZonesOf(RunResult result, AreaResult area) => result.Zones
        .Where(zone => area.Kind switch
        {
            AreaKind.All => true,
            AreaKind.Authority => zone.DistrictCode == area.Code || (IsCounty(area.Code) && IsDistrict(zone.DistrictCode)),
            _ => zone.AreaCode == area.Code,
        })
        .Select(zone => zone.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>GSS codes: E10 is a county, E07 a district of one, E06 a unitary, which is its own district.</summary>
    private static bool IsCounty(string code) => code.StartsWith("E10", StringComparison.Ordinal);

    private static bool IsDistrict(string code) => code.StartsWith("E07", StringComparison.Ordinal);
}
