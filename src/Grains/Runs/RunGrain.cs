using System.Runtime.CompilerServices;
using Orleans;
using Orleans.Runtime;
using Pathways.Grains.Messages;
using Pathways.Grains.Parts;
using Pathways.Grains.State;

namespace Pathways.Grains.Runs;

/// <summary>One run: its record, and which step is next.</summary>
public sealed class RunGrain : Grain, IRunGrain
{
    private readonly RunLedger _ledger;
    private readonly RunServices _services;
    private readonly ProgressLog _log;
    private long _begun;
    private bool _cancelling;
    private (int Step, long Since) _taking;
    private int _advancing;
    private long _known;

    /// <summary>Made by the host.</summary>
    public RunGrain([PersistentState("run")] IPersistentState<RunRecord> stored, RunServices services)
    {
        _services = services;
        _log = new ProgressLog(services.Clock);
        _ledger = new RunLedger(stored, _log, services.Clock, DeactivateOnIdle);
    }

    private string Id => this.GetPrimaryKeyString();

    private RunRecord Record => _ledger.Record;

    private bool Exists => _ledger.Exists;

    private ICatalogueGrain Catalogue => GrainFactory.GetGrain<ICatalogueGrain>(ICatalogueGrain.Key);

    private RunSteps Steps => new(Id, Record.PartsOf(Id), _services, GrainFactory);

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ledger.Open();
        _begun = _known = _services.Clock.GetTimestamp();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task<RunView> StartAsync(string operationId, RunRequest request)
    {
        await _ledger.ReadAsync(); // another activation may know more
        if (Exists && !Means(request))
            throw new RunRefusedException($"Run {Id} stands for another request already; give the run another id.");
        if (Exists && (Record.Operations.Contains(operationId) || !Record.Phase.IsFinal() || Record.Phase == RunPhase.Done))
        {
            await TellCatalogueAsync();
            return View();
        }

        if (Exists && Record is { Phase: RunPhase.Cancelled, Settled: false })
            await SettleAsync(); // first away with what the cancelled run left
        var (again, known, overtaken) = (Exists, Record, false);
        var asked = request;
        request = again ? Record.Request! : request;
        var now = _services.Clock.GetUtcNow();
        await Catalogue.AddAsync(Entry(request, RunPhase.Queued, settled: false, again ? Record.StartedAt : now, now), _services.Options.UnsettledRuns);
        _begun = _services.Clock.GetTimestamp();
        await _ledger.WriteAsync(record =>
        {
            if (overtaken = !ReferenceEquals(known, Record))
                return; // another activation has started the run since, and a call beside this one has read it
            record.Generation += record.Phase == RunPhase.Cancelled ? 1 : 0;
            if (record.Phase == RunPhase.Cancelled || !again)
                (record.Step, record.Inputs, record.Areas, record.OptionParts, record.StartedAt) = (1, null, [], [], now);
            record.Attempt = again ? record.Attempt + 1 : 1;
            record.Operations.Add(operationId);
            (record.Request, record.Phase, record.Failure, record.Settled, record.EngineVersion) = (request, RunPhase.Queued, null, false, again && record.Step > 1 ? record.EngineVersion : _services.Engine.Value);
        });
        if (overtaken)
            return await StartAsync(operationId, asked);
        Tell("Queued", ProgressKind.Told);
        _services.Signal.Raise();
        return View();
    }

    /// <inheritdoc />
    public async Task<RunView> AdvanceAsync(int expectedStep)
    {
        _advancing++;
        try
        {
            return await AdvanceOnceAsync(expectedStep);
        }
        finally
        {
            _advancing--;
            _known = _services.Clock.GetTimestamp();
        }
    }

    private async Task<RunView> AdvanceOnceAsync(int expectedStep)
    {
        if (!await _ledger.ExistsAsync())
        {
            await Catalogue.RemoveAbandonedAsync(Id, _services.Clock.GetUtcNow() - _services.Options.AbandonedAfter);
            throw new RunRefusedException($"There is no run {Id}.");
        }

        if (Record.Settled)
            await _ledger.ReadAsync(); // whoever asks knows otherwise: another activation may have started the run again
        if (Record.Phase.IsFinal())
        {
            await SettleAsync();
            return View();
        }

        if (Record.EngineVersion != _services.Engine.Value)
        {
            DeactivateOnIdle(); // the next call may reach a process of the right version
            throw new EngineVersionException($"Run {Id} was begun by engine {Record.EngineVersion}; this process has {_services.Engine.Value}. Go on with the version that began it, or cancel the run and start it anew.");
        }

        if (expectedStep == Record.Step)
            await TakeStepAsync(expectedStep);
        return View();
    }

    /// <inheritdoc />
    public async Task<RunView> CancelAsync()
    {
        if (!await KnownAsync())
            throw new RunRefusedException($"There is no run {Id}.");
        if (Record.Phase.IsFinal())
            return View();
        _cancelling = true; // no step begins from here on
        try
        {
            _services.Jobs.Cancel(Id);
            await _ledger.GoOnAsync(record => record.Phase = RunPhase.Cancelled);
        }
        finally
        {
            _cancelling = false;
        }

        if (Record.Phase == RunPhase.Cancelled)
            Tell("Cancelled", ProgressKind.StepEnd);
        _services.Signal.Raise(); // somebody clears its checkpoints away
        return View();
    }

    /// <inheritdoc />
    public async Task<RunView?> ViewAsync() => await KnownAsync() ? View() : null;

    /// <inheritdoc />
    public async IAsyncEnumerable<RunProgress> WatchAsync(long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!await _ledger.ExistsAsync())
            throw new RunRefusedException($"There is no run {Id}.");
        var seen = afterSequence > _log.Sequence ? 0 : afterSequence;
        while (true)
        {
            var final = Record.Phase.IsFinal();
            foreach (var progress in _log.After(seen))
            {
                seen = progress.Sequence;
                yield return progress;
            }

            if (final)
                yield break;
            await _log.MoreAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task ForgetAsync()
    {
        if (await _ledger.ExistsAsync() && !Record.Phase.IsFinal())
            throw new RunRefusedException($"Run {Id} is under way; cancel it first.");
        await ClearPartsAsync(Record.Areas);
        await GrainFactory.GetGrain<ILeaseGrain>(Id).ReleaseAsync("");
        await Catalogue.RemoveAsync(Id);
        await _ledger.ClearAsync();
    }

    /// <summary>
    /// Whether there is such a run. What another engine is at work on is read anew, since its cluster has a grain of its own for it; so is
    /// a run on which nobody has worked here for as long as a lease lasts, since another activation may have taken it to its end.
    /// </summary>
    private async Task<bool> KnownAsync()
    {
        if (!await _ledger.ExistsAsync())
            return false;
        if (Record.Phase.IsFinal() || _advancing > 0)
            return true;
        if (Record.EngineVersion != _services.Engine.Value || _services.Clock.GetElapsedTime(_known) > _services.Options.Lease)
        {
            await _ledger.ReadAsync();
            _known = _services.Clock.GetTimestamp();
        }

        return Exists;
    }

    /// <summary>Whether a request asks for what this run is: the hashes say so. Files saved with other line ends, or found by another path, give other blobs of the same meaning.</summary>
    private bool Means(RunRequest request)
        => Record.Request == request with { DatasetBlob = Record.Request!.DatasetBlob, ScenarioBlob = Record.Request.ScenarioBlob, BaseRunId = Record.Request.BaseRunId };

    private async Task TakeStepAsync(int step)
    {
        await _services.Probe.AtAsync(Id, $"step {step} begins");
        if (_cancelling)
            await _ledger.WrittenAsync(); // or the worker would ask again and again until the cancelling is stored
        if (Record.Phase != RunSteps.PhaseOf(step))
            await _ledger.GoOnAsync(record => record.Phase = RunSteps.PhaseOf(step));
        if (_cancelling || Record.Phase.IsFinal())
            return;
        if (_taking.Step != step)
            _taking = (step, _services.Clock.GetTimestamp());
        var job = Steps.Take(Record);
        try
        {
            var change = await job.WaitAsync(_services.Options.StepBudget, _services.Clock);
            await _services.Probe.AtAsync(Id, $"step {step} done");
            if (_cancelling || Record.Phase.IsFinal())
                return;
            await _ledger.GoOnAsync(record =>
            {
                if (record.Step != step)
                    return; // another activation has taken it further
                change(record);
                record.Step = step + 1;
                record.Phase = step == RunSteps.Last ? RunPhase.Done : RunSteps.PhaseOf(step + 1);
            });
            Steps.Release(step);
            Tell(RunStepNames.Of(step, Record.Inputs), ProgressKind.StepEnd);
            _services.Meter?.PhaseTook(RunSteps.PhaseOf(step), _services.Clock.GetElapsedTime(_taking.Since));
            await _services.Probe.AtAsync(Id, $"step {step} written");
            if (Record.Phase.IsFinal())
                await SettleAsync();
        }
        catch (TimeoutException) when (!job.IsCompleted)
        {
            // Under way still; the next call finds it.
        }
        catch (Exception failure) when (Record.Phase == RunPhase.Cancelled)
        {
            _ = failure; // cancelled meanwhile; what came of the step does not matter any more
            await SettleAsync();
        }
        catch (Exception failure) when (RunFailures.Of(failure) is { } told)
        {
            Steps.Release(step);
            await _ledger.GoOnAsync(record =>
            {
                if (record.Step == step)
                    (record.Phase, record.Failure, record.Step) = (RunPhase.Failed, told, failure is PartMissingException ? RunSteps.FirstOfParts : step);
            });
            Tell(told.Message, ProgressKind.StepEnd);
            await SettleAsync();
        }
        catch (Exception trouble)
        {
            Steps.Release(step);
            Tell(RunSignal.InWords(trouble), ProgressKind.Trouble);
            throw;
        }
    }

    /// <summary>After the end: clears away what is not wanted and tells the catalogue that nobody need look after this run.</summary>
    private async Task SettleAsync()
    {
        if (Record.Settled)
        {
            await TellCatalogueAsync();
            return;
        }

        _services.Jobs.Cancel(Id);
        if (Record.Phase == RunPhase.Cancelled)
        {
            await _services.Jobs.EndedAsync(Id, _services.Options.StepBudget, _services.Clock); // or one would write a checkpoint yet
            await ClearPartsAsync(Record.Areas);
        }

        await _ledger.WriteAsync(record => record.Settled = true);
        await TellCatalogueAsync();
    }

    private async Task ClearPartsAsync(string[] areas)
    {
        foreach (var name in PartNames.All(areas))
            await GrainFactory.GetGrain<IRunPartGrain>(PartNames.Key(Record.PartsOf(Id), name)).ClearAsync();
    }

    private Task TellCatalogueAsync() => Catalogue.UpdateAsync(Entry(Record.Request!, Record.Phase, Record.Settled, Record.StartedAt, Record.ChangedAt));

    private RunEntry Entry(RunRequest request, RunPhase phase, bool settled, DateTimeOffset startedAt, DateTimeOffset changedAt) => new(
        Id, request.ScenarioName, request.ScenarioHash, request.DatasetName, request.DatasetHash,
        [.. new[] { request.DatasetBlob, request.ScenarioBlob }.Concat(Record.Inputs?.Blobs() ?? []).Distinct()],
        phase, settled, startedAt, changedAt, Record.ResultHash);

    private void Tell(string message, ProgressKind kind)
        => _log.Tell(Record.Phase, Record.Step, message, _services.Clock.GetElapsedTime(_begun).TotalSeconds, kind);

    private RunView View() => new(
        Id, Record.Phase, Record.Step, _log.Sequence, Record.Attempt, Record.EngineVersion, Record.Request!, Record.Inputs, Record.Areas,
        Record.ResultHash, Record.Failure, Record.StartedAt, Record.ChangedAt, Record.PartsOf(Id), Record.LearnersAsked);
}
