namespace Pathways.Grains.Runs;

/// <summary>Tells the worker of this process that a run was started here, so that it need not wait for its next look round.</summary>
public sealed class RunSignal
{
    // Neither a channel nor a semaphore: both wake who waits on the thread pool, past a scheduler of the caller's own.
    private TaskCompletionSource _raised = new();

    /// <summary>There may be something to do.</summary>
    public void Raise() => Volatile.Read(ref _raised).TrySetResult();

    /// <summary>Waits for the next time, or until the time is over. One waits at a time.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        var raised = Volatile.Read(ref _raised);
        try
        {
            await raised.Task.WaitAsync(atMost, clock, cancellationToken);
            Volatile.Write(ref _raised, new TaskCompletionSource());
        }
        catch (TimeoutException)
        {
            // time for a look round
        }
    }
}
