using System.Threading.Channels;

namespace Pathways.Grains.Runs;

/// <summary>Tells the worker of this process that a run was started here, so that it need not wait for its next look round.</summary>
public sealed class RunSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There may be something to do.</summary>
    public void Raise() => _channel.Writer.TryWrite(true);

    /// <summary>Waits for the next time, or until the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var raised = _channel.Reader.WaitToReadAsync(over.Token).AsTask();
        var late = Task.Delay(atMost, clock, over.Token);
        await Task.WhenAny(raised, late);
        _channel.Reader.TryRead(out _);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}
