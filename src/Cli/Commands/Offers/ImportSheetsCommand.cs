using System.CommandLine;
using System.Globalization;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Data.Register;
using Pathways.Model;

namespace Pathways.Cli.Commands.Offers;

/// <summary><c>pathways offers import</c>: check sheets back into the register.</summary>
internal static class ImportSheetsCommand
{
    public static Command Create(Shell shell)
    {
        var files = new Argument<string[]>("file") { Description = "Check sheets that providers filled in and signed.", Arity = ArgumentArity.OneOrMore };
        var into = Given.Path("--into", "Folder of the dataset.");
        into.Required = true;
        var dry = new Option<bool>("--dry-run") { Description = "Only read and report; nothing is changed." };
        var unsigned = new Option<bool>("--unsigned") { Description = "Take sheets without a sign-off too; their rows are entered, not confirmed." };
        var report = Given.Path("--report", "Folder for the report (default import-reports/DATASET-check-sheets).");
        var (data, json) = (RunsCommand.Data(), new Option<bool>("--json") { Description = "Print the figures of the report as JSON." });
        var command = new Command("import", "Reads check sheets back into the dataset, whole or not at all, and writes a report.") { files, into, dry, unsigned, report, data, json };
        command.SetAction((parsed, cancel) =>
        {
            var dataset = parsed.GetValue(into)!;
            var folder = parsed.GetValue(report) ?? Path.Combine("import-reports", $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset)))}-{RegisterImport.Kind.Name}");
            OutFolder.EnsureWritable(folder);
            OutFolder.EnsureNotOthers(folder, QualityFiles.Page, QualityFiles.Table);
            var result = RegisterImport.Run(new RegisterRequest([.. parsed.GetValue(files)!], dataset, parsed.GetValue(data) ?? RunOptions.DefaultDataFolder())
            {
                DryRun = parsed.GetValue(dry),
                Unsigned = parsed.GetValue(unsigned),
                Reports = [Path.GetFullPath(folder)],
            }, TimeProvider.System, cancel);
            Tell(shell, result, folder, parsed.GetValue(json));
            shell.Say(result.Version is { } version ? $"{dataset} is now at version {version}." : parsed.GetValue(dry) ? "Dry run: nothing was changed." : "Nothing was changed.");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void Tell(Shell shell, ImportResult result, string folder, bool json)
    {
        QualityFiles.Write(folder, result.Quality);
        shell.Say(result.Problems.Where(problem => problem.Severity == Severity.Note));
        var quality = result.Quality;
        if (json)
            Console.Out.WriteLine(JsonText.Of(ImportJson.Of(result, folder)));
        else
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{quality.Read:N0} rows read: {string.Join(", ", quality.Outcomes.Where(pair => pair.Rows > 0).Select(pair => $"{pair.Rows:N0} {(pair.Outcome == RowOutcome.LeftOut ? "left out" : pair.Outcome.ToString().ToLowerInvariant())}"))}. Report: {folder}/{QualityFiles.Page}"));
        if (result.Problems.Any(problem => problem.Severity == Severity.Error))
            throw new InvalidInputException(result.Problems.Where(problem => problem.Severity == Severity.Error));
        foreach (var note in json ? [] : quality.Notes.Skip(result.Problems.Length))
            shell.Say(note);
    }
}
