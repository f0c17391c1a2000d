using System.CommandLine;
using Pathways.Analysis.Comparing;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Data.Scenarios;
using Pathways.Model;
using Pathways.Report;
using Pathways.Report.Comparing;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways compare A B [C…]</c>: what scenarios change against the first.</summary>
internal static class CompareCommand
{
    internal const string DefaultParent = "comparisons";

    public static Command Create(Shell shell)
    {
        var runs = new Argument<string[]>("scenarios") { Description = "Scenario files or ids of stored runs, the basis first; what is not yet run is run.", Arity = new ArgumentArity(2, 20) };
        var output = Given.Path("--out", $"Folder to write; by default {DefaultParent}/<names>.");
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace an earlier comparison in the folder given by --out." };
        var threads = Given.Whole("--threads", 0, 1024, "Threads for computing; 0 (default) for one a core. The result is the same.");
        var cache = Given.Path("--cache", "Folder for travel matrices (default PATHWAYS_CACHE, else the user's cache folder).");
        var data = Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");
        var json = new Option<bool>("--json") { Description = "Print comparison.json to standard output instead of the lines." };
        var command = new Command("compare", "Compares scenarios with the first: differences with intervals by area, level, group and subject, who gains and who loses, cold spots, places, NEET, maps, one page.")
        {
            runs, output, overwrite, threads, cache, data, json,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = new RunOptions((int)parsed.GetValue(threads), parsed.GetValue(cache) ?? RunOptions.DefaultCacheFolder(), parsed.GetValue(data) ?? RunOptions.DefaultDataFolder());
            options.EnsureFolders();
            var folder = parsed.GetValue(output);
            RunOutput.EnsureWritable(folder, parsed.GetValue(overwrite));
            var inputs = await ReadAsync(parsed.GetValue(runs)!, options, shell, cancel).ConfigureAwait(false);
            var progress = new StepProgress(shell, cancel);
            var compared = await progress.RunAsync("Paired replications and differences", () => inputs.Skip(1).Select(input => new ComparedScenario(
                input.Run.Scenario, input.Provenance, RunComparison.Of(inputs[0].Run, input.Run, options.Threads, cancel) with { Estimate = ComparedCosts.Of(inputs[0], input) })).ToArray()).ConfigureAwait(false);
            var files = ComparisonFiles.Make(inputs[0].Run.Scenario, inputs[0].Provenance, compared, inputs[0].Zones, inputs[0].Areas);
            var into = folder ?? DefaultFolder(inputs);
            cancel.ThrowIfCancellationRequested();
            WrittenFolders.Add(options.DataFolder, into, inputs.Select(input => input.Provenance));
            RunOutput.Write(into, parsed.GetValue(overwrite) || folder is null, files);
            if (parsed.GetValue(json))
                Console.Out.Write(files[ComparisonJson.Name]);
            else
                foreach (var line in compared.SelectMany(ComparisonFiles.Lines))
                    Console.Out.WriteLine(line);
            shell.Say($"{Notices.Sentence([.. inputs.Select(input => input.Provenance)])} {OriginWords.LevelOfPlaces(inputs[0].Provenance)}".TrimEnd());
            shell.Say("comparison  " + into + "  (open comparison.html)");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>All scenario files are read before the first of them is run, so that a fault in the last is told at once.</summary>
    private static async Task<List<NamedRun>> ReadAsync(string[] words, RunOptions options, Shell shell, CancellationToken cancel)
    {
        var files = words.Select(word => NamedRun.IsFile(word) ? ScenarioReader.Read(word) : null).ToArray();
        foreach (var file in files.OfType<ScenarioFile>())
            shell.Say(file.Notes);
        var inputs = new List<NamedRun>();
        for (var i = 0; i < words.Length; i++)
        {
            inputs.Add(files[i] is { } file
                ? await NamedRun.OfFileAsync(file, options, shell, cancel).ConfigureAwait(false)
                : await NamedRun.OfStoredAsync(words[i], options, cancel).ConfigureAwait(false));
        }

        var twice = inputs.GroupBy(input => input.Run.Scenario.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? inputs
            : throw new InvalidInputException([new Problem("arguments", null, null, "scenarios", twice.Key, "is the name of two of the scenarios", "give each its own name")]);
    }

    private static string DefaultFolder(List<NamedRun> inputs)
        => Path.Combine(DefaultParent, string.Join("-with-", inputs.Take(3).Select(input => input.Run.Scenario.Name)) + "-" + inputs[^1].Provenance.ResultHash[..8]);
}
