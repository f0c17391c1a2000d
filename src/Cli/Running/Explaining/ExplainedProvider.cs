using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Pathways.Grains;
using Pathways.Grains.Messages;
using Pathways.Report;

namespace Pathways.Cli.Running.Explaining;

/// <summary>What a run did with one provider's offers.</summary>
/// <param name="Run">The run.</param>
/// <param name="Provider">The provider in it.</param>
/// <param name="Standing">How far the run's course places are confirmed, see <see cref="Notices.Standing"/>.</param>
internal sealed record ExplainedProvider(RunView Run, ProviderInRun Provider, string Standing)
{
    /// <summary>Asks the provider's grain.</summary>
    /// <exception cref="RunRefusedException">The run is not done, or does not know the provider.</exception>
    public static Task<ExplainedProvider> AskAsync(RunOptions options, string runName, string ukprn, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), async services =>
        {
            var run = await DoneRun.FindAsync(services, options, runName).ConfigureAwait(false);
            var provider = await services.GetRequiredService<IGrainFactory>().GetGrain<IProviderGrain>(ukprn).InRunAsync(run.RunId).ConfigureAwait(false);
            return new ExplainedProvider(run, provider, await DoneRun.StandingAsync(services, run).ConfigureAwait(false));
        }, cancel);
}
