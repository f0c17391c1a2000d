using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Choice;
using Pathways.Allocation.Solving;
using Pathways.Analysis.Comparing;
using Pathways.Cli.Running.Comparing;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.GapFilling;
using Pathways.Data.Population;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.GapFilling;
using Pathways.Grains.Messages;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>The run whose gaps are to be filled.</summary>
/// <param name="File">Its scenario, gaps that it fills itself replaced by what was opened.</param>
/// <param name="Run">The run.</param>
internal sealed record FilledRun(ScenarioFile File, CompletedRun Run)
{
    public World World => Run.Loaded.World;

    /// <summary>The run that a word names: that of a scenario file, made when it is not yet, or a stored one.</summary>
    /// <exception cref="InvalidInputException">There is none, or the scenario is not right.</exception>
    public static Task<FilledRun> AskedAsync(string word, RunOptions options, Shell shell, CancellationToken cancel)
    {
        if (!ComparedInput.IsFile(word))
            return OfStoredAsync(word, options, cancel);
        var file = ScenarioReader.Read(word);
        shell.Say(file.Notes);
        return OfAsync(file, options, shell, cancel);
    }

    /// <summary>Makes the run, or finds it made.</summary>
    public static async Task<FilledRun> OfAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
    {
        var run = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return new FilledRun(FilledGaps.Planned(file, run), run);
    }

    /// <summary>A stored run by its id, the start of it, or <c>latest</c>; its dataset is unpacked into the data folder where it is nowhere else.</summary>
    /// <exception cref="InvalidInputException">There is none, or it is not done.</exception>
    public static Task<FilledRun> OfStoredAsync(string name, RunOptions options, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildKeeper(options, "pathways gap-fill"), async services =>
        {
            var client = services.GetRequiredService<RunClient>();
            var view = RunNames.Find(name, await KeptRuns.ListAsync(client).ConfigureAwait(false), options.DataFolder);
            if (view.Phase != RunPhase.Done)
                throw new InvalidInputException([new Problem("arguments", null, null, "run", name, $"is not done ({view.Phase})", "run its scenario to the end first")]);
            var run = await client.ReadAsync(view.RunId).ConfigureAwait(false);
            var folder = await services.GetRequiredService<WorldSource>().FolderAsync(view.Inputs!.DatasetBlob, cancel).ConfigureAwait(false);
            var asked = ScenarioPack.RequestOf(run.Scenario);
            var file = new ScenarioFile(run.Scenario, run.Scenario.Name + ".yaml", folder, asked.AreaSet, asked.AcademicYear!.Value, asked.Parameters, []) { Modifications = asked.Modifications };
            var loaded = DatasetLoader.Load(folder, asked, DatasetLearners.Sources) with { World = run.World };
            var provenance = RunProvenance.Of(run.World.Dataset, run.Scenario, run.Travel.Label, view.ResultHash!, Engine.ProductVersion);
            return new FilledRun(file, new CompletedRun(run.Scenario, loaded, run.Travel, run.ChoiceSet, run.Choice, run.Best, run.Result, provenance) { RunId = view.RunId });
        }, cancel);

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
