namespace Pathways.Grains.Runs;

/// <summary>Tells the worker of this process that a run was started here, so that it need not wait for its next look round.</summary>
public sealed class RunSignal
{
    // Neither a channel nor a semaphore: both wake who waits on the thread pool, past a scheduler of the caller's own.
    private TaskCompletionSource _raised = new();

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
        for (var cause = trouble; cause is not null; cause = cause.InnerException)
        {
            if (cause is IOException or UnauthorizedAccessException)
                return cause.Message;
        }

        return trouble.Message;
    }

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
