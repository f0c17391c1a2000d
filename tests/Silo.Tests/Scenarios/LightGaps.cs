using System.Collections.Concurrent;
using Pathways.Allocation.Best;
using Pathways.Allocation.Choice;
using Pathways.Allocation.GapFilling;
using Pathways.Allocation.Solving;
using Pathways.Data.GapFilling;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Applying;
using Pathways.Grains.GapFilling;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios;

/// <summary>The plan of a shipped scenario's <c>fill_gaps</c> on the whole of Kent, made light: travel as the crow flies, a short search.</summary>
/// <param name="World">Kent with the plan's sites and courses.</param>
/// <param name="Planning">The problem.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Planned">As the run would keep it.</param>
internal sealed record LightGaps(World World, GapPlanning Planning, GapPlan Plan, PlannedGaps Planned)
{
    private static readonly ConcurrentDictionary<string, Lazy<LightGaps>> All = new(StringComparer.Ordinal);

    /// <summary>The plan of a scenario that fills gaps once; made once.</summary>
    public static LightGaps Of(string name) => All.GetOrAdd(name, _ => new Lazy<LightGaps>(() => Make(name))).Value;

    private static LightGaps Make(string name)
    {
        var (world, scenario, folder) = LightRun.Load(name);
        var fill = scenario.Modifications.OfType<FillGaps>().Single();
        var wishes = GapWishes.Of(FillingGaps.Resolve(world, PlacedModification.Of(fill, name)));
        var travel = LightRun.AsTheCrowFlies(world);
        var choices = ChoiceSets.Build(world, travel);
        using var solver = FlowSolvers.Create();
        var best = new BestAllocator(solver).SolveAsync(choices, world, scenario.Seed).GetAwaiter().GetResult();
        var candidates = GapCandidates.Of(world, GapInputs.Read(folder), wishes);
        var planning = GapPlanning.Of(new GapBasis(world, travel, choices, best, scenario.Seed), candidates, LightRun.AsTheCrowFlies(candidates.World), wishes, 0);
        var plan = GapFiller.Fill(planning.Problem, planning.Limits, planning.Start, new GapEffort(BoundSteps: 120, Parts: 0, Swaps: false));
        var problems = new List<Problem>();
        var opened = planning.Modifications(plan.Lots.Select(lot => (lot.Candidate, lot.Number)));
        var changed = WorldModifications.Apply(world, [.. opened.Select(change => PlacedModification.Of(change, name))], scenario.Seed, problems);
        problems.ShouldBeEmpty();
        return new LightGaps(changed, planning, plan, new LotMaking(planning, plan).Planned(fill.Name, wishes, CancellationToken.None));
    }
}
