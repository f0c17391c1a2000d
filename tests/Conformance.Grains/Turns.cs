using Orleans;
using Orleans.Concurrency;

namespace Pathways.Conformance.Grains;

[Alias("conformance.ITurns")]
public interface ITurns : IGrainWithStringKey
{
    /// <summary>Notes "held", waits for the gate "go", notes "released".</summary>
    [Alias("Hold")]
    Task Hold();

    [Alias("Quick")]
    Task<string> Quick();

    [ReadOnly]
    [Alias("HoldReading")]
    Task HoldReading();

    [ReadOnly]
    [Alias("Read")]
    Task Read();

    [AlwaysInterleave]
    [Alias("Interleave")]
    Task Interleave();

    [Alias("ReadTwiceAndWrite")]
    Task ReadTwiceAndWrite();

    [Alias("Count")]
    Task<int> Count();

    [Alias("SameSchedulerAfterAwait")]
    Task<bool> SameSchedulerAfterAwait();

    [ResponseTimeout("00:00:01")]
    [Alias("HoldBriefly")]
    Task HoldBriefly();

    [Alias("HoldUntilCancelled")]
    Task HoldUntilCancelled(CancellationToken cancellation);

    /// <summary>Calls the other grain, which calls this one back.</summary>
    [Alias("AskAround")]
    Task<string> AskAround(string other);

    [Alias("AskBack")]
    Task<string> AskBack(string first);

    [ResponseTimeout("00:00:02")]
    [Alias("QuickOrTimeout")]
    Task<string> QuickOrTimeout();
}

[Alias("conformance.ITurnsGrain")]
public interface ITurnsGrain : ITurns;

[Alias("conformance.IReentrantGrain")]
public interface IReentrantGrain : ITurns;

public abstract class TurnsBase : Grain, ITurns
{
    private int _count;

    private Probe Probe => Probe.Of(this.GetPrimaryKeyString());

    public async Task Hold()
    {
        Probe.Note("held");
        await Probe.Held("go");
        Probe.Note("released");
    }

    public Task<string> Quick()
    {
        Probe.Note("quick");
        return Task.FromResult(this.GetPrimaryKeyString());
    }

    public async Task HoldReading()
    {
        Probe.Note("reading");
        await Probe.Held("go");
    }

    public Task Read()
    {
        Probe.Note("read");
        return Task.CompletedTask;
    }

    public Task Interleave()
    {
        Probe.Note("interleaved");
        return Task.CompletedTask;
    }

    public async Task ReadTwiceAndWrite()
    {
        var seen = _count;
        await Task.Yield();
        await Task.Yield();
        _count = seen + 1;
    }

    public Task<int> Count() => Task.FromResult(_count);

    public async Task<bool> SameSchedulerAfterAwait()
    {
        var before = TaskScheduler.Current;
        await Task.Yield();
        return before == TaskScheduler.Current && before != TaskScheduler.Default;
    }

    public Task HoldBriefly() => Hold();

    public async Task HoldUntilCancelled(CancellationToken cancellation)
    {
        Probe.Note("held");
        try
        {
            await Probe.Held("go", cancellation);
        }
        catch (OperationCanceledException)
        {
            Probe.Note("cancelled");
            throw;
        }
    }

    public Task<string> AskAround(string other) => GrainFactory.GetGrain<ITurnsGrain>(other).AskBack(this.GetPrimaryKeyString());

    public Task<string> AskBack(string first)
    {
        var call = GrainFactory.GetGrain<ITurnsGrain>(first).QuickOrTimeout();
        Probe.Note("called back");
        return call;
    }

    public Task<string> QuickOrTimeout() => Quick();
}

public sealed class TurnsGrain : TurnsBase, ITurnsGrain;

[Reentrant]
public sealed class ReentrantGrain : TurnsBase, IReentrantGrain;
