namespace Pathways.Cli.Running;

/// <summary>Another command cancelled the run that this one worked on.</summary>
internal sealed class CancelledElsewhereException(string runId)
    : Exception($"Stopped; run {runId} was cancelled by another command. No run folder was written, and the run's checkpoints are cleared away.");
