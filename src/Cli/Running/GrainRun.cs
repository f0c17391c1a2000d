using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Choice;
using Pathways.Analysis.Observed;
using Pathways.Cli.Running.GapFilling;
using Pathways.Cli.Terminal;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running;

/// <summary>
/// A run through the grains of this process. Its checkpoints stay in the data folder: stopped or killed, the same command goes on
/// from the last one; done, it shows what is stored.
/// </summary>
internal static class GrainRun
{
    private const int TroublesBorne = 3;

    /// <summary>Runs a scenario.</summary>
    /// <param name="file">The scenario.</param>
    /// <param name="options">How.</param>
    /// <param name="again">Whether a stored result is dropped first.</param>
    /// <param name="shell">Where to talk.</param>
    /// <param name="progress">Tells the steps.</param>
    /// <param name="cancel">Stops the work; what is checkpointed stays.</param>
    /// <exception cref="InvalidInputException">The scenario or its dataset is not right.</exception>
    public static Task<CompletedRun> RunAsync(ScenarioFile file, RunOptions options, bool again, Shell shell, StepProgress progress, CancellationToken cancel)
        => ParameterPlaces.NameAsync(file, async () =>
        {
            FilledGaps.Say(file, shell);
            var loaded = await progress.RunAsync("World: zones, learners, offers", () => Load(file)).ConfigureAwait(false);
            var runId = RunClient.IdOf(file.Scenario, loaded.World.Dataset, Engine.Version);
            return await GrainProcess.AskAsync(
                GrainProcess.Build(options, $"pathways run, {runId}", runId), services => RunAsync(services, runId, file, loaded, again, shell, progress, cancel), cancel).ConfigureAwait(false);
        });

    private static LoadedWorld Load(ScenarioFile file)
    {
        var loaded = DatasetLoader.Load(file, DatasetLearners.Sources);
        _ = ChoiceParameters.From(loaded.World.Parameters); // refused before a run is recorded
        return loaded;
    }

    private static async Task<CompletedRun> RunAsync(
        IServiceProvider services, string runId, ScenarioFile file, LoadedWorld loaded, bool again, Shell shell, StepProgress progress, CancellationToken cancel)
    {
        var (scenario, world) = (file.Scenario, loaded.World);
        var client = services.GetRequiredService<RunClient>();
        var request = await client.PrepareAsync(scenario, world, () => DatasetPack.Pack(file.DatasetFolder), cancel).ConfigureAwait(false);
        services.GetRequiredService<WorldSource>().Offer(request.DatasetBlob, file.DatasetFolder);
        if (again && await client.ViewAsync(runId).ConfigureAwait(false) is not null)
        {
            await client.CancelAsync(runId).ConfigureAwait(false);
            await client.ForgetAsync(runId).ConfigureAwait(false);
        }

        var before = await client.ViewAsync(runId).ConfigureAwait(false);
        if (before is { Phase: RunPhase.Done })
            shell.Say($"Run {runId} was made {before.ChangedAt.ToLocalTime():d MMMM yyyy HH:mm}; its stored result is shown (--again makes it anew).");
        else if (before is { Step: > 1, Phase: not RunPhase.Cancelled })
            shell.Say($"Run {runId} goes on after \"{RunStepNames.Of(before.Step - 1)}\".");
        shell.Remains = "no run folder was written. The same command goes on from the last checkpoint.";
        var view = await client.StartAsync(runId, Guid.NewGuid().ToString("N"), request).ConfigureAwait(false);
        if (!view.Phase.IsFinal())
            view = await FollowAsync(services, client, runId, progress, cancel).ConfigureAwait(false);
        if (view.Failure is { } failure)
            throw RunFailures.ToException(failure);
        if (view.Phase != RunPhase.Done)
            throw new CancelledElsewhereException(runId);
        var run = await client.ReadAsync(runId).ConfigureAwait(false);
        FilledGaps.Say(run.Result.FilledGaps, shell);
        var provenance = RunProvenance.Of(world.Dataset, NotCoveredPlaces.AndZones(world), scenario, run.Travel.Label, run.Result, run.View.ResultHash!, Engine.ProductVersion);
        if (run.Result.FilledGaps is not null)
            (scenario, loaded) = (run.Scenario, loaded with { World = run.World });
        return new CompletedRun(scenario, loaded, run.Travel, run.ChoiceSet, run.Choice, run.Best, run.Result, provenance) { RunId = runId };
    }

    private static async Task<RunView> FollowAsync(IServiceProvider services, RunClient client, string runId, StepProgress progress, CancellationToken cancel)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var (troubles, last) = (0, "");
        var signal = services.GetRequiredService<RunServices>().Signal;
        signal.Trouble += Bear;
        try
        {
            await foreach (var told in progress.Follow(client.WatchAsync(runId, 0, giveUp.Token), giveUp.Token).ConfigureAwait(false))
            {
                if (told.Kind == ProgressKind.StepEnd)
                    Interlocked.Exchange(ref troubles, 0);
            }

            cancel.ThrowIfCancellationRequested();
            return await client.ViewAsync(runId).ConfigureAwait(false) ?? throw new InvalidOperationException($"Run {runId} was removed by another process.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested && troubles >= TroublesBorne)
        {
            throw new IOException($"Run {runId} cannot go on. {last} Then give the same command; it goes on from the last checkpoint.");
        }
        finally
        {
            signal.Trouble -= Bear;
        }

        void Bear(string? about, string why)
        {
            if (about is not null && about != runId)
                return;
            last = why;
            progress.Trouble(why);
            if (Interlocked.Increment(ref troubles) == TroublesBorne)
                giveUp.Cancel();
        }
    }
}
