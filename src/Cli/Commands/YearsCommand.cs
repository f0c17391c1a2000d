using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Running.GapFilling;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Data.Scenarios;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.Register;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways years</c>: the years after the scenario's own.</summary>
internal static class YearsCommand
{
    private const string Baseline = "scenarios/baseline.yaml";
    private const int Furthest = 2032;

    private const int Draws = 5;

    public static Command Create(Shell shell)
    {
        var scenario = Given.PathArgument("scenario", $"Scenario file; by default {Baseline}.");
        scenario.DefaultValueFactory = _ => Baseline;
        var to = Given.Whole("--to", 2000, 2100, $"Calendar year in which the last year starts (by default the scenario's until, else {Furthest}); the dataset must have young people for it.");
        var draws = Given.Whole("--draws", 1, 100, $"How many times the years are drawn, for intervals (default {Draws}).");
        draws.DefaultValueFactory = _ => Draws;
        var output = Given.Path("--out", "Run folder to write as well: the scenario's run with the years in its report and years.csv.");
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace an earlier run in the folder given by --out." };
        var data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
        var cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
        var threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("years", "Runs a scenario's year and those after it, one light run each: cohorts, progression, resits, drop-out, places; is NEET stabilising?")
        {
            scenario, to, draws, output, overwrite, data, cache, threads, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new RunOptions((int)parsed.GetValue(threads), parsed.GetValue(cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(data) ?? RunOptions.DefaultDataFolder());
            options.EnsureFolders();
            var folder = parsed.GetValue(output);
            if (folder is not null)
                RunOutput.EnsureWritable(folder, parsed.GetValue(overwrite));
            var file = await FilledGaps.PlanAsync(ScenarioReader.Read(parsed.GetValue(scenario)!), options, shell, cancel).ConfigureAwait(false);
            shell.Say(file.Notes);
            var progress = new StepProgress(shell, cancel);
            var (years, world) = await ProjectedYears.RunAsync(file, parsed.GetValue(to) is > 0 and var given ? (int)given : file.Until?.Value.StartYear ?? Furthest, (int)parsed.GetValue(draws), options, shell, progress, cancel).ConfigureAwait(false);
            if (folder is not null)
                await WriteAsync(folder, parsed.GetValue(overwrite), file, years, options, shell, progress, cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
                Console.Out.Write(YearsJson.Of(years, file.Scenario, world.Dataset, Confirmed.IsWhole(world.Offers)));
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, YearsText.Of(years)));
            shell.Say(Confirmed.Standing(world) + ".");
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task WriteAsync(
        string folder, bool overwrite, ScenarioFile file, YearsResult years, RunOptions options, Shell shell, StepProgress progress, CancellationToken cancel)
    {
        var run = await GrainRun.RunAsync(file, options, again: false, shell, progress, cancel).ConfigureAwait(false);
        var files = await progress.RunAsync("Provision Gap analysis", () => RunOutput.Files(run, years)).ConfigureAwait(false);
        cancel.ThrowIfCancellationRequested();
        WrittenFolders.Add(options.DataFolder, folder, run.Provenance);
        RunOutput.Write(folder, overwrite, files);
        shell.Say("run folder  " + folder + "  (open report.html)");
    }
}
