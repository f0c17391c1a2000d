using Pathways.Grains.Messages;
using Pathways.Grains.Runs;

namespace Pathways.Cli.Running.Kept;

/// <summary>A run's state in words.</summary>
internal static class RunWords
{
    /// <summary>How far it is, in one word.</summary>
    public static string Phase(RunView run) => run.Phase.ToString().ToLowerInvariant();

    /// <summary>The step before which it stands, in words; null when it has ended or none is left.</summary>
    public static string? NextStep(RunView run)
        => run.Phase.IsFinal() && run.Phase != RunPhase.Failed ? null : RunStepNames.Of(run.Step);

    /// <summary>Steps whose checkpoints are stored.</summary>
    public static int StepsDone(RunView run) => run.Phase == RunPhase.Cancelled ? 0 : run.Step - 1;
}
