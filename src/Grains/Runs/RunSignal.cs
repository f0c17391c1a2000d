using System.Threading.Channels;

namespace Pathways.Grains.Runs;

/// <summary>Tells the worker of this process that a run was started here, so that it need not wait for its next look round.</summary>
public sealed class RunSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>
    /// The worker of this process could not go on and will try again: with which run (null for all), and why. A run's own grain may
    /// have ended over it before it could tell those who watch.
    /// </summary>
    public event Action<string?, string>? Trouble;

    /// <summary>Tells of trouble.</summary>
    public void Tell(string? runId, Exception trouble) => Trouble?.Invoke(runId, InWords(trouble));

    /// <summary>The words that say what to do: a host wraps what its store says.</summary>
    public static string InWords(Exception trouble)
    {
        ArgumentNullException.ThrowIfNull(trouble);
        return trouble.GetBaseException() is IOException or UnauthorizedAccessException ? trouble.GetBaseException().Message : trouble.Message;
    }

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
