namespace Pathways.Silo;

/// <summary>What a process that hosts Pathways' grains, or asks them, is to be. None of it changes a result.</summary>
public sealed record PathwaysHostOptions
{
    /// <summary>Where the embedded host keeps runs, and every host its local copies of blobs.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where travel matrices are kept between runs.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>What the process does, for the message that a second writer of the data folder sees.</summary>
    public string Purpose { get; init; } = "pathways";

    /// <summary>Only reads: takes no lock, runs no worker, writes nothing.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether this process takes steps of runs; a pure client does not.</summary>
    public bool Works { get; init; } = true;

    /// <summary>The one run that this process works on; null for any that waits.</summary>
    public string? OnlyRun { get; init; }

    /// <summary>Threads for computing; 0 for one a core.</summary>
    public int Threads { get; init; }

    /// <summary>Threads for the computing of runs as it is wanted when a work begins, such as one while others are served; null for <see cref="Threads"/>.</summary>
    public Func<int>? ThreadsNow { get; init; }

    /// <summary>Learners who are asked at once by one area. They wait in one row with all else that the process does, so one that serves asks few.</summary>
    public int LearnerBatch { get; init; } = 512;

    /// <summary>Runs that this process works on at once.</summary>
    public int ConcurrentRuns { get; init; } = 2;

    /// <summary>Runs under way or waiting in all; beyond it a start is refused.</summary>
    public int UnsettledRuns { get; init; } = 64;

    /// <summary>Reference data kept in memory, MiB, roughly.</summary>
    public int ReferenceMebibytes { get; init; } = 1024;

    /// <summary>How long a run stays with a process that is no longer heard of.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How the process takes part in a cluster, for the Orleans build; null for what the environment says (PATHWAYS_Cluster__…).</summary>
    public Cluster.ClusterSettings? Cluster { get; init; }
}
