using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Silo;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.Kept;

/// <summary>
/// Cancels a run. Where another process holds the data folder, that process is asked to (see <see cref="CancelRequests"/>); where
/// none does, nobody works on the run and this process clears it away itself.
/// </summary>
internal static class CancelRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(500);

    /// <summary>Cancels and says what came of it.</summary>
    /// <exception cref="Model.InvalidInputException">There is no such run.</exception>
    /// <exception cref="IOException">The process that holds the data folder does not answer.</exception>
    public static async Task<string> CancelAsync(RunOptions options, string name, CancellationToken cancel)
    {
        var run = await KeptRuns.ShowAsync(options, name, cancel).ConfigureAwait(false);
        if (run.Phase.IsFinal())
            return Words(run);
        var requests = new CancelRequests(options.DataFolder);
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return Words(await GrainProcess.AskAsync(
                    GrainProcess.BuildKeeper(options, "pathways runs cancel"), services => services.GetRequiredService<RunClient>().CancelAndSettleAsync(run.RunId), cancel).ConfigureAwait(false));
            }
            catch (Exception held) when (PathwaysHost.IsInUse(held))
            {
                var answered = await AskHolderAsync(requests, run.RunId, cancel).ConfigureAwait(false);
                if (answered && await KeptRuns.ShowAsync(options, run.RunId, cancel).ConfigureAwait(false) is { } now && now.Phase.IsFinal())
                    return Words(now);
                if (waited.Elapsed > Patience)
                    throw new IOException($"Run {run.RunId} was not cancelled: {held.Message} It did not answer within {Patience.TotalSeconds:0} s; stop that process, then give the same command.");
            }
        }
    }

    /// <summary>Whether the holder has answered, which it does once all is cleared away.</summary>
    private static async Task<bool> AskHolderAsync(CancelRequests requests, string runId, CancellationToken cancel)
    {
        requests.Ask(runId);
        try
        {
            for (var asked = Stopwatch.StartNew(); requests.IsAsked(runId) && asked.Elapsed < Turn;)
                await Task.Delay(Glance, cancel).ConfigureAwait(false);
            return !requests.IsAsked(runId);
        }
        finally
        {
            requests.Answer(runId);
        }
    }

    private static string Words(RunView run) => run.Phase switch
    {
        RunPhase.Cancelled => $"Run {run.RunId} is cancelled; its checkpoints are cleared away.",
        RunPhase.Failed => $"Run {run.RunId} had failed already; nothing works on it.",
        _ => $"Run {run.RunId} is done; a run that is done stays (pathways runs prune removes it).",
    };
}
