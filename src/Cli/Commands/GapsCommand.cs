using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Cli.Running;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Data.Scenarios;
using Pathways.Data.Tables;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Model;
using Pathways.Report;
using Pathways.Silo.Hosting;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways gaps</c>: what an area lacks at a level, with ranges, and what could be done first.</summary>
internal static class GapsCommand
{
    private const string Baseline = "scenarios/baseline.yaml";
    private static readonly (string Word, LevelBand? Band)[] Levels = [("entry", LevelBand.Entry), ("1", LevelBand.Level1), ("2", LevelBand.Level2), ("all", null)];

    public static Command Create(Shell shell)
    {
        var area = new Option<string>("--area") { Description = "Area by name or code, such as \"Folkestone and Hythe\".", Required = true };
        var level = new Option<string>("--level") { Description = "Level of the courses: entry, 1, 2 or all (default).", DefaultValueFactory = _ => "all" };
        level.AcceptOnlyFromAmong([.. Levels.Select(known => known.Word)]);
        var scenario = Given.Path("--scenario", $"Scenario to run, or whose stored run to read; by default {Baseline}.");
        var run = new Option<string?>("--run") { Description = "A stored run to read instead, by its id or the start of it." };
        var data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
        var cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
        var threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("gaps", "Tells what an area lacks at a level: demand, places in reach, the gap as a range, first remedies, share of the offer confirmed.")
        {
            area, level, scenario, run, data, cache, threads, json,
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
            var (result, provenance) = parsed.GetValue(run) is { } id
                ? await StoredAsync(id, options, cancel).ConfigureAwait(false)
                : await MadeAsync(parsed.GetValue(scenario) ?? Baseline, options, shell, cancel).ConfigureAwait(false);
            var gap = AreaGap.Of(result, Find(result, parsed.GetValue(area)!), Levels.First(known => known.Word == parsed.GetValue(level)).Band);
            if (parsed.GetValue(json))
                Console.Out.Write(GapJson.Of(gap, provenance));
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, GapText.Of(gap)));
            shell.Say(Notices.Of(provenance) + ".");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task<(RunResult, RunProvenance)> MadeAsync(string scenario, RunOptions options, Shell shell, CancellationToken cancel)
    {
        var file = ScenarioReader.Read(scenario);
        shell.Say(file.Notes);
        var made = await GrainRun.RunAsync(file, options, again: false, shell, new StepProgress(shell, cancel), cancel).ConfigureAwait(false);
        return (made.Result, made.Provenance);
    }

    private static Task<(RunResult, RunProvenance)> StoredAsync(string name, RunOptions options, CancellationToken cancel)
        => GrainProcess.AskAsync(GrainProcess.BuildReader(options), async services =>
        {
            var client = services.GetRequiredService<RunClient>();
            var runs = await KeptRuns.ListAsync(client).ConfigureAwait(false);
            var view = RunNames.Find(name, runs, options.DataFolder);
            if (view.Phase != RunPhase.Done)
                throw new InvalidInputException([new Problem("--run", null, null, null, name, $"is not done ({view.Phase})", "run its scenario to the end first")]);
            var run = await client.ReadAsync(view.RunId).ConfigureAwait(false);
            return (run.Result, RunProvenance.Of(run.World.Dataset, run.Scenario, run.Travel.Label, run.View.ResultHash!, Engine.ProductVersion));
        }, cancel);

    private static AreaResult Find(RunResult result, string wanted)
        => result.Areas.FirstOrDefault(area => Same(area.Code, wanted) || Same(area.Name, wanted) || Same(Short(area), wanted))
            ?? throw new InvalidInputException([new Problem(
                "--area", null, null, null, wanted, $"is not an area of the set {result.AreaSet}", NearestWord.Hint(wanted, [.. result.Areas.Select(Short)]))]);

    private static string Short(AreaResult area) => area.Name.Split(" (")[0];

    private static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
