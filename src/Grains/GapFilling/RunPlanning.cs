using System.Collections.Immutable;
using Pathways.Allocation.Best;
using Pathways.Allocation.Choice;
using Pathways.Allocation.GapFilling;
using Pathways.Data.Scenarios;
using Pathways.Data.Scenarios.Applying;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>
/// Plans the <c>fill_gaps</c> of a scenario in the first step of its run: the best case of the scenario without them is found, and the
/// plan's sites and courses take their place, one plan after the other. The search is limited in steps, never in time, so the same
/// scenario always gives the same plan, on a command's host or a server's; cancelling the run ends it at once.
/// </summary>
internal sealed class RunPlanning(RunServices services)
{
    private const string Source = "the run's scenario";

    /// <summary>The blob of the scenario to be run, and that of the plan; the request's own and null where there is nothing to plan.</summary>
    /// <exception cref="InvalidInputException">The dataset does not say what may be opened, or nothing may.</exception>
    public async Task<(string Scenario, string? Plan)> PlanAsync(RunRequest request, CancellationToken cancel)
    {
        var asked = await services.References.ScenarioAsync(request.ScenarioBlob);
        var fills = asked.Modifications.OfType<FillGaps>().Where(fill => !fill.GivesNothing).ToArray();
        if (fills.Length == 0)
            return (request.ScenarioBlob, null);
        var scenario = With(asked, asked.Modifications.RemoveAll(change => change is FillGaps));
        var blob = await services.References.StoreAsync(scenario, cancel);
        var plans = ImmutableArray.CreateBuilder<PlannedGaps>();
        foreach (var fill in fills)
        {
            var (changes, planned) = await LotsAsync(request.DatasetBlob, blob, scenario, fill, cancel);
            plans.Add(planned);
            scenario = With(scenario, scenario.Modifications.AddRange(changes));
            blob = await services.References.StoreAsync(scenario, cancel);
        }

        return (blob, await services.References.StoreAsync(new GapPlanResult(plans.ToImmutable()), cancel));
    }

    private static Scenario With(Scenario scenario, ImmutableArray<Modification> modifications)
    {
        var changed = scenario with { Modifications = modifications };
        return changed with { Hash = ScenarioHash.Of(changed) };
    }

    private async Task<(ImmutableArray<Modification> Changes, PlannedGaps Planned)> LotsAsync(string dataset, string blob, Scenario scenario, FillGaps fill, CancellationToken cancel)
    {
        var (references, pool, threads) = (services.References, services.Pool, services.Options.Threads);
        var world = await references.WorldAsync(dataset, blob);
        var inputs = await references.GapInputsAsync(dataset, cancel);
        var wishes = GapWishes.Of(FillingGaps.Resolve(world, PlacedModification.Of(fill, Source)));
        var travel = await references.PassingTravelAsync(dataset, world, cancel);
        var choices = await pool.RunAsync(() => ChoiceSets.Build(world, travel, threads), cancel);
        var best = await pool.RunAsync(() => new BestAllocator(services.Solver).SolveAsync(choices, world, scenario.Seed, null, cancel), cancel);
        var candidates = GapCandidates.Of(world, inputs, wishes);
        var further = candidates.World.Sites.Length == world.Sites.Length ? travel : await references.PassingTravelAsync(dataset, candidates.World, cancel);
        var basis = await pool.RunAsync(() => new GapBasis(world, travel, choices, best, scenario.Seed).ForAsync(wishes.Objective, scenario, services.Solver, cancel), cancel);
        return await pool.RunAsync<(ImmutableArray<Modification>, PlannedGaps)>(
            () =>
            {
                var planning = GapPlanning.Of(basis, candidates, further, wishes, threads);
                var found = GapFiller.Fill(planning.Problem, planning.Limits, planning.Start, stop: cancel);
                cancel.ThrowIfCancellationRequested();
                var plan = planning.Kept(found);
                var changes = planning.Modifications(plan.Lots.Select(lot => (lot.Candidate, lot.Number)));
                return ([.. changes.Select(change => change with { From = fill.From })], new LotMaking(planning, plan).Planned(fill.Name, wishes, cancel));
            }, cancel);
    }
}
