using System.Collections.Concurrent;

namespace Pathways.Grains.Computing;

/// <summary>
/// The long works of this process, by run and by what they are about, so that a step which is asked for again finds its work
/// under way or done. They do not depend on the grain that began them.
/// </summary>
public sealed class RunJobs(ComputePool pool)
{
    private readonly ConcurrentDictionary<string, Jobs> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task> _ending = new(StringComparer.Ordinal);

    /// <summary>The work of this key, begun now if it is not known.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="key">What it is about: the same key means the same result.</param>
    /// <param name="work">Begins it, outside the caller's turn.</param>
    public Task<T> GetOrBegin<T>(string runId, string key, Func<CancellationToken, Task<T>> work)
    {
        var jobs = _runs.GetOrAdd(runId, static _ => new Jobs());
        var job = jobs.ByKey.GetOrAdd(key, _ => new Lazy<Task>(() => pool.Begin(() => work(jobs.Stop.Token)), LazyThreadSafetyMode.ExecutionAndPublication));
        return (Task<T>)job.Value;
    }

    /// <summary>Lets a work's result go once it is stored, or its failure once it is told.</summary>
    public void Forget(string runId, string key)
    {
        if (_runs.TryGetValue(runId, out var jobs))
            jobs.ByKey.TryRemove(key, out _);
    }

    /// <summary>Stops everything of a run and lets it go.</summary>
    public void Cancel(string runId)
    {
        if (!_runs.TryRemove(runId, out var jobs))
            return;
        var works = Task.WhenAll(jobs.ByKey.Values.Select(job => job.Value));
        _ending.AddOrUpdate(runId, works, (_, earlier) => Task.WhenAll(earlier, works));
        jobs.Stop.Cancel();
    }

    /// <summary>Waits until nothing of a run that was stopped is still under way.</summary>
    /// <exception cref="TimeoutException">Something still is.</exception>
    public async Task EndedAsync(string runId, TimeSpan atMost, TimeProvider clock)
    {
        if (!_ending.TryGetValue(runId, out var works))
            return;
        await works.WaitAsync(atMost, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (!works.IsCompleted)
            throw new TimeoutException($"Work of run {runId} that was stopped has not ended yet.");
        _ending.TryRemove(new KeyValuePair<string, Task>(runId, works));
    }

    private sealed class Jobs
    {
        public CancellationTokenSource Stop { get; } = new();

        public ConcurrentDictionary<string, Lazy<Task>> ByKey { get; } = new(StringComparer.Ordinal);
    }
}
