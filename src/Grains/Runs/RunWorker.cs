using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans;
using Pathways.Grains.Messages;

namespace Pathways.Grains.Runs;

/// <summary>Takes the steps of runs that nobody else takes: claims each by its lease, and goes on until it is final.</summary>
public sealed partial class RunWorker(IGrainFactory grains, RunServices services, ILogger<RunWorker> logger)
{
    private readonly Dictionary<string, Task> _working = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _ofAnotherEngine = new(StringComparer.Ordinal);

    /// <summary>Runs under way or waiting, as last seen.</summary>
    public int Queue { get; private set; }

    /// <summary>Works until asked to stop; then takes no new step and waits for those under way.</summary>
    public async Task WorkAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await ClaimAsync(stop);
                await services.Signal.WaitAsync(services.Options.Poll, services.Clock, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // as asked
        }

        await Task.WhenAll(_working.Values);
    }

    private async Task ClaimAsync(CancellationToken stop)
    {
        foreach (var ended in _working.Where(pair => pair.Value.IsCompleted).Select(pair => pair.Key).ToArray())
            _working.Remove(ended);
        try
        {
            var unsettled = await grains.GetGrain<ICatalogueGrain>(ICatalogueGrain.Key).UnsettledAsync();
            Queue = unsettled.Length;
            foreach (var runId in unsettled)
            {
                if (_working.Count >= services.Options.ConcurrentRuns)
                    return;
                if (!await IsMineAsync(runId))
                    continue;
                if (await Lease(runId).TakeAsync(services.Options.Worker, services.Options.Lease))
                {
                    _working[runId] = RunAsync(runId, stop);
                    _ = RaiseAfterAsync(_working[runId]);
                }
            }
        }
        catch (Exception trouble) when (IsTrouble(trouble))
        {
            LogTrouble(logger, "the catalogue", trouble.Message);
            services.Signal.Tell(null, trouble);
        }
    }

    private async Task RunAsync(string runId, CancellationToken stop)
    {
        var retry = services.Options.FirstRetry;
        var step = 1;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                if (!await Lease(runId).TakeAsync(services.Options.Worker, services.Options.Lease))
                    return; // somebody else has it
                var run = grains.GetGrain<IRunGrain>(runId);
                if (step == 1 && await run.ViewAsync() is { } known && known.EngineVersion != services.Engine.Value && !known.Phase.IsFinal())
                    _ofAnotherEngine[runId] = true;
                var view = await run.AdvanceAsync(step);
                (step, retry) = (view.Step, services.Options.FirstRetry);
                if (view.Phase.IsFinal())
                    break;
            }
            catch (EngineVersionException version) when (_ofAnotherEngine.ContainsKey(runId))
            {
                LogTrouble(logger, runId, version.Message);
                break; // a process of that version takes it on
            }
            catch (RunRefusedException)
            {
                break; // no such run
            }
            catch (Exception trouble) when (IsTrouble(trouble))
            {
                LogTrouble(logger, runId, trouble.Message);
                services.Signal.Tell(runId, trouble);
                if (!await WaitAsync(retry, stop))
                    break;
                retry = retry * 2 < services.Options.Poll ? retry * 2 : services.Options.Poll;
            }
        }

        await ReleaseAsync(runId);
    }

    /// <summary>Another run may wait for this one's turn; not told before the turn is seen to be over.</summary>
    private async Task RaiseAfterAsync(Task work)
    {
        await work;
        services.Signal.Raise();
    }

    private async Task<bool> IsMineAsync(string runId)
    {
        if (_working.ContainsKey(runId) || (services.Options.OnlyRun is { } only && only != runId))
            return false;
        if (!_ofAnotherEngine.ContainsKey(runId))
            return true;

        // Cancelled, it is anybody's to clear away; started anew since, it is of the engine that it was started with.
        var known = await grains.GetGrain<IRunGrain>(runId).ViewAsync();
        if (known is { Phase: var phase } && !phase.IsFinal() && known.EngineVersion != services.Engine.Value)
            return false;
        _ofAnotherEngine.TryRemove(runId, out _);
        return true;
    }

    private async Task<bool> WaitAsync(TimeSpan time, CancellationToken stop)
    {
        try
        {
            await Task.Delay(time, services.Clock, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task ReleaseAsync(string runId)
    {
        try
        {
            await Lease(runId).ReleaseAsync(services.Options.Worker);
        }
        catch (Exception trouble) when (IsTrouble(trouble))
        {
            LogTrouble(logger, runId, trouble.Message); // it expires by itself
        }
    }

    private ILeaseGrain Lease(string runId) => grains.GetGrain<ILeaseGrain>(runId);

    /// <summary>Everything but an end of the process: whatever a call may throw, the worker goes on.</summary>
    private static bool IsTrouble(Exception exception) => exception is not OutOfMemoryException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Trouble with {What}: {Message}")]
    private static partial void LogTrouble(ILogger logger, string what, string message);
}
