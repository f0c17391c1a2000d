namespace Pathways.Grains.Ports;

/// <summary>Limits and times of runs in this process. None of it changes a result.</summary>
public sealed record RunOptions
{
    /// <summary>Threads for computing; 0 for one a core.</summary>
    public int Threads { get => ThreadsNow?.Invoke() ?? field; init; }

    /// <summary>Says the threads anew for every work; null for always the same.</summary>
    public Func<int>? ThreadsNow { get; init; }

    /// <summary>Runs that this process works on at once.</summary>
    public int ConcurrentRuns { get; init; } = 2;

    /// <summary>Runs under way or waiting in all; beyond it a start is refused.</summary>
    public int UnsettledRuns { get; init; } = 64;

    /// <summary>How long one call to take a step may last; longer work is found again by the next call.</summary>
    public TimeSpan StepBudget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Learners who are asked at once by one area.</summary>
    public int LearnerBatch { get; init; } = 512;

    /// <summary>Under what name this process takes leases. The embedded host, alone on its data folder, always has the same.</summary>
    public string Worker { get; init; } = "embedded";

    /// <summary>The one run that this process works on; null for any that waits. A command does not take up what somebody stopped before.</summary>
    public string? OnlyRun { get; init; }

    /// <summary>How long a lease lasts unless renewed.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the catalogue is asked for runs that nobody told this process of.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long a start that recorded no run counts as given up.</summary>
    public TimeSpan AbandonedAfter { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after trouble a step is tried again; doubled each time up to <see cref="Poll"/>.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromMilliseconds(250);
}
