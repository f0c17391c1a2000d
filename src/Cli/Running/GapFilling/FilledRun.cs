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
internal sealed record FilledRun(ScenarioFile File, NamedRun Run)
{
    public World World => Run.Run.World;

    /// <summary>The run that a word names: that of a scenario file, made when it is not yet, or a stored one.</summary>
    /// <exception cref="InvalidInputException">There is none, or the scenario is not right.</exception>
    public static Task<FilledRun> AskedAsync(string word, RunOptions options, Shell shell, CancellationToken cancel)
    {
        if (!NamedRun.IsFile(word))
            return OfStoredAsync(word, options, cancel);
        var file = ScenarioReader.Read(word);
        shell.Say(file.Notes);
        return OfAsync(file, options, shell, cancel);
    }

    /// <summary>Makes the run, or finds it made.</summary>
    public static async Task<FilledRun> OfAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
    {
        var run = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return new FilledRun(FilledGaps.Planned(file, run), NamedRun.Of(run, file.DatasetFolder));
    }

    /// <summary>A stored run by its id, the start of it, or <c>latest</c>; its dataset is unpacked into the data folder where it is nowhere else.</summary>
    /// <exception cref="InvalidInputException">There is none, or it is not done.</exception>
    public static async Task<FilledRun> OfStoredAsync(string name, RunOptions options, CancellationToken cancel)
    {
        var run = await NamedRun.OfStoredAsync(name, options, cancel, unpack: "pathways gap-fill").ConfigureAwait(false);
        return new FilledRun(NamedRun.FileOf(run.Run.Scenario, run.Folder), run);
    }

    /// <summary>For comparing.</summary>
    public ComparedRun Compared => Run.Run;

    /// <summary>Its places shared by the costs of an objective.</summary>
    public async Task<GapBasis> BasisAsync(GapObjective objective, CancellationToken cancel)
    {
        var basis = new GapBasis(World, Run.Run.Travel, Run.Run.Choices, Run.Best, File.Scenario.Seed);
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
        var travel = candidates.World.Sites.Length == World.Sites.Length ? Run.Run.Travel
            : TravelModels.Matrix(File.DatasetFolder, candidates.World, options.CacheFolder, options.Threads, cancel);
        return GapPlanning.Of(await BasisAsync(wishes.Objective, cancel).ConfigureAwait(false), candidates, travel, wishes, options.Threads);
    }
}
