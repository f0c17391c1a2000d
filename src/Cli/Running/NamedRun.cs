using Microsoft.Extensions.DependencyInjection;
using Pathways.Allocation.Choice;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Observed;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Data.Blobs;
using Pathways.Data.Datasets;
using Pathways.Data.GapFilling;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running;

/// <summary>A run that a word names: of a scenario file, made when it is not yet, or a stored one.</summary>
/// <param name="Run">As it is compared with others.</param>
/// <param name="Best">Its best case.</param>
/// <param name="Provenance">What made it.</param>
/// <param name="RunId">Id under which it is stored.</param>
/// <param name="Folder">Folder of its dataset.</param>
internal sealed record NamedRun(ComparedRun Run, BestResult Best, RunProvenance Provenance, string RunId, string Folder)
{
    private const string Ending = ".yaml";

    /// <summary>Folder in which its dataset was given, with what was imported into it; it may be gone, or have changed since.</summary>
    public string GivenFolder { get; private init; } = Folder;

    /// <summary>Boundaries of the zones, GeoJSON.</summary>
    /// <exception cref="InvalidInputException">They are not right.</exception>
    public string Zones => Read?.Zones ?? new Boundaries(Folder).Text("zones");

    /// <summary>Boundaries of the areas; null for none.</summary>
    /// <exception cref="InvalidInputException">They are not right.</exception>
    public string? Areas => Read is { } read ? read.Areas : new Boundaries(Folder) is var boundaries && boundaries.Has(AreasName) ? boundaries.Text(AreasName) : null;

    /// <summary>Funding rates of its dataset; null where it has none.</summary>
    /// <exception cref="InvalidInputException">They are not right.</exception>
    public GapInputs? Rates => Read is { } read ? read.Rates : ComparedCosts.RatesIn(Folder);

    /// <summary>Boundaries and rates read beforehand, where the folder goes with the process that unpacked it.</summary>
    private (string Zones, string? Areas, GapInputs? Rates)? Read { get; init; }

    private string AreasName => "areas-" + Run.World.Areas.Name;

    /// <summary>Whether a word names a scenario file rather than a stored run.</summary>
    public static bool IsFile(string word) => word.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || File.Exists(word);

    /// <summary>Finds or makes a run.</summary>
    /// <param name="word">A scenario file, a run's id or its beginning, or latest.</param>
    /// <param name="options">Where runs are kept.</param>
    /// <param name="shell">Where to tell.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InvalidInputException">There is none, it is not done, or the scenario is not right.</exception>
    public static Task<NamedRun> OfAsync(string word, RunOptions options, Shell shell, CancellationToken cancel)
    {
        if (!IsFile(word))
            return OfStoredAsync(word, options, cancel);
        var file = ScenarioReader.Read(word);
        shell.Say(file.Notes);
        return OfFileAsync(file, options, shell, cancel);
    }

    /// <summary>Makes the run of a scenario file, or finds it made.</summary>
    /// <exception cref="InvalidInputException">The scenario or its dataset is not right.</exception>
    public static async Task<NamedRun> OfFileAsync(ScenarioFile file, RunOptions options, Shell shell, CancellationToken cancel)
    {
        shell.Say(file.Scenario.Name);
        return Of(await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false), file.DatasetFolder);
    }

    /// <summary>A stored run by its id, the start of it, or <c>latest</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="options">Where runs are kept.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <param name="unpack">What a command does that may unpack the dataset into the data folder, for whoever comes second; null to read beside others.</param>
    /// <exception cref="InvalidInputException">There is none, or it is not done.</exception>
    public static Task<NamedRun> OfStoredAsync(string name, RunOptions options, CancellationToken cancel, string? unpack = null)
        => GrainProcess.AskAsync(unpack is null ? GrainProcess.BuildReader(options) : GrainProcess.BuildKeeper(options, unpack), async services =>
        {
            var client = services.GetRequiredService<RunClient>();
            var view = RunNames.Find(name, await KeptRuns.ListAsync(client).ConfigureAwait(false), options.DataFolder);
            if (view.Phase != RunPhase.Done)
                throw new InvalidInputException([new Problem("arguments", null, null, "run", name, $"is not done ({view.Phase})", "run its scenario to the end first")]);
            var run = await client.ReadAsync(view.RunId).ConfigureAwait(false);
            var folder = await services.GetRequiredService<WorldSource>().FolderAsync(run.View.Inputs!.DatasetBlob, cancel).ConfigureAwait(false);
            var provenance = RunProvenance.Of(run.World.Dataset, NotCoveredPlaces.AndZones(run.World), run.Scenario, run.Travel.Label, run.Result, run.View.ResultHash!, Engine.ProductVersion);
            return Of(run.Scenario, run.World, run.Travel, run.ChoiceSet, run.Choice, run.Best, run.Result, provenance, view.RunId, folder) is var named && unpack is null
                ? named with { GivenFolder = run.Scenario.Dataset, Read = (named.Zones, named.Areas, named.Rates) } : named with { GivenFolder = run.Scenario.Dataset };
        }, cancel);

    /// <summary>A run that was made.</summary>
    public static NamedRun Of(CompletedRun made, string folder)
        => Of(made.Scenario, made.Loaded.World, made.Travel, made.ChoiceSet, made.Choice, made.Best, made.Result, made.Provenance, made.RunId, folder);

    /// <summary>A scenario that is in no file, as if it were read from one.</summary>
    public static ScenarioFile FileOf(Scenario scenario, string folder)
    {
        var asked = ScenarioPack.RequestOf(scenario);
        return new ScenarioFile(scenario, scenario.Name + ".yaml", folder, asked.AreaSet, asked.AcademicYear!.Value, asked.Parameters, []) { Modifications = asked.Modifications };
    }

    private static NamedRun Of(
        Scenario scenario, World world, TravelMatrix travel, ChoiceSet choices, ChoiceResult choice, BestResult best, RunResult result, RunProvenance provenance, string runId, string folder)
        => new NamedRun(new ComparedRun(scenario, world, travel, choices, choice, result, redraw => RedrawnChoice.Run(world, travel, choices, redraw)), best, provenance, runId, folder);
}
