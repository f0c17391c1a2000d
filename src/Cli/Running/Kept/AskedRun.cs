using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Cli.Commands;
using Pathways.Cli.Terminal;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Model;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Running.Kept;

/// <summary>The run that a reading command is about: a scenario's, made if it is not kept, or one that is kept, by its id.</summary>
internal sealed class AskedRun
{
    private const string Baseline = "scenarios/baseline.yaml";
    private readonly Argument<string> _scenario = Given.PathArgument("scenario", $"Scenario to run, or whose stored run to read; by default {Baseline}.");
    private readonly Option<string?> _run = new("--run") { Description = $"A stored run to read instead, by its id, the start of it, or {RunNames.Latest}." };
    private readonly Option<string?> _data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
    private readonly Option<string?> _cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
    private readonly Option<long> _threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");

    /// <summary>A command with the arguments and options by which the run is named.</summary>
    public Command Command(string name, string description)
    {
        _scenario.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command(name, description) { _scenario, _run, _data, _cache, _threads };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_scenario) is { Tokens.Count: > 0 } && result.GetValue(_run) is not null)
                result.AddError("a scenario and --run exclude each other; give one of them.");
        });
        return command;
    }

    /// <summary>Reads it, or makes it.</summary>
    /// <exception cref="InvalidInputException">There is no such run, it is not done, or the scenario is not right.</exception>
    public async Task<(RunResult Result, RunProvenance Provenance)> ReadAsync(ParseResult parsed, Shell shell, CancellationToken cancel)
    {
        var options = new RunOptions((int)parsed.GetValue(_threads), parsed.GetValue(_cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(_data) ?? RunOptions.DefaultDataFolder());
        options.EnsureFolders();
        if (parsed.GetValue(_run) is { } id)
            return await StoredAsync(id, options, cancel).ConfigureAwait(false);
        var file = ScenarioReader.Read(parsed.GetValue(_scenario) ?? Baseline);
        shell.Say(file.Notes);
        var made = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return (made.Result, made.Provenance);
    }

    private static Task<(RunResult, RunProvenance)> StoredAsync(string name, RunOptions options, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), async services =>
        {
            var client = services.GetRequiredService<RunClient>();
            var view = RunNames.Find(name, await KeptRuns.ListAsync(client).ConfigureAwait(false), options.DataFolder);
            if (view.Phase != RunPhase.Done)
                throw new InvalidInputException([new Problem("--run", null, null, null, name, $"is not done ({view.Phase})", "run its scenario to the end first")]);
            var run = await client.ReadAsync(view.RunId).ConfigureAwait(false);
            return (run.Result, RunProvenance.Of(run.World.Dataset, run.Scenario, run.Travel.Label, run.View.ResultHash!, Engine.ProductVersion));
        }, cancel);
}
