using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>Puts the difference of one area together.</summary>
internal static class AreaDifferences
{
    public static AreaDifference Of(
        int index, RunResult basis, RunResult scenario, AreaGroup group, ImmutableArray<CellDifference> cells, Moves moves, PairedReplications? paired)
    {
        var (before, after) = (basis.Areas[index], scenario.Areas[index]);
        return new AreaDifference(
            group.Code, group.Name, group.Kind, cells, moves,
            paired is null ? null : ReplicationInterval.Of([.. paired.Gained.Select(made => (double)made[index])]),
            paired is null ? null : ReplicationInterval.Of([.. paired.Lost.Select(made => (double)made[index])]),
            new Pair(Places(basis, group, offer => offer.OpenPlaces), Places(scenario, group, offer => offer.OpenPlaces)),
            new Pair(Places(basis, group, offer => offer.Choice.Placed), Places(scenario, group, offer => offer.Choice.Placed)),
            before.Neet, after.Neet,
            [.. before.Levels.Zip(after.Levels, (one, other) => new Pair(one.ZonesWithoutCourse, other.ZonesWithoutCourse))],
            Both(before.AllLevels.TravelChoice?.MedianMinutes, after.AllLevels.TravelChoice?.MedianMinutes),
            Both(Pounds(basis, group.Code), Pounds(scenario, group.Code)),
            before.Apprenticeships[(int)ApprenticeshipTier.Level2AndBelow].Shortfall, after.Apprenticeships[(int)ApprenticeshipTier.Level2AndBelow].Shortfall)
        {
            YearBefore = Year(basis, group.Code),
            YearAfter = Year(scenario, group.Code),
        };
    }

    /// <summary>Of courses taught in the area; of an authority, in the areas whose zones are its own.</summary>
    private static int Places(RunResult result, AreaGroup group, Func<OfferResult, int> what)
    {
        if (group.Kind == AreaKind.All)
            return result.Offers.Sum(what);
        var own = result.Zones.Select((zone, index) => (zone.AreaCode, Has: group.Has[index])).GroupBy(zone => zone.AreaCode, StringComparer.Ordinal)
            .Where(area => area.All(zone => zone.Has)).Select(area => area.Key).ToHashSet(StringComparer.Ordinal);
        return result.Offers.Where(offer => offer.AreaCode is { } area && own.Contains(area)).Sum(what);
    }

    private static YearSteps? Year(RunResult result, string area) => result.Neet.Areas.FirstOrDefault(neet => neet.Code == area)?.Year;

    private static int? Pounds(RunResult result, string area)
        => result.Travel.Areas.FirstOrDefault(travel => travel.AreaCode == area && travel.Band is null)?.Choice.MedianPoundsPerYear;

    private static Pair? Both(int? before, int? after) => before is { } one && after is { } other ? new Pair(one, other) : null;
}
