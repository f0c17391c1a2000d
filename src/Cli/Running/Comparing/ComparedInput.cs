using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Choice;
using Pathways.Analysis.Comparing;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.Comparing;

/// <summary>A run that is compared: of a scenario file, made when it is not yet, or a stored one.</summary>
/// <param name="Run">The run.</param>
/// <param name="Provenance">What made it.</param>
/// <param name="Zones">Boundaries of the zones, GeoJSON.</param>
/// <param name="Areas">Boundaries of the areas; null for none.</param>
internal sealed record ComparedInput(ComparedRun Run, RunProvenance Provenance, string Zones, string? Areas)
{
    private const string Ending = ".yaml";

    /// <summary>Whether a word names a scenario file rather than a stored run.</summary>
    public static bool IsFile(string word) => word.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || File.Exists(word);

    /// <summary>Makes the run of a scenario file, or finds it made.</summary>
    /// <exception cref="InvalidInputException">The scenario or its dataset is not right.</exception>
    public static async Task<ComparedInput> OfFileAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
    {
        shell.Say(file.Scenario.Name);
        var made = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return Of(file.Scenario, made.Loaded.World, made.Travel, made.ChoiceSet, made.Choice, made.Result, made.Provenance, made.Loaded.Dataset.Boundaries);
    }

    /// <summary>A stored run by its id or the start of it.</summary>
    /// <exception cref="InvalidInputException">There is none, or it is not done.</exception>
    public static Task<ComparedInput> OfStoredAsync(string name, RunOptions options, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), async services =>
        {
            var client = services.GetRequiredService<RunClient>();
            var view = RunNames.Find(name, await KeptRuns.ListAsync(client).ConfigureAwait(false), options.DataFolder);
            if (view.Phase != RunPhase.Done)
                throw new InvalidInputException([new Problem("arguments", null, null, "run", name, $"is not done ({view.Phase})", "run its scenario to the end first")]);
            var run = await client.ReadAsync(view.RunId).ConfigureAwait(false);
            var folder = await services.GetRequiredService<WorldSource>().FolderAsync(run.View.Inputs!.DatasetBlob, cancel).ConfigureAwait(false);
            var provenance = RunProvenance.Of(run.World.Dataset, run.Scenario, run.Travel.Label, run.View.ResultHash!, Engine.ProductVersion);
            return Of(run.Scenario, run.World, run.Travel, run.ChoiceSet, run.Choice, run.Result, provenance, new Boundaries(folder));
        }, cancel);

    private static ComparedInput Of(
        Scenario scenario, World world, TravelMatrix travel, ChoiceSet choices, ChoiceResult choice, RunResult result, RunProvenance provenance, Boundaries boundaries)
    {
        var areas = "areas-" + world.Areas.Name;
        return new ComparedInput(
            new ComparedRun(scenario, world, travel, choices, choice, result, redraw => RedrawnChoice.Run(world, travel, choices, redraw)),
            provenance, boundaries.Text("zones"), boundaries.Has(areas) ? boundaries.Text(areas) : null);
    }
}
