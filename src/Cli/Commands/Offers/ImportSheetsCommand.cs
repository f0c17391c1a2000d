using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Data.Register;

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
            ImportOutcome.Tell(shell, result, folder, parsed.GetValue(json));
            shell.Say(result.Version is { } version ? $"{dataset} is now at version {version}." : parsed.GetValue(dry) ? "Dry run: nothing was changed." : "Nothing was changed.");
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
