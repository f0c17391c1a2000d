using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Analysis;
using Pathways.Cli.Running;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Data.Scenarios;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Model;
using Pathways.Report;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways areas regroup</c>: what if areas followed travel to learn.</summary>
internal static class AreasCommand
{
    private const string Baseline = "scenarios/baseline.yaml";
    private const int MostAreas = 1000;

    private sealed record Answer(World World, ChoiceSet Choices, ChoiceResult Choice, RunProvenance Provenance);

    public static Command Create(Shell shell) => new("areas", "What-ifs about the areas of an area set.") { Regrouping(shell) };

    private static Command Regrouping(Shell shell)
    {
        var areas = Given.Whole("--areas", 1, MostAreas, "How many areas; by default as many as today.");
        var scenario = Given.Path("--scenario", $"Scenario to run, or whose stored run to read; by default {Baseline}.");
        var run = new Option<string?>("--run") { Description = "A stored run to read instead, by its id or the start of it." };
        var data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
        var cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
        var threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
        var json = new Option<bool>("--json") { Description = "Print JSON, with the MSOAs of each area." };
        var command = new Command("regroup", "Groups the MSOAs so that more of the newly placed learn in the area where they live, beside today's areas.")
        {
            areas, scenario, run, data, cache, threads, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(scenario) is not null && result.GetValue(run) is not null)
                result.AddError("--scenario and --run exclude each other; give one of them.");
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new RunOptions((int)parsed.GetValue(threads), parsed.GetValue(cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(data) ?? RunOptions.DefaultDataFolder());
            options.EnsureFolders();
            var answer = parsed.GetValue(run) is { } id
                ? await StoredAsync(id, options, cancel).ConfigureAwait(false)
                : await MadeAsync(parsed.GetValue(scenario) ?? Baseline, options, shell, cancel).ConfigureAwait(false);
            var wanted = parsed.GetResult(areas) is null ? answer.World.Areas.Areas.Length : (int)parsed.GetValue(areas);
            if (wanted > answer.World.Msoas.Length)
                throw new InvalidInputException([new Problem("--areas", null, null, null, Invariant(wanted), "is more than there are MSOAs", $"give at most {answer.World.Msoas.Length}")]);
            var (today, regrouped) = FlowAnalysis.Regroup(answer.World, answer.Choices, answer.Choice, wanted);
            if (parsed.GetValue(json))
                Console.Out.Write(Regroup.Json(today, regrouped, answer.Provenance));
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, Regroup.Text(today, regrouped)));
            shell.Say(Notices.Of(answer.Provenance) + ".");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<Answer> MadeAsync(string scenario, RunOptions options, Shell shell, CancellationToken cancel)
    {
        var file = ScenarioReader.Read(scenario);
        shell.Say(file.Notes);
        var made = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return new Answer(made.Loaded.World, made.ChoiceSet, made.Choice, made.Provenance);
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
                run.World, run.ChoiceSet, run.Choice, RunProvenance.Of(run.World.Dataset, run.Scenario, run.Travel.Label, run.View.ResultHash!, Engine.ProductVersion));
        }, cancel);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
