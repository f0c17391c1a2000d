using System.Diagnostics;

namespace Pathways.Embedded.Activations;

/// <summary>
/// Runs the tasks of one activation one after the other, whatever thread they land on. A task that awaits resumes here,
/// which is what makes a grain's code single-threaded.
/// </summary>
internal sealed class ActivationScheduler(Activation activation, TaskScheduler threads) : TaskScheduler, IThreadPoolWorkItem
{
    private const int TurnsBeforeYield = 64;

    [ThreadStatic]
    private static ActivationScheduler? t_running;

    private readonly Queue<Task> _turns = new();
    private bool _pumping;

    /// <summary>The activation whose turn runs on this thread, or null outside every grain.</summary>
    public static Activation? CurrentActivation => (Current as ActivationScheduler)?.Owner;

    public Activation Owner => activation;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Starts work as a turn of its own, without the caller's ambient values.</summary>
    public void Post(Action<object?> work, object? state)
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            new Task(work, state).Start(this);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            new Task(work, state).Start(this);
        }
    }

    public void Execute()
    {
        var previous = t_running;
        var context = SynchronizationContext.Current;
        t_running = this;

        // A context would be preferred to this scheduler by every await, and the grain's turns would go elsewhere.
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            for (var turn = 0; turn < TurnsBeforeYield; turn++)
            {
                if (!TryTake(out var task))
                {
                    return;
                }

                var started = Stopwatch.GetTimestamp();
                TryExecuteTask(task);
                activation.Host.Watch(activation, Stopwatch.GetElapsedTime(started));
            }
        }
        finally
        {
            t_running = previous;
            SynchronizationContext.SetSynchronizationContext(context);
        }

        Pump();
    }

    protected override void QueueTask(Task task)
    {
        lock (_turns)
        {
            _turns.Enqueue(task);
            if (_pumping)
            {
                return;
            }

            _pumping = true;
        }

        Pump();
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && t_running == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_turns)
        {
            return [.. _turns];
        }
    }

    private bool TryTake(out Task task)
    {
        lock (_turns)
        {
            if (_turns.TryDequeue(out task!))
            {
                return true;
            }

            _pumping = false;
            return false;
        }
    }

    private void Pump()
    {
        if (threads == Default)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            return;
        }

        if (ExecutionContext.IsFlowSuppressed())
        {
            new Task(Execute).Start(threads);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            new Task(Execute).Start(threads);
        }
    }
}
