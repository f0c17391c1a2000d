using Pathways.Allocation.Choice;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis.Comparing;
using Pathways.Cli.Terminal;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>The run whose gaps are to be filled.</summary>
/// <param name="File">Its scenario.</param>
/// <param name="Run">The run.</param>
internal sealed record GapBasis(ScenarioFile File, CompletedRun Run)
{
    public World World => Run.Loaded.World;

    /// <summary>Makes the run, or finds it made.</summary>
    public static async Task<GapBasis> OfAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
        => new(file, await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false));

    /// <summary>For comparing.</summary>
    public ComparedRun Compared => new(
        Run.Scenario, World, Run.Travel, Run.ChoiceSet, Run.Choice, Run.Result, redraw => RedrawnChoice.Run(World, Run.Travel, Run.ChoiceSet, redraw));

    /// <summary>The best case as the search's start.</summary>
    public GapStart Start()
    {
        var (choices, placed) = (Run.ChoiceSet, new int[Run.ChoiceSet.LearnerCount]);
        for (var learner = 0; learner < placed.Length; learner++)
            placed[learner] = Run.Best.PlacedPool[learner] < 0 ? -1 : Array.IndexOf(choices.OptionPool, Run.Best.PlacedPool[learner], choices.Start[learner], choices.Start[learner + 1] - choices.Start[learner]);
        return new GapStart(placed, [.. Run.Best.ClosedPools]);
    }
}
