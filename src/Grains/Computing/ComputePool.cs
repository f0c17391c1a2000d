namespace Pathways.Grains.Computing;

/// <summary>
/// Where a process computes: outside grain turns, on a bounded number of threads, so that grains go on answering. Work that waits
/// for other work of the pool would block it: nothing here may ask the pool from within.
/// </summary>
public sealed class ComputePool
{
    private readonly Slots _slots;
    private readonly TaskScheduler _scheduler;

    /// <param name="workers">How many works run at once; at least 1.</param>
    /// <param name="scheduler">Where they run; a test gives a seeded one.</param>
    public ComputePool(int workers, TaskScheduler scheduler)
    {
        _slots = new Slots(Math.Max(1, workers));
        _scheduler = scheduler;
    }

    /// <summary>One core is left to the grains.</summary>
    public static int DefaultWorkers => Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Computes.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => RunAsync(() => Task.FromResult(work()), cancellationToken);

    /// <summary>Does work that also waits for others, such as the solver's process.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _slots.TakeAsync(cancellationToken);
        try
        {
            return await Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.DenyChildAttach, _scheduler).Unwrap();
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Starts something outside the caller's turn; it takes no slot itself.</summary>
    public Task<T> Begin<T>(Func<Task<T>> work)
        => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _scheduler).Unwrap();
}
