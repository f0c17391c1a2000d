using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Running.GapFilling;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Data.Scenarios;
using Pathways.Report;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways run SCENARIO</c>.</summary>
internal static class RunCommand
{
    public static Command Create(Shell shell)
    {
        var scenario = Given.PathArgument("scenario", "Scenario file, such as scenarios/baseline.yaml.");
        var output = Given.Path("--out", "Run folder to write; by default runs/<scenario>-<result hash>.");
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace an earlier run in the folder given by --out." };
        var threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
        var cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
        var data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
        var again = new Option<bool>("--again") { Description = "Make the run anew although its result is stored." };
        var json = new Option<bool>("--json") { Description = "Print summary.json to standard output instead of the table." };
        var command = new Command("run", "Runs a scenario and writes a run folder with the Provision Gap analysis.") { scenario, output, overwrite, threads, cache, data, again, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var progress = new StepProgress(shell, cancel);
            var folder = parsed.GetValue(output);
            RunOutput.EnsureWritable(folder, parsed.GetValue(overwrite));
            var file = ScenarioReader.Read(parsed.GetValue(scenario)!);
            shell.Say(file.Notes);
            var options = new RunOptions((int)parsed.GetValue(threads), parsed.GetValue(cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(data) ?? RunOptions.DefaultDataFolder());
            options.EnsureFolders();
            var run = await GrainRun.RunAsync(file, options, parsed.GetValue(again), shell, progress, cancel).ConfigureAwait(false);
            shell.Say(run.Loaded.Notes);
            var years = file.Until is { } until ? (await ProjectedYears.RunAsync(FilledGaps.Planned(file, run), until.Value.StartYear, 1, options, shell, progress, cancel).ConfigureAwait(false)).Years : null;
            var files = await progress.RunAsync("Provision Gap analysis", () => RunOutput.Files(run, years)).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            WrittenFolders.Add(options.DataFolder, folder ?? RunOutput.DefaultFolder(run), run.Provenance);
            RunOutput.Write(folder ?? RunOutput.DefaultFolder(run), parsed.GetValue(overwrite) || folder is null, files);
            if (parsed.GetValue(json))
                Console.Out.Write(files["summary.json"]);
            else
            {
                shell.Out.Write(SummaryTable.Of(run.Result, shell.Out.Profile.Width, run.Provenance.NotCovered));
                foreach (var line in years is null ? [] : YearsText.Of(years))
                    Console.Out.WriteLine(line);
            }

            shell.Say($"{Notices.Sentence(run.Provenance)} {OriginWords.LevelOfPlaces(run.Provenance)}".TrimEnd());
            shell.Say(NoPlaceWords.Of(run.Result.Assumptions));
            shell.Say("result hash " + run.Provenance.ResultHash);
            shell.Say("run         " + run.RunId);
            shell.Say("run folder  " + (folder ?? RunOutput.DefaultFolder(run)) + "  (open report.html)");
            return ExitCodes.Done;
        });
        return command;
    }
}
