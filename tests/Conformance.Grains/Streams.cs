using System.Runtime.CompilerServices;
using Orleans;

namespace Pathways.Conformance.Grains;

[Alias("conformance.IStreamGrain")]
public interface IStreamGrain : IGrainWithStringKey
{
    [Alias("Count")]
    IAsyncEnumerable<int> Count(int to);

    /// <summary>Gives one, waits for the gate "go", gives two.</summary>
    [Alias("Gated")]
    IAsyncEnumerable<int> Gated(CancellationToken cancellation);

    [Alias("Failing")]
    IAsyncEnumerable<int> Failing();

    [Alias("Same")]
    IAsyncEnumerable<Parcel> Same();

    [Alias("Hold")]
    Task Hold();

    [Alias("Quick")]
    Task Quick();

    [Alias("End")]
    Task End();

    [Alias("StayAwake")]
    Task StayAwake();
}

public sealed class StreamGrain : Grain, IStreamGrain
{
    private readonly Parcel _parcel = new() { Name = "one" };

    private Probe Probe => Probe.Of(this.GetPrimaryKeyString());

    public async IAsyncEnumerable<int> Count(int to)
    {
        Probe.Note("begun");
        for (var i = 1; i <= to; i++)
        {
            if (i % 7 == 0)
            {
                await Task.Yield();
            }

            yield return i;
        }
    }

    public async IAsyncEnumerable<int> Gated([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return 1;
        Probe.Note("waiting");
        try
        {
            await Probe.Held("go", cancellation);
        }
        finally
        {
            Probe.Note(cancellation.IsCancellationRequested ? "cancelled" : "went on");
        }

        yield return 2;
    }

    public async IAsyncEnumerable<int> Failing()
    {
        yield return 1;
        yield return 2;
        await Task.Yield();
        throw new InvalidOperationException("no three");
    }

    public async IAsyncEnumerable<Parcel> Same()
    {
        Probe.Sighting = _parcel;
        yield return _parcel;
        await Task.Yield();
        yield return _parcel;
    }

    public async Task Hold()
    {
        Probe.Note("held");
        await Probe.Held("end hold");
    }

    public Task Quick() => Task.CompletedTask;

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task StayAwake()
    {
        DelayDeactivation(TimeSpan.FromHours(1));
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Probe.Note("deactivated");
        return Task.CompletedTask;
    }
}
