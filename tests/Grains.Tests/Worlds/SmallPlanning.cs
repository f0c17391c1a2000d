using Pathways.Allocation.Best;
using Pathways.Allocation.Choice;
using Pathways.Grains.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.Tests.Worlds;

/// <summary>Gaps of the small world as the command <c>gap-fill</c> plans them, without a grain.</summary>
internal static class SmallPlanning
{
    public static async Task<GapPlanning> OfAsync(Scenario scenario, GapWishes wishes)
    {
        var travel = SmallWorld.Travel();
        var world = SmallScenarios.WorldOf(SmallWorld.Build(), scenario);
        var choices = ChoiceSets.Build(world, travel, 1);
        using var solver = new SimplexSolver();
        var best = await new BestAllocator(solver).SolveAsync(choices, world, scenario.Seed);
        var basis = await new GapBasis(world, travel, choices, best, scenario.Seed).ForAsync(wishes.Objective, scenario, solver, CancellationToken.None);
        return GapPlanning.Of(basis, GapCandidates.Of(world, SmallGaps.Inputs, wishes), travel, wishes, 1);
    }
}
