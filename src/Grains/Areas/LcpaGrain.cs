using Orleans;
using Orleans.Concurrency;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.Runs;

namespace Pathways.Grains.Areas;

/// <summary>One area. It holds no state of its own: its part of a run is a checkpoint, so calls may interleave.</summary>
[Reentrant]
public sealed class LcpaGrain(RunServices services) : Grain, ILcpaGrain
{
    private string Code => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public async Task<AreaChoice> ChooseAsync(AreaTask task)
    {
        var stored = Part(task.PartsId, PartNames.OptionsOf(Code));
        if (await stored.ReceiptAsync() is { } written)
            return new AreaChoice(written, 0);
        var run = await services.References.RunWorldAsync(task.Inputs);
        var choices = new AreaChoices(run, run.AreaIndex[Code]);
        if (task.BasePartsId is { } known && await Part(known, PartNames.OptionsOf(Code)).ReadAsync() is { } basePart)
            await services.Pool.RunAsync(() => choices.KeepUnchanged(basePart), CancellationToken.None);
        var toAsk = choices.ToAsk;
        foreach (var batch in toAsk.Chunk(services.Options.LearnerBatch))
        {
            services.Meter?.Sent(batch.Length, 0);
            await Task.WhenAll(batch.Select(async position =>
            {
                var learner = GrainFactory.GetGrain<ILearnerGrain>(People.LearnerKey.Of(run.World.Dataset.Hash, choices.LearnerAt(position)));
                choices.Answered(position, await learner.OptionsAsync(task.Inputs));
            }));
        }

        return new AreaChoice(await stored.WriteAsync(await services.Pool.RunAsync(choices.Write, CancellationToken.None)), toAsk.Length);
    }

    /// <inheritdoc />
    public Task<PartReceipt> RecordOutcomesAsync(AreaOutcomeTask task) => Part(task.PartsId, PartNames.OutcomesOf(Code)).WriteAsync(task.Part);

    /// <inheritdoc />
    public async Task<LearnerOutcome?> OutcomeOfAsync(string runId, string learnerId)
    {
        var view = await RunReading.DoneAsync(GrainFactory, runId);
        var world = await services.References.WorldAsync(view.Inputs!.DatasetBlob, view.Inputs.ScenarioBlob);
        await People.PersonalData.AllowAsync(services, world.Dataset, runId, learnerId, "outcome");
        var part = await RunParts.ReadAsync(GrainFactory, view.PartsId, PartNames.OutcomesOf(Code));
        var outcomes = await services.References.OnceAsync(
            $"outcomes {runId} {Code} {part.Sha256}", () => services.Pool.RunAsync(() => AreaOutcomes.Read(part), CancellationToken.None), rows => rows.Length * 120L);
        return Array.Find(outcomes, outcome => outcome.LearnerId == learnerId) is { } found ? People.Explanations.Of(found) : null;
    }

    /// <inheritdoc />
    public async Task<AreaSummary> SummaryAsync(string runId)
    {
        var result = await RunReading.ResultAsync(GrainFactory, services.References, services.Pool, runId);
        var area = result.Areas.FirstOrDefault(area => area.Code == Code)
            ?? throw new RunRefusedException($"Run {runId} has no area {Code}.");
        return new AreaSummary(
            Code, area.Name, area.AllLevels.Competing, area.AllLevels.PlacedChoice, area.AllLevels.PlacedBest, area.AllLevels.ZonesWithoutCourse,
            area.Neet.Low, area.Neet.Central, area.Neet.High);
    }

    private IRunPartGrain Part(string partsId, string name) => GrainFactory.GetGrain<IRunPartGrain>(PartNames.Key(partsId, name));
}
