using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Analysis.Observed;
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
    private const string ScenarioWords = $"Scenario to run, or whose stored run to read; by default {Baseline}.";
    private readonly Argument<string> _argument = Given.PathArgument("scenario", ScenarioWords);
    private readonly Option<string?> _option = Given.Path("--scenario", ScenarioWords);
    private readonly Option<string?> _run = new("--run") { Description = $"A stored run to read instead, by its id, the start of it, or {RunNames.Latest}." };
    private readonly Option<string?> _data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
    private readonly Option<string?> _cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
    private readonly Option<long> _threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
    private bool _byOption;

    /// <summary>What there is of the run.</summary>
    public sealed record Answer(World World, ChoiceSet Choices, ChoiceResult Choice, RunResult Result, RunProvenance Provenance);

    /// <summary>A command that takes the scenario as its argument, with the options by which a run is named.</summary>
    public Command Command(string name, string description)
    {
        _argument.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command(name, description) { _argument };
        return With(command, result => result.GetResult(_argument) is { Tokens.Count: > 0 }, "a scenario and --run exclude each other; give one of them.");
    }

    /// <summary>The same with the scenario as <c>--scenario</c>, beside a command's own options.</summary>
    public Command CommandWithScenarioOption(string name, string description, params Option[] own)
    {
        _byOption = true;
        var command = new Command(name, description);
        foreach (var option in own)
            command.Add(option);
        command.Add(_option);
        return With(command, result => result.GetValue(_option) is not null, "--scenario and --run exclude each other; give one of them.");
    }

    /// <summary>Reads it, or makes it.</summary>
    /// <exception cref="InvalidInputException">There is no such run, it is not done, or the scenario is not right.</exception>
    public async Task<Answer> ReadAsync(ParseResult parsed, Shell shell, CancellationToken cancel)
    {
        var options = new RunOptions((int)parsed.GetValue(_threads), parsed.GetValue(_cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(_data) ?? RunOptions.DefaultDataFolder());
        options.EnsureFolders();
        if (parsed.GetValue(_run) is { } id)
            return await StoredAsync(id, options, cancel).ConfigureAwait(false);
        var file = ScenarioReader.Read((_byOption ? parsed.GetValue(_option) : parsed.GetValue(_argument)) ?? Baseline);
        shell.Say(file.Notes);
        var made = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return new Answer(made.Loaded.World, made.ChoiceSet, made.Choice, made.Result, made.Provenance);
    }

    private Command With(Command command, Func<CommandResult, bool> scenarioGiven, string both)
    {
        foreach (var option in new Option[] { _run, _data, _cache, _threads })
            command.Add(option);
        command.Validators.Add(result =>
        {
            if (scenarioGiven(result) && result.GetValue(_run) is not null)
                result.AddError(both);
        });
        return command;
    }

    private static Task<Answer> StoredAsync(string name, RunOptions options, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), async services =>
        {
            var client = services.GetRequiredService<RunClient>();
            var view = RunNames.Find(name, await KeptRuns.ListAsync(client).ConfigureAwait(false), options.DataFolder);
            if (view.Phase != RunPhase.Done)
                throw new InvalidInputException([new Problem("--run", null, null, null, name, $"is not done ({view.Phase})", "run its scenario to the end first")]);
            var run = await client.ReadAsync(view.RunId).ConfigureAwait(false);
            return new Answer(
                run.World, run.ChoiceSet, run.Choice, run.Result, RunProvenance.Of(run.World.Dataset, NotCoveredPlaces.AndZones(run.World), run.Scenario, run.Travel.Label, run.Result, run.View.ResultHash!, Engine.ProductVersion));
        }, cancel);
}
