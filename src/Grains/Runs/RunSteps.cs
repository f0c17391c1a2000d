using Orleans;
using Pathways.Allocation.Best;
using Pathways.Allocation.Choice;
using Pathways.Analysis;
using Pathways.Grains.GapFilling;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.Reference;
using Pathways.Grains.State;
using Pathways.Model;

namespace Pathways.Grains.Runs;

/// <summary>
/// The steps of a run. Each is a pure function of the run's inputs and of the checkpoints before it, so that any process can
/// take it again; each ends with its own checkpoint written. What takes long is a job of the process, outside grain turns.
/// </summary>
internal sealed class RunSteps(string runId, string partsId, RunServices services, IGrainFactory grains)
{
    /// <summary>The last step.</summary>
    public const int Last = 6;

    /// <summary>The first step that writes checkpoints of its own.</summary>
    public const int FirstOfParts = 2;

    /// <summary>The phase to which a step belongs.</summary>
    public static RunPhase PhaseOf(int step) => step switch
    {
        1 => RunPhase.Preparing,
        2 => RunPhase.Choosing,
        3 or 4 or 5 => RunPhase.Allocating,
        _ => RunPhase.Analysing,
    };

    /// <summary>Begins a step, or finds it under way; the result says how the record changes.</summary>
    public Task<Action<RunRecord>> Take(RunRecord record)
    {
        var (request, inputs, areas, parts) = (record.Request!, record.Inputs!, record.Areas, record.OptionParts);
        Func<CancellationToken, Task<Action<RunRecord>>> work = record.Step switch
        {
            1 => cancel => PrepareAsync(request, cancel),
            2 => _ => ChooseAsync(request, inputs, areas),
            3 => cancel => ChoiceAsync(inputs, areas, parts, cancel),
            4 => cancel => BestAsync(inputs, areas, parts, cancel),
            5 => cancel => OutcomesAsync(inputs, areas, parts, cancel),
            _ => cancel => AnalyseAsync(inputs, areas, parts, cancel),
        };
        return services.Jobs.GetOrBegin(runId, JobKey(record.Step), work);
    }

    /// <summary>Lets a step's job go, so that asking again begins it afresh.</summary>
    public void Release(int step) => services.Jobs.Forget(runId, JobKey(step));

    private static string JobKey(int step) => "step " + step;

    private async Task<Action<RunRecord>> PrepareAsync(RunRequest request, CancellationToken cancel)
    {
        var world = await services.References.WorldAsync(request.DatasetBlob, request.ScenarioBlob);
        _ = ChoiceParameters.From(world.Parameters); // refused before minutes are spent on travel
        cancel.ThrowIfCancellationRequested();
        var (scenario, plan) = await new RunPlanning(services).PlanAsync(request, cancel);
        if (plan is not null)
            world = await services.References.WorldAsync(request.DatasetBlob, scenario);
        var travel = await services.References.StoreTravelAsync(request.DatasetBlob, world, cancel);
        var inputs = new RunInputs(request.DatasetBlob, scenario, travel, plan);
        var areas = world.Areas.Areas.Select(area => area.Code).ToArray();
        return record => (record.Inputs, record.Areas) = (inputs, areas);
    }

    private async Task<Action<RunRecord>> ChooseAsync(RunRequest request, RunInputs inputs, string[] areas)
    {
        var task = new AreaTask(partsId, inputs, await BasePartsAsync(request));
        var choices = await Task.WhenAll(areas.Select(area => grains.GetGrain<ILcpaGrain>(area).ChooseAsync(task)));
        return record =>
        {
            record.OptionParts = [.. choices.Select(choice => choice.Receipt.Sha256)];
            record.LearnersAsked = choices.Sum(choice => choice.LearnersAsked);
        };
    }

    /// <summary>Where the base run keeps its checkpoints; null when there is none that would do.</summary>
    private async Task<string?> BasePartsAsync(RunRequest request)
    {
        if (request.BaseRunId is not { } id || id == runId)
            return null;
        var known = await grains.GetGrain<IRunGrain>(id).ViewAsync();
        return known is { Phase: RunPhase.Done } && known.EngineVersion == services.Engine.Value && known.Request.DatasetHash == request.DatasetHash
            ? known.PartsId : null;
    }

    private async Task<Action<RunRecord>> ChoiceAsync(RunInputs inputs, string[] areas, string[] parts, CancellationToken cancel)
    {
        var run = await services.References.RunWorldAsync(inputs);
        var choices = await ChoiceSetAsync(run, areas, parts);
        var part = await services.Pool.RunAsync(
            () => AllocationParts.Write(DeferredAcceptance.Run(run.World, choices, run.Scenario.Seed, services.Options.Threads)), cancel);
        await WriteAsync(PartNames.Choice, part);
        return _ => { };
    }

    private async Task<Action<RunRecord>> BestAsync(RunInputs inputs, string[] areas, string[] parts, CancellationToken cancel)
    {
        var run = await services.References.RunWorldAsync(inputs);
        var choices = await ChoiceSetAsync(run, areas, parts);
        var part = await services.Pool.RunAsync(
            async () => AllocationParts.Write(await new BestAllocator(services.Solver).SolveAsync(choices, run.World, run.Scenario.Seed, null, cancel)), cancel);
        await WriteAsync(PartNames.Best, part);
        return _ => { };
    }

    private async Task<Action<RunRecord>> OutcomesAsync(RunInputs inputs, string[] areas, string[] parts, CancellationToken cancel)
    {
        var run = await services.References.RunWorldAsync(inputs);
        var choices = await ChoiceSetAsync(run, areas, parts);
        var (choice, best) = await AllocationsAsync();
        await Task.WhenAll(areas.Select(async area =>
        {
            var part = await services.Pool.RunAsync(() => AreaOutcomes.Write(run, run.AreaIndex[area], choices, choice, best), cancel);
            await grains.GetGrain<ILcpaGrain>(area).RecordOutcomesAsync(new AreaOutcomeTask(partsId, part));
        }));
        return _ => { };
    }

    private async Task<Action<RunRecord>> AnalyseAsync(RunInputs inputs, string[] areas, string[] parts, CancellationToken cancel)
    {
        var run = await services.References.RunWorldAsync(inputs);
        var choices = await ChoiceSetAsync(run, areas, parts);
        var (choice, best) = await AllocationsAsync();
        var plan = inputs.PlanBlob is { } planned ? await services.References.PlanAsync(planned) : null;
        var (result, part, hash) = await services.Pool.RunAsync(
            async () =>
            {
                var made = RunAnalysis.Analyse(
                    run.World, run.Scenario, run.Travel, choices, choice, best,
                    redraw => RedrawnChoice.Run(run.World, run.Travel, choices, redraw),
                    factor => ChoiceAtTravel.Run(run.World, run.Travel, run.Scenario.Seed, factor), services.Options.Threads, cancel);
                made = await services.References.WithJourneysAsync(inputs.DatasetBlob, run.World, made, cancel);
                made = made with { FilledGaps = plan };
                return (made, ResultPart.Write(made), ResultPart.Hash(made));
            }, cancel);
        await WriteAsync(PartNames.Result, part);
        await RunReading.KeepAsync(services.References, runId, hash, result);
        return record => record.ResultHash = hash;
    }

    private Task<ChoiceSet> ChoiceSetAsync(RunWorld run, string[] areas, string[] parts)
        => RunParts.ChoiceSetAsync(grains, services.References, services.Pool, partsId, run, areas, parts);

    private async Task<(ChoiceResult Choice, BestResult Best)> AllocationsAsync()
    {
        var choice = await RunParts.ReadAsync(grains, partsId, PartNames.Choice);
        var best = await RunParts.ReadAsync(grains, partsId, PartNames.Best);
        return (AllocationParts.ReadChoice(choice), AllocationParts.ReadBest(best));
    }

    private Task<PartReceipt> WriteAsync(string name, RunPart part)
    {
        services.Meter?.Sent(1, part.Content.Length);
        return grains.GetGrain<IRunPartGrain>(PartNames.Key(partsId, name)).WriteAsync(part);
    }
}
