using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pathways.Api.Audience;
using Pathways.Api.Hosting;
using Pathways.Api.Models;
using Pathways.Api.Runs;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;
using Pathways.Model;

namespace Pathways.Api.Baseline;

/// <summary>Runs the baseline when the server starts, or finds it made; the server answers meanwhile.</summary>
internal sealed partial class BaselineService(
    ApiSettings settings, BaselineState state, IModelSource source, RunStarter starter, RunJournal journal, Disclosures disclosures, FirstAnswers first, RunClient client, TimeProvider clock, ILogger<BaselineService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the server stops; the run goes on from its last checkpoint the next time
        }
        catch (Exception failed) when (failed is InvalidInputException or IOException or RunRefusedException or InvalidOperationException or InvalidDataException)
        {
            LogFailed(log, failed.Message);
            state.Tell(state.Now with { Phase = BaselinePhase.Failed, Says = "The baseline cannot be made: " + failed.Message });
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        var file = await Task.Run(() => source.Read(Path.Combine(settings.ScenarioFolder, settings.Baseline + ".yaml")), stoppingToken);
        var input = await Task.Run(() => source.Load(file), stoppingToken);
        state.Tell(state.Now with { Phase = BaselinePhase.Running, World = input.World, Says = "Starting the baseline run" });
        var (runId, view) = await starter.StartAsync(file.Scenario, input, "baseline", stoppingToken);
        state.Tell(state.Now with { RunId = runId });
        if (!journal.IsEverybodys(runId))
            journal.Add(new JournalEntry(clock.GetUtcNow(), RunJournal.Everybody, runId, runId, file.Scenario.Name, file.Scenario.Hash));
        if (!view.Phase.IsFinal())
            view = await FollowAsync(runId, stoppingToken);
        if (view.Failure is { } failure)
            throw RunFailures.ToException(failure);
        if (view.Phase != RunPhase.Done)
            throw new InvalidOperationException($"Run {runId} was cancelled.");
        disclosures.Offer(view.ResultHash!, await client.ResultAsync(runId), file.Scenario, input.World, file.DatasetFolder);
        state.Tell(state.Now with { Step = RunStepNames.Count, Says = "Preparing the first answers", ResultHash = view.ResultHash });
        await WarmAsync(() => first.AuthorityAsync(view, stoppingToken), stoppingToken);
        state.Tell(state.Now with { Phase = BaselinePhase.Ready, Step = RunStepNames.Count, Says = "Ready", ResultHash = view.ResultHash });
        LogReady(log, runId);
        if (!settings.Local)
            await WarmAsync(() => first.OthersAsync(runId), stoppingToken);
        await WarmAsync(() => first.DistrictsAsync(view, stoppingToken), stoppingToken);
    }

    /// <summary>Has answers made beforehand. Whoever asks first makes those that failed; the server does not fail for them.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, the same question is answered, or fails, when somebody asks it.")]
    private async Task WarmAsync(Func<Task> make, CancellationToken stoppingToken)
    {
        try
        {
            await make();
        }
        catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
        {
            LogCold(log, failed.Message);
        }
    }

    private async Task<RunView> FollowAsync(string runId, CancellationToken stoppingToken)
    {
        await foreach (var told in client.WatchAsync(runId, 0, stoppingToken))
        {
            state.Tell(state.Now with { Step = Math.Clamp(told.Step - 1, 0, RunStepNames.Count), Says = told.Message });
        }

        stoppingToken.ThrowIfCancellationRequested();
        return await client.ViewAsync(runId) ?? throw new InvalidOperationException($"Run {runId} was removed by another process.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Baseline ready: run {Run}")]
    private static partial void LogReady(ILogger logger, string run);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some first answers were not prepared: {Why}")]
    private static partial void LogCold(ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Error, Message = "The baseline cannot be made: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);
}
