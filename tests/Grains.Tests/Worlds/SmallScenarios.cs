using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pathways.Allocation.Best;
using Pathways.Allocation.Choice;
using Pathways.Analysis;
using Pathways.Data.Hashing;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Applying;
using Pathways.Model;

namespace Pathways.Grains.Tests.Worlds;

/// <summary>Scenarios on the small world, and what each comes to on the direct walk, without a grain.</summary>
internal static class SmallScenarios
{
    private static readonly ConcurrentDictionary<string, Lazy<DirectWalk>> Walks = new(StringComparer.Ordinal);

    /// <summary>A scenario: its seed, and perhaps a shorter longest journey.</summary>
    public static Scenario Of(ulong seed, int? travelLimitMinutes = null)
    {
        var parameters = travelLimitMinutes is { } limit
            ? ImmutableSortedDictionary<string, double>.Empty.Add("choice.travel_limit_minutes", limit)
            : ImmutableSortedDictionary<string, double>.Empty;
        return With($"small-{seed}-{travelLimitMinutes}", seed, parameters);
    }

    /// <summary>A scenario with numbers changed.</summary>
    public static Scenario With(string name, ulong seed, ImmutableSortedDictionary<string, double> parameters)
    {
        var scenario = new Scenario(name, "test", "small", "lcpa", new AcademicYear(2025), seed, parameters, "");
        return scenario with { Hash = ScenarioHash.Of(scenario) };
    }

    /// <summary>A scenario with changes to the world.</summary>
    public static Scenario With(string name, ulong seed, params Modification[] changes)
    {
        var scenario = Of(seed) with { Name = name, Modifications = [.. changes] };
        return scenario with { Hash = ScenarioHash.Of(scenario) };
    }

    /// <summary>The world that a scenario makes.</summary>
    /// <exception cref="InvalidInputException">A change cannot be done.</exception>
    public static World WorldOf(World world, Scenario scenario)
    {
        if (scenario.Modifications.IsEmpty)
            return Parameterised(world, scenario);
        var problems = new List<Problem>();
        var changed = WorldModifications.Apply(Parameterised(world, scenario), [.. scenario.Modifications.Select(change => PlacedModification.Of(change, "test"))], scenario.Seed, problems);
        return problems.Count == 0 ? changed : throw new InvalidInputException(problems);
    }

    private static World Parameterised(World world, Scenario scenario) => new(
        world.Dataset, world.Districts, world.Msoas, world.Zones, world.Areas, world.Providers, world.Sites, world.Offers, world.Vacancies,
        world.Learners, world.Parameters.With(scenario.Parameters))
    {
        ZoneNeighbours = world.ZoneNeighbours,
    };

    /// <summary>The direct walk of a scenario on the small world.</summary>
    public static DirectWalk Direct(Scenario scenario)
        => Walks.GetOrAdd(scenario.Hash, _ => new Lazy<DirectWalk>(() => Walk(SmallWorld.Build(), scenario))).Value;

    /// <summary>The direct walk: each room after the other, no grains.</summary>
    public static DirectWalk Walk(World dataset, Scenario scenario)
    {
        var (world, travel) = (WorldOf(dataset, scenario), SmallWorld.Travel());
        var choices = ChoiceSets.Build(world, travel, 1);
        var choice = DeferredAcceptance.Run(world, choices, scenario.Seed, 1);
        using var solver = new SimplexSolver();
        var best = new BestAllocator(solver).SolveAsync(choices, world, scenario.Seed).GetAwaiter().GetResult();
        var result = RunAnalysis.Analyse(world, scenario, travel, choices, choice, best, redraw => RedrawnChoice.Run(world, travel, choices, redraw),
            factor => ChoiceAtTravel.Run(world, travel, scenario.Seed, factor));
        using var hasher = new ResultHasher();
        foreach (var (label, value) in ResultFigures.Of(result))
            hasher.Add(label, value);
        return new DirectWalk(world, choices, choice, best, result, hasher.Finish());
    }
}

/// <summary>Everything that the direct walk came to.</summary>
internal sealed record DirectWalk(World World, ChoiceSet Choices, ChoiceResult Choice, BestResult Best, RunResult Result, string Hash);
