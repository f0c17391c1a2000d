namespace Pathways.Grains.Computing;

/// <summary>
/// A counted permission to work, first come first served. A semaphore would wake who waits with a token on the thread pool, past
/// the scheduler of the pool's own.
/// </summary>
internal sealed class Slots(int count)
{
    private readonly Lock _gate = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _free = count;

    /// <summary>Waits for a slot.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var turn = new TaskCompletionSource();
        lock (_gate)
        {
            if (_free > 0)
            {
                _free--;
                return;
            }

            _waiting.Enqueue(turn);
        }

        using (cancellationToken.UnsafeRegister(static (turn, token) => ((TaskCompletionSource)turn!).TrySetCanceled(token), turn))
            await turn.Task;
    }

    /// <summary>Gives a slot back, to the next who still waits.</summary>
    public void Release()
    {
        TaskCompletionSource? next;
        do
        {
            lock (_gate)
            {
                if (!_waiting.TryDequeue(out next))
                {
                    _free++;
                    return;
                }
            }
        }
        while (!next.TrySetResult());
    }
}
