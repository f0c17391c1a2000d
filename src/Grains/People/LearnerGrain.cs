using Orleans;
using Orleans.Placement;
using Pathways.Grains.Messages;
using Pathways.Grains.Reference;
using Pathways.Grains.Runs;
using Pathways.Model;

namespace Pathways.Grains.People;

/// <summary>One learner. Nothing is stored for one: the profile is the dataset's, outcomes are the area's checkpoint.</summary>
[PreferLocalPlacement]
public sealed class LearnerGrain(RunServices services) : Grain, ILearnerGrain
{
    private string LearnerId => LearnerKey.LearnerIdIn(this.GetPrimaryKeyString());

    /// <inheritdoc />
    public async Task<LearnerOptions> OptionsAsync(RunInputs inputs)
    {
        var run = await services.References.RunWorldAsync(inputs);
        var competing = run.CompetingIndexOf(LearnerId);
        if (competing < 0)
            throw new RunRefusedException($"Learner {LearnerId} does not compete for a place in this run.");
        return Areas.LearnerRows.Of(run, competing);
    }

    /// <inheritdoc />
    public async Task<LearnerProfile> ProfileAsync(string runId)
    {
        var (run, learner) = await OpenAsync(runId, "profile");
        return Profiles.Of(run, learner);
    }

    /// <inheritdoc />
    public async Task<RankedOffer[]> RankedOffersAsync(string runId)
    {
        var (run, learner) = await OpenAsync(runId, "ranked offers");
        return await services.Pool.RunAsync(() => RankedOffers.Of(run, learner, run.Rows.For(learner)), CancellationToken.None);
    }

    /// <inheritdoc />
    public async Task<LearnerOutcome?> OutcomeAsync(string runId)
    {
        var (run, learner) = await OpenAsync(runId, null);
        var area = run.World.Areas.Areas[run.AreaOf(learner)].Code;
        return await GrainFactory.GetGrain<ILcpaGrain>(area).OutcomeOfAsync(runId, learner.Id);
    }

    /// <inheritdoc />
    public async Task<LearnerWhatIfAnswer> WhatIfAsync(string runId, LearnerWhatIf whatIf)
    {
        var (run, learner) = await OpenAsync(runId, "what-if");
        var result = await RunReading.ResultAsync(GrainFactory, services.References, services.Pool, runId);
        return await services.Pool.RunAsync(() => WhatIfs.Answer(run, learner, whatIf, result, services.Options.Threads), CancellationToken.None);
    }

    /// <param name="runId">The run.</param>
    /// <param name="what">What is asked, for the audit; null where whoever answers audits it.</param>
    private async Task<(RunWorld Run, Learner Learner)> OpenAsync(string runId, string? what)
    {
        var view = await RunReading.DoneAsync(GrainFactory, runId);
        var run = await services.References.RunWorldAsync(view.Inputs!);
        if (view.Request.DatasetHash != this.GetPrimaryKeyString().Split('/')[0])
            throw new RunRefusedException($"Run {runId} is about another dataset.");
        if (what is not null)
            await PersonalData.AllowAsync(services, run.World.Dataset, runId, LearnerId, what);
        return run.IndexOf(LearnerId) is >= 0 and var index ? (run, run.World.Learners[index])
            : throw new RunRefusedException($"The dataset of run {runId} has no learner {LearnerId}.");
    }
}
