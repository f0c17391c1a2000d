using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Choice;
using Pathways.Analysis.Comparing;
using Pathways.Cli.Running.Comparing;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.Reporting;

/// <summary>A run that is reported: of a scenario file, made when it is not yet, or a stored one.</summary>
/// <param name="Run">The run.</param>
/// <param name="Best">Its best case.</param>
/// <param name="Provenance">What made it.</param>
/// <param name="Zones">Boundaries of the zones, GeoJSON.</param>
/// <param name="Areas">Boundaries of the areas; null for none.</param>
internal sealed record ReportedRun(ComparedRun Run, BestResult Best, RunProvenance Provenance, string Zones, string? Areas)
{
    /// <summary>Folder of its dataset, as far as it is still there.</summary>
    public string DatasetFolder { get; private init; } = Run.Scenario.Dataset;

    /// <summary>Finds or makes a run.</summary>
    /// <param name="word">A scenario file, a run's id or its beginning, or latest.</param>
    /// <param name="options">Where runs are kept.</param>
    /// <param name="shell">Where to tell.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InvalidInputException">There is none, it is not done, or the scenario is not right.</exception>
    public static Task<ReportedRun> OfAsync(string word, RunOptions options, Shell shell, CancellationToken cancel)
        => ComparedInput.IsFile(word) ? OfFileAsync(ScenarioReader.Read(word), options, shell, cancel) : OfStoredAsync(word, options, cancel);

    private static async Task<ReportedRun> OfFileAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
    {
        shell.Say(file.Notes);
        var made = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return Of(file.Scenario, made.Loaded.World, made.Travel, made.ChoiceSet, made.Choice, made.Best, made.Result, made.Provenance, made.Loaded.Dataset.Boundaries) with { DatasetFolder = file.DatasetFolder };
    }

    private static Task<ReportedRun> OfStoredAsync(string name, RunOptions options, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), async services =>
        {
            var client = services.GetRequiredService<RunClient>();
            var view = RunNames.Find(name, await KeptRuns.ListAsync(client).ConfigureAwait(false), options.DataFolder);
            if (view.Phase != RunPhase.Done)
                throw new InvalidInputException([new Problem("arguments", null, null, "run", name, $"is not done ({view.Phase})", "run its scenario to the end first")]);
            var run = await client.ReadAsync(view.RunId).ConfigureAwait(false);
            var folder = await services.GetRequiredService<WorldSource>().FolderAsync(run.View.Inputs!.DatasetBlob, cancel).ConfigureAwait(false);
            var provenance = RunProvenance.Of(run.World.Dataset, run.Scenario, run.Travel.Label, run.View.ResultHash!, Engine.ProductVersion);
            return Of(run.Scenario, run.World, run.Travel, run.ChoiceSet, run.Choice, run.Best, run.Result, provenance, new Boundaries(folder));
        }, cancel);

    private static ReportedRun Of(
        Scenario scenario, World world, TravelMatrix travel, ChoiceSet choices, ChoiceResult choice, BestResult best, RunResult result, RunProvenance provenance, Boundaries boundaries)
    {
        var areas = "areas-" + world.Areas.Name;
        return new ReportedRun(
            new ComparedRun(scenario, world, travel, choices, choice, result, redraw => RedrawnChoice.Run(world, travel, choices, redraw)), best, provenance,
            boundaries.Text("zones"), boundaries.Has(areas) ? boundaries.Text(areas) : null);
    }
}
