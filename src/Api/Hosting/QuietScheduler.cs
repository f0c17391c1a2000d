using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Pathways.Api.Hosting;

/// <summary>
/// Runs work on threads of its own that step back when somebody asks for an answer, so that the computing of a run takes what serving leaves
/// over. The runtime sets no priorities on Linux, so the threads ask the system themselves; what they start, such as the solver's process,
/// has the same.
/// </summary>
internal sealed partial class QuietScheduler : TaskScheduler, IDisposable
{
    /// <summary>Less of a busy processor by this much (nice, 0 to 19).</summary>
    public const int Nicer = 10;

    private readonly BlockingCollection<Task> _waiting = [];
    private readonly Thread[] _threads;

    [ThreadStatic]
    private static QuietScheduler? _mine;

    /// <param name="threads">How many threads.</param>
    public QuietScheduler(int threads)
    {
        _threads = [.. Enumerable.Range(1, threads).Select(number => new Thread(Work) { IsBackground = true, Name = $"compute {number}", Priority = ThreadPriority.BelowNormal })];
        foreach (var thread in _threads)
            thread.Start();
    }

    public override int MaximumConcurrencyLevel => _threads.Length;

    public void Dispose()
    {
        _waiting.CompleteAdding();
        foreach (var thread in _threads)
            thread.Join(TimeSpan.FromSeconds(5));
    }

    protected override void QueueTask(Task task) => _waiting.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => _mine == this && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => _waiting.ToArray();

    private void Work()
    {
        _mine = this;
        StepBack();
        foreach (var task in _waiting.GetConsumingEnumerable())
            TryExecuteTask(task);
    }

    /// <summary>Linux keeps a nice value for each thread (setpriority(2), "C library/kernel differences"); elsewhere the thread's priority does.</summary>
    private static void StepBack()
    {
        if (OperatingSystem.IsLinux())
            _ = SetPriority(0, 0, Math.Min(19, GetPriority(0, 0) + Nicer));
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int priority);

    [LibraryImport("libc", EntryPoint = "getpriority")]
    private static partial int GetPriority(int which, uint who);
}
