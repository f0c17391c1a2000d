using Pathways.Model;

namespace Pathways.Api.Baseline;

/// <summary>How far the first baseline is.</summary>
internal enum BaselinePhase
{
    /// <summary>The dataset is read.</summary>
    Reading,

    /// <summary>The run is computed.</summary>
    Running,

    /// <summary>Its results can be asked for.</summary>
    Ready,

    /// <summary>It cannot be had; the server must be started anew.</summary>
    Failed,
}

/// <summary>What the server knows of its baseline at one moment.</summary>
/// <param name="Phase">How far.</param>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Of how many.</param>
/// <param name="Says">In words.</param>
internal sealed record BaselineStatus(BaselinePhase Phase, int Step, int Steps, string Says)
{
    /// <summary>The run; null before it is started.</summary>
    public string? RunId { get; init; }

    /// <summary>The world of the dataset as it is; null before it is read.</summary>
    public World? World { get; init; }

    /// <summary>The hash of the results; null before they are there.</summary>
    public string? ResultHash { get; init; }
}

/// <summary>The baseline as the whole server sees it.</summary>
internal sealed class BaselineState
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile BaselineStatus _now = new(BaselinePhase.Reading, 0, Pathways.Grains.Runs.RunStepNames.Count, "Reading the dataset");

    /// <summary>How it stands.</summary>
    public BaselineStatus Now => _now;

    /// <summary>Ends when it is ready or has failed.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Says how it stands.</summary>
    public void Tell(BaselineStatus status)
    {
        _now = status;
        if (status.Phase is BaselinePhase.Ready or BaselinePhase.Failed)
            _ready.TrySetResult();
    }
}
