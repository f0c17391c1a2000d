using System.Collections.Immutable;
using Pathways.Analysis.Indicators;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>
/// Compares a scenario with another. Both have the same seed, and every draw is keyed by whom and what it is about, so what
/// chance does to both alike cancels (common random numbers); intervals are over the differences of paired replications.
/// </summary>
public static class RunComparison
{
    /// <summary>Compares.</summary>
    /// <param name="basis">What it is compared with.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="threads">Threads; 0 for one a core. The result is the same.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="InvalidInputException">The two have other zones, areas or seeds.</exception>
    public static Comparison Of(ComparedRun basis, ComparedRun scenario, int threads = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(scenario);
        Comparable(basis, scenario);
        var (one, other) = (View(basis), View(scenario));
        var groups = AreaGroup.All(other);
        var (before, after) = (new Heads(one, groups), new Heads(other, groups));
        var paired = basis.World.Dataset.Hash == scenario.World.Dataset.Hash && basis.World.Dataset.AcademicYear == scenario.World.Dataset.AcademicYear;
        var same = Array.ConvertAll(after.All, head => paired && before.ById.TryGetValue(head.Learner.Id, out var index) ? index : -1);
        var moves = paired ? PeopleMoves.Of(one, other, before, after, same, groups.Length) : new Moves[groups.Length];
        var replications = PairedReplications.Of(basis, scenario, before, after, same, groups, threads, cancellationToken);
        var cells = CellDifferences.Of(before, after, before.Placed(basis.Choice), after.Placed(scenario.Choice), groups.Length, replications);
        var areas = groups.Select((group, index) => AreaDifferences.Of(
            index, basis.Result, scenario.Result, group, cells[index], moves[index], paired ? replications : null) with
        { Provision = ProvisionDifference.Of(index, replications) }).ToArray();
        return new Comparison(
            basis.Scenario.Name, scenario.Scenario.Name, paired, replications.Before.Length, Ordered(areas), CourseChanges.Of(basis.Result, scenario.Result, paired ? CourseMoves.Of(one, other, before, after, same) : null),
            SpotChanges.Of(basis.Result.ColdSpots, scenario.Result.ColdSpots), Zones(basis.Result, scenario.Result), EnteredCosts.Of(basis, scenario))
        {
            Neet = NeetDifferences.Of(basis.Result.Neet, scenario.Result.Neet),
            Indicators = ScenarioIndicators.Of(basis.World, basis.Scenario, scenario.World, scenario.Scenario),
            Assumptions = scenario.Result.Assumptions,
        };
    }

    private static RunView View(ComparedRun run) => new(run.World, run.Scenario, run.Travel, run.Choices, run.Choice, null);

    private static void Comparable(ComparedRun basis, ComparedRun scenario)
    {
        void Refuse(string field, string value, string message, string allowed)
            => throw new InvalidInputException([new Problem(scenario.Scenario.Name, null, null, field, value, message, allowed)]);
        if (basis.Scenario.Seed != scenario.Scenario.Seed)
            Refuse("seed", $"{scenario.Scenario.Seed}", $"is not that of {basis.Scenario.Name}, so differences would be chance", $"give both the seed {basis.Scenario.Seed}");
        if (basis.World.Areas.Name != scenario.World.Areas.Name)
            Refuse("area_set", scenario.World.Areas.Name, $"is not that of {basis.Scenario.Name}", $"give both the area set {basis.World.Areas.Name}");
        if (!basis.World.Zones.Select(zone => zone.Code).SequenceEqual(scenario.World.Zones.Select(zone => zone.Code), StringComparer.Ordinal))
            Refuse("dataset", scenario.World.Dataset.Name, $"has other zones than that of {basis.Scenario.Name}", "compare runs of one dataset");
    }

    /// <summary>Areas by the step of the year that changes most, September alone where the year was not followed, then by who gain or lose a place and by whose journeys change, then as they were; authorities and everything stay last.</summary>
    private static ImmutableArray<AreaDifference> Ordered(AreaDifference[] areas) =>
    [
        .. areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other)
            .OrderByDescending(area => area.LargestChange)
            .ThenByDescending(area => area.Moves.NewlyPlaced + area.Moves.NoLongerPlaced)
            .ThenByDescending(area => area.Moves.Shorter + area.Moves.Longer),
        .. areas.Where(area => area.Kind is not (AreaKind.Lcpa or AreaKind.Other)),
    ];

    private static ImmutableArray<ZoneDifference> Zones(RunResult basis, RunResult scenario)
    {
        var (before, after) = (Cold(basis), Cold(scenario));
        return [.. basis.Zones.Zip(scenario.Zones, (one, other) => new ZoneDifference(one.Code, one, other, Kinds(before, one.Code), Kinds(after, other.Code)))];
    }

    private static Dictionary<(string Zone, LevelBand Band), ColdSpotKind> Cold(RunResult result)
        => result.ColdSpots.Zones.ToDictionary(zone => (zone.ZoneCode, zone.Band), zone => zone.Kind);

    private static ImmutableArray<ColdSpotKind?> Kinds(Dictionary<(string Zone, LevelBand Band), ColdSpotKind> cold, string zone)
        => [.. new[] { LevelBand.Entry, LevelBand.Level1, LevelBand.Level2 }.Select(band => cold.TryGetValue((zone, band), out var kind) ? kind : (ColdSpotKind?)null)];
}
