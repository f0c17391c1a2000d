namespace Pathways.Grains.Tests.Simulation.Machine;

/// <summary>A process: what it has ready, its timers and its clock. When it dies, all of it is gone at once.</summary>
internal sealed class SimProcess : TaskScheduler
{
    private readonly Loop _loop;

    public SimProcess(Loop loop, string name)
    {
        (_loop, Name) = (loop, name);
        Clock = new ProcessClock(loop, this);
    }

    public string Name { get; }

    public bool IsDead { get; private set; }

    public TimeProvider Clock { get; }

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Told when the process dies.</summary>
    public event Action? Died;

    /// <summary>Ends the process here and now, as kill -9 would; a turn that runs now runs on to its next await, and is then lost.</summary>
    public void Kill(string why)
    {
        if (IsDead)
            return;
        _loop.Trace.Note($"{Name} dies: {why}");
        IsDead = true;
        _loop.Drop(this);
        Died?.Invoke();
    }

    /// <summary>Runs something in the process, outside of every task, as a device's interrupt would.</summary>
    public void Post(Action action)
    {
        if (!IsDead)
            _loop.Add(this, null, action);
    }

    /// <summary>Starts work in the process.</summary>
    public Task Start(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();
    }

    public void Run(Task task) => TryExecuteTask(task);

    protected override void QueueTask(Task task)
    {
        if (!IsDead)
            _loop.Add(this, task, null);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private sealed class ProcessClock(Loop loop, SimProcess process) : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => new(loop.Now, TimeSpan.Zero);

        public override long GetTimestamp() => loop.Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
            => new SimTimer(loop, process, () => callback(state), dueTime, period);
    }
}
