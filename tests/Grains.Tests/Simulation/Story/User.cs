using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Tests.Simulation.Machine;
using Pathways.Grains.Tests.Simulation.Ports;
using Pathways.Grains.Tests.Worlds;
using Pathways.Model;

namespace Pathways.Grains.Tests.Simulation.Story;

/// <summary>Somebody who wants one run done: starts it, follows it, perhaps cancels it, starts it again when it failed, and believes nothing twice.</summary>
internal sealed class User(string runId, Scenario scenario, SimProcess self, Hosts hosts, Faults faults, Trace trace, DiskChecks checks, Random random)
{
    private static readonly World World = SmallWorld.Build();
    private readonly List<RunPhase> _ends = [];
    private int _operation;
    private bool _cancels = random.Next(4) == 0;
    private bool _cancelled;
    private int _attempt;

    /// <summary>Ends when the run is done and settled.</summary>
    public async Task WantAsync()
    {
        await Task.Delay(faults.Seconds(random.Next(3) == 0 ? 120 : 3), self.Clock); // a late one may find a base for its run
        var request = await UntilItWorksAsync("prepare", client => client.PrepareAsync(scenario, SmallScenarios.WorldOf(World, scenario), static () => [1, 2, 3], CancellationToken.None));
        var watching = WatchAsync();
        do
        {
            await StartAsync(request);
            if (_cancels)
                _ = CancelLaterAsync();
        }
        while (await EndAsync() != RunPhase.Done);
        await SettledAsync(RunPhase.Done);
        await watching;
    }

    private async Task StartAsync(RunRequest request)
    {
        var operation = $"{runId}-{++_operation}";
        var twice = random.Next(3) == 0;
        var start = UntilItWorksAsync("start", client => client.StartAsync(runId, operation, request));
        if (twice)
            await UntilItWorksAsync("start", client => client.StartAsync(runId, operation, request));
        var view = await start;
        _attempt = Math.Max(_attempt, view.Attempt);
        if (view.Request != request || view.Attempt > _operation)
            throw new SimulationException($"Start {operation} gave attempt {view.Attempt} of {view.Request}.");
        if (checks.Record(runId) is not { } record || !record.Operations.Contains(operation))
            throw new SimulationException($"Start {operation} was acknowledged and is not stored.");
    }

    private async Task CancelLaterAsync()
    {
        _cancels = false;
        await Task.Delay(faults.Seconds(random.Next(2) == 0 ? 3 : 60), self.Clock);
        var operations = _operation;
        var view = await UntilItWorksAsync("cancel", client => client.CancelAsync(runId));
        if (_operation != operations || IsOfBefore(view) || view.Phase is RunPhase.Done or RunPhase.Failed)
            return;
        if (view.Phase != RunPhase.Cancelled || checks.Record(runId) is not { Phase: RunPhase.Cancelled })
            throw new SimulationException($"Cancelling {runId} gave {view.Phase}, and stored is {checks.Record(runId)?.Phase}.");
        _cancelled = true;
    }

    /// <summary>How the run ended: done, failed or cancelled.</summary>
    private async Task<RunPhase> EndAsync()
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200 + random.Next(1500)), self.Clock);
            var view = await UntilItWorksAsync("view", client => client.ViewAsync(runId)) ?? throw new SimulationException($"Run {runId} was started and is gone.");
            if (!view.Phase.IsFinal() || IsOfBefore(view))
                continue;
            Believe(view);
            if (view.Phase == RunPhase.Cancelled)
            {
                await SettledAsync(RunPhase.Cancelled);
                if (checks.Parts(runId) is { Length: > 0 } left)
                    throw new SimulationException($"Run {runId} was cancelled and left {string.Join(", ", left)}.");
            }

            return view.Phase;
        }
    }

    /// <summary>With two hosts one may know only of an earlier start, for some time.</summary>
    private bool IsOfBefore(RunView view)
        => view.Attempt < _attempt && (faults.TwoHosts ? true : throw new SimulationException($"Run {runId} went back from attempt {_attempt} to {view.Attempt}."));

    private void Believe(RunView view)
    {
        _ends.Add(view.Phase);
        var stored = checks.Record(runId);
        if (stored?.Phase != view.Phase)
            throw new SimulationException($"Run {runId} was said to be {view.Phase}; stored is {stored?.Phase}.");
        if (view.Phase == RunPhase.Failed && (view.Failure is not { Kind: RunFailureKind.Solver } || checks.Record(runId) is not { ResultHash: null }))
            throw new SimulationException($"Run {runId} failed for another reason than what was injected: {view.Failure}.");
        if (view.Phase == RunPhase.Cancelled && _operation > 0 && !_cancelled && _ends.Count > 1)
            trace.Note($"{runId} is cancelled before its cancelling was acknowledged");
    }

    /// <summary>Waits until the catalogue knows this end as settled; of two hosts one may still tell the end of an earlier start.</summary>
    private async Task SettledAsync(RunPhase end)
    {
        while (true)
        {
            var known = await UntilItWorksAsync("runs", client => client.RunsAsync());
            var entry = known.FirstOrDefault(entry => entry.RunId == runId);
            if (entry is { Settled: true } && entry.Phase == end)
                return;
            await Task.Delay(TimeSpan.FromSeconds(1), self.Clock);
        }
    }

    private async Task WatchAsync()
    {
        while (true)
        {
            var last = 0L;
            var ended = await UntilItWorksAsync("watch", async client =>
            {
                await foreach (var progress in client.WatchAsync(runId, 0, CancellationToken.None))
                {
                    if (progress.Sequence <= 0)
                        throw new SimulationException($"Run {runId} told number {progress.Sequence}.");
                    last = progress.Sequence;
                }

                return await client.ViewAsync(runId);
            });
            if (ended?.Phase == RunPhase.Done)
                return;
            trace.Note($"{runId}: watched to {last}");
            await Task.Delay(TimeSpan.FromSeconds(2), self.Clock);
        }
    }

    /// <summary>Asks some host again and again, as a user does whom an error meets.</summary>
    private async Task<T> UntilItWorksAsync<T>(string what, Func<RunClient, Task<T>> question)
    {
        while (true)
        {
            try
            {
                if (hosts.Any(random) is { } host)
                    return await host.AskAsync(question);
            }
            catch (Exception failure) when (failure is not SimulationException)
            {
                trace.Note($"{runId} {what}: {failure.GetType().Name} {failure.Message}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(300 + random.Next(1000)), self.Clock);
        }
    }
}
