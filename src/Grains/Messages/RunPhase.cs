using Orleans;

namespace Pathways.Grains.Messages;

/// <summary>How far a run is.</summary>
[GenerateSerializer]
[Alias("pathways.RunPhase")]
public enum RunPhase
{
    /// <summary>Accepted; nobody works on it yet.</summary>
    Queued,

    /// <summary>World and travel times are made ready.</summary>
    Preparing,

    /// <summary>Learners find their feasible offers, area by area.</summary>
    Choosing,

    /// <summary>Places are shared: as applications work today, then as the best case.</summary>
    Allocating,

    /// <summary>Results are made of it.</summary>
    Analysing,

    /// <summary>Done: the results are stored whole.</summary>
    Done,

    /// <summary>Stopped by an error; starting it again goes on from the last checkpoint.</summary>
    Failed,

    /// <summary>Stopped by somebody; nothing but this record is left.</summary>
    Cancelled,
}

/// <summary>What can be asked of a phase.</summary>
public static class RunPhases
{
    /// <summary>Whether nothing more will happen by itself.</summary>
    public static bool IsFinal(this RunPhase phase) => phase is RunPhase.Done or RunPhase.Failed or RunPhase.Cancelled;
}
