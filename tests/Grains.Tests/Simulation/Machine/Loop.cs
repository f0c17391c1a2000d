namespace Pathways.Grains.Tests.Simulation.Machine;

/// <summary>
/// The one thread on which everything of a simulation runs: grains' turns, the compute pool, the worker, the user, the disk. What
/// runs next is drawn by the seed among all that is ready; when nothing is, the clock goes on to the next timer.
/// </summary>
internal sealed class Loop(int seed, Trace trace)
{
    private const int MostSteps = 100_000;

    private readonly Random _random = new(seed);
    private readonly List<Ready> _ready = [];
    private readonly PriorityQueue<(SimTimer Timer, int Version), (long Due, long Order)> _timers = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private long _order;
    private string? _stray;

    /// <summary>Ticks.</summary>
    public long Now { get; private set; } = new DateTime(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>How many things have run.</summary>
    public int Steps { get; private set; }

    public Trace Trace => trace;

    /// <summary>Called before each step; may kill processes.</summary>
    public Action<int> BeforeStep { get; set; } = _ => { };

    /// <summary>Something becomes ready.</summary>
    public void Add(SimProcess owner, Task? task, Action? action)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            Interlocked.CompareExchange(ref _stray, $"Work of {owner.Name} came from another thread, so something left the simulation:\n{Environment.StackTrace}", null);
            return;
        }

        _ready.Add(new Ready(owner, task, action));
    }

    /// <summary>Runs something after some time; 0 for as soon as the seed likes.</summary>
    public void Later(SimProcess owner, TimeSpan time, Action action)
    {
        if (time <= TimeSpan.Zero)
            Add(owner, null, action);
        else
            _ = new SimTimer(this, owner, action, time, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Runs until it is over.</summary>
    /// <param name="over">Says so.</param>
    /// <param name="limit">Longest simulated time.</param>
    /// <exception cref="SimulationException">Nothing is ready and nothing will be, or it goes on for ever.</exception>
    public void Run(Func<bool> over, TimeSpan limit)
    {
        var end = Now + limit.Ticks;
        while (!over())
        {
            BeforeStep(Steps);
            if (Volatile.Read(ref _stray) is { } stray)
                throw new SimulationException(stray);
            if (!Step())
                throw new SimulationException("Nothing is ready to run and no timer is set: something waits for ever.");
            if (Steps > MostSteps)
                throw new SimulationException($"Not over after {MostSteps} steps: something goes round and round.");
            if (Now > end)
                throw new SimulationException($"Not over after {limit} of simulated time: something waits for ever.");
        }
    }

    /// <summary>Forgets what a process had ready.</summary>
    public void Drop(SimProcess process) => _ready.RemoveAll(ready => ready.Owner == process);

    public void Arm(SimTimer timer, int version, long due) => _timers.Enqueue((timer, version), (due, ++_order));

    private bool Step()
    {
        Steps++;
        if (_ready.Count > 0)
        {
            var index = _random.Next(_ready.Count);
            var next = _ready[index];
            trace.Step(next.Owner.Name, index, _ready.Count);
            _ready[index] = _ready[^1];
            _ready.RemoveAt(_ready.Count - 1);
            next.Run();
            return true;
        }

        while (_timers.TryDequeue(out var timer, out var due))
        {
            if (!timer.Timer.IsDue(timer.Version))
                continue;
            Now = Math.Max(Now, due.Due);
            trace.Time(Now, timer.Timer.Owner.Name);
            timer.Timer.Fire();
            return true;
        }

        return false;
    }

    private readonly record struct Ready(SimProcess Owner, Task? Task, Action? Action)
    {
        public void Run()
        {
            if (Task is not null)
                Owner.Run(Task);
            else
                Action!();
        }
    }
}

/// <summary>A timer of a process; it dies with it.</summary>
internal sealed class SimTimer : ITimer
{
    private readonly Loop _loop;
    private readonly Action _fire;
    private TimeSpan _period;
    private int _version;

    public SimTimer(Loop loop, SimProcess owner, Action fire, TimeSpan due, TimeSpan period)
    {
        (_loop, Owner, _fire) = (loop, owner, fire);
        Change(due, period);
    }

    public SimProcess Owner { get; }

    public bool IsDue(int version) => version == _version && !Owner.IsDead;

    public void Fire()
    {
        _version++;
        if (_period > TimeSpan.Zero)
            _loop.Arm(this, _version, _loop.Now + _period.Ticks);
        _fire();
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        _version++;
        if (dueTime >= TimeSpan.Zero)
            _loop.Arm(this, _version, _loop.Now + dueTime.Ticks);
        return true;
    }

    public void Dispose() => _version++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Something that must hold in every simulation did not.</summary>
internal sealed class SimulationException(string message) : Exception(message);
