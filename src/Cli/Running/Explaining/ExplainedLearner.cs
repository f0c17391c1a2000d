using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Pathways.Grains;
using Pathways.Grains.Messages;
using Pathways.Grains.People;
using Pathways.Report;

namespace Pathways.Cli.Running.Explaining;

/// <summary>What a run did with one learner.</summary>
/// <param name="Run">The run.</param>
/// <param name="Profile">The learner.</param>
/// <param name="Offers">Suitable courses in reach, in the learner's own order.</param>
/// <param name="Outcome">Where the learner ended and why; null where the learner does not compete.</param>
/// <param name="WithRoom">Ids among the offers that had a place left as applications work today.</param>
/// <param name="Standing">How far the run's course places are confirmed, see <see cref="Notices.Standing"/>.</param>
internal sealed record ExplainedLearner(RunView Run, LearnerProfile Profile, RankedOffer[] Offers, LearnerOutcome? Outcome, string[] WithRoom, string Standing)
{
    /// <summary>Asks the learner's grain.</summary>
    /// <exception cref="RunRefusedException">The run is not done, there is no such learner, or nothing may be told of one.</exception>
    public static Task<ExplainedLearner> AskAsync(RunOptions options, string runName, string learnerId, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), async services =>
        {
            var run = await DoneRun.FindAsync(services, options, runName).ConfigureAwait(false);
            var learner = services.GetRequiredService<IGrainFactory>().GetGrain<ILearnerGrain>(LearnerKey.Of(run.Request.DatasetHash, learnerId));
            var profile = await learner.ProfileAsync(run.RunId).ConfigureAwait(false);
            var standing = await DoneRun.StandingAsync(services, run).ConfigureAwait(false);
            if (!profile.Competes)
                return new ExplainedLearner(run, profile, [], null, [], standing);
            var asItIs = await learner.WhatIfAsync(run.RunId, new LearnerWhatIf(null, null)).ConfigureAwait(false);
            return new ExplainedLearner(run, profile, asItIs.Before, await learner.OutcomeAsync(run.RunId).ConfigureAwait(false), asItIs.WithRoom, standing);
        }, cancel);
}
