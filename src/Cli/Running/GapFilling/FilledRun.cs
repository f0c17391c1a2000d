using Pathways.Allocation.Choice;
using Pathways.Allocation.Solving;
using Pathways.Analysis.Comparing;
using Pathways.Cli.Terminal;
using Pathways.Data.GapFilling;
using Pathways.Data.Scenarios;
using Pathways.Grains.GapFilling;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>The run whose gaps are to be filled.</summary>
/// <param name="File">Its scenario, gaps that it fills itself replaced by what was opened.</param>
/// <param name="Run">The run.</param>
internal sealed record FilledRun(ScenarioFile File, CompletedRun Run)
{
    public World World => Run.Loaded.World;

    /// <summary>Makes the run, or finds it made.</summary>
    public static async Task<FilledRun> OfAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
    {
        var run = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return new FilledRun(FilledGaps.Planned(file, run), run);
    }

    /// <summary>For comparing.</summary>
    public ComparedRun Compared => new(
        Run.Scenario, World, Run.Travel, Run.ChoiceSet, Run.Choice, Run.Result, redraw => RedrawnChoice.Run(World, Run.Travel, Run.ChoiceSet, redraw));

    /// <summary>Its places shared by the costs of an objective.</summary>
    public async Task<GapBasis> BasisAsync(GapObjective objective, CancellationToken cancel)
    {
        var basis = new GapBasis(World, Run.Travel, Run.ChoiceSet, Run.Best, File.Scenario.Seed);
        if (objective == GapObjective.Placed)
            return basis;
        using var solver = FlowSolvers.Create();
        return await basis.ForAsync(objective, File.Scenario, solver, cancel).ConfigureAwait(false);
    }

    /// <summary>The problem of filling its gaps: travel minutes to possible sites, who could go where.</summary>
    /// <exception cref="InvalidInputException">Nothing could be opened.</exception>
    public async Task<GapPlanning> PlanningAsync(GapWishes wishes, RunOptions options, CancellationToken cancel)
    {
        var candidates = GapCandidates.Of(World, GapInputs.Read(File.DatasetFolder), wishes);
        var travel = candidates.World.Sites.Length == World.Sites.Length ? Run.Travel
            : TravelModels.Matrix(File.DatasetFolder, candidates.World, options.CacheFolder, options.Threads, cancel);
        return GapPlanning.Of(await BasisAsync(wishes.Objective, cancel).ConfigureAwait(false), candidates, travel, wishes, options.Threads);
    }
}
