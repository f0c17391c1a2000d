using System.Text.Json.Serialization;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Pathways.Conformance.Grains;

[GenerateSerializer]
[Alias("conformance.Ledger")]
public sealed class Ledger
{
    [Id(0)]
    public int Total { get; set; }

    [Id(1)]
    public List<string> Lines { get; set; } = [];
}

[JsonSerializable(typeof(Ledger))]
public sealed partial class ConformanceStates : JsonSerializerContext;

[GenerateSerializer]
[Alias("conformance.StateView")]
public sealed record StateView(int Total, int Lines, bool Exists, string? Etag, Guid Life);

[Alias("conformance.IStateGrain")]
public interface IStateGrain : IGrainWithStringKey
{
    [Alias("View")]
    Task<StateView> View();

    [Alias("Add")]
    Task<StateView> Add(int amount);

    [Alias("AddWithoutWriting")]
    Task<StateView> AddWithoutWriting(int amount);

    [Alias("Read")]
    Task<StateView> Read();

    [Alias("Clear")]
    Task<StateView> Clear();

    /// <summary>Writes the same row twice from the version that both read.</summary>
    [Alias("WriteStale")]
    Task WriteStale(bool catchIt);

    [Alias("InsertOverExisting")]
    Task InsertOverExisting();

    [Alias("CallStale")]
    Task<Guid> CallStale(string other, bool rethrow);

    [Alias("UseOutsideTurn")]
    Task<string> UseOutsideTurn();

    [Alias("End")]
    Task End();
}

public sealed class StateGrain(
    [PersistentState("ledger")] IPersistentState<Ledger> ledger,
    [PersistentState("ledger")] IPersistentState<Ledger> again) : Grain, IStateGrain
{
    private readonly Guid _life = Guid.NewGuid();
    private bool _existedAtActivation;

    private Probe Probe => Probe.Of(this.GetPrimaryKeyString());

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _existedAtActivation = ledger.RecordExists;
        Probe.Note($"activated with {ledger.State.Total}, exists {_existedAtActivation}");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Probe.Note($"deactivated:{reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<StateView> View() => Task.FromResult(Now());

    public async Task<StateView> Add(int amount)
    {
        Change(amount);
        await ledger.WriteStateAsync();
        return Now();
    }

    public Task<StateView> AddWithoutWriting(int amount)
    {
        Change(amount);
        return Task.FromResult(Now());
    }

    public async Task<StateView> Read()
    {
        await ledger.ReadStateAsync();
        return Now();
    }

    public async Task<StateView> Clear()
    {
        await ledger.ClearStateAsync();
        return Now();
    }

    public async Task WriteStale(bool catchIt)
    {
        await again.ReadStateAsync();
        await ledger.ReadStateAsync();
        ledger.State.Total++;
        await ledger.WriteStateAsync();
        again.State.Total += 100;
        try
        {
            await again.WriteStateAsync();
        }
        catch (InconsistentStateException) when (catchIt)
        {
            Probe.Note("caught");
        }
    }

    public async Task InsertOverExisting()
    {
        // "again" read no row; "ledger" inserts one; a second insert must not overwrite it.
        await again.ReadStateAsync();
        await ledger.WriteStateAsync();
        await again.WriteStateAsync();
    }

    public async Task<Guid> CallStale(string other, bool rethrow)
    {
        try
        {
            await GrainFactory.GetGrain<IStateGrain>(other).WriteStale(catchIt: false);
        }
        catch (InconsistentStateException) when (!rethrow)
        {
            Probe.Note("caught");
        }

        return _life;
    }

    public async Task<string> UseOutsideTurn() => await Task.Run(() =>
    {
        try
        {
            return ledger.State.Total.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (InvalidOperationException)
        {
            return "refused";
        }
    });

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private void Change(int amount)
    {
        ledger.State.Total += amount;
        ledger.State.Lines.Add($"{amount}");
    }

    private StateView Now() => new(ledger.State.Total, ledger.State.Lines.Count, ledger.RecordExists, ledger.Etag, _life);
}
