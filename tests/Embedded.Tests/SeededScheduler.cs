namespace Pathways.Embedded.Tests;

/// <summary>Runs tasks one at a time on the test's own thread, each time choosing the next by a seed.</summary>
internal sealed class SeededScheduler(int seed) : TaskScheduler
{
    private readonly Random _random = new(seed);
    private readonly List<Task> _ready = [];

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs the work and all that it leads to, until it has ended.</summary>
    /// <exception cref="InvalidOperationException">Nothing is ready although the work has not ended.</exception>
    public void Run(Func<Task> work)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        var whole = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();
        try
        {
            while (!whole.IsCompleted)
            {
                TryExecuteTask(Take());
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        whole.GetAwaiter().GetResult();
    }

    protected override void QueueTask(Task task) => _ready.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _ready;

    private Task Take()
    {
        if (_ready.Count == 0)
        {
            throw new InvalidOperationException("Nothing is ready to run.");
        }

        var index = _random.Next(_ready.Count);
        var task = _ready[index];
        _ready.RemoveAt(index);
        return task;
    }
}
