using System.Collections.Immutable;
using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways import</c>: a council's own extracts into a dataset.</summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell)
    {
        var kind = new Argument<string>("kind") { Description = "Kind of extract: " + string.Join(", ", ImportKinds.All.Select(one => one.Name)) + "." };
        kind.AcceptOnlyFromAmong([.. ImportKinds.All.Select(one => one.Name)]);
        var files = new Argument<string[]>("file") { Description = "Files of the extract.", Arity = ArgumentArity.OneOrMore };
        var into = Given.Path("--into", "Folder of the dataset (pathways data new makes one).");
        into.Required = true;
        var dry = new Option<bool>("--dry-run") { Description = "Only read and report; nothing is changed." };
        var with = new Option<string[]>("--with") { Description = "What is kept only on request: " + string.Join(", ", ImportKinds.OnRequest) + " (parted by commas).", AllowMultipleArgumentsPerToken = true };
        var rejected = Given.Number("--most-rejected", 0, 1, "Share of the rows that may be rejected before the whole import is refused.");
        rejected.DefaultValueFactory = _ => 0.05;
        var areaSet = new Option<string>("--area-set") { Description = "Kind areas: name of the area set that the file replaces.", DefaultValueFactory = _ => "lcpa" };
        var mapping = Given.Path("--mapping", "Kind applications: YAML file that says which of its columns and words mean what.");
        var report = Given.Path("--report", "Folder for the data-quality report (default import-reports/DATASET-KIND).");
        var (ground, data) = (new GroundOptions(), RunsCommand.Data());
        var json = new Option<bool>("--json") { Description = "Print the figures of the report as JSON." };
        var command = new Command("import", "Imports an extract into a dataset, whole or not at all, and writes a data-quality report.") { kind, files, into, dry, with, rejected, areaSet, mapping, report, data, json };
        ground.AddTo(command);
        command.SetAction((parsed, cancel) =>
        {
            var dataset = parsed.GetValue(into)!;
            var chosen = KindOf(parsed.GetValue(kind)!, parsed.GetValue(mapping));
            var request = new ImportRequest(chosen, [.. parsed.GetValue(files)!], dataset, parsed.GetValue(data) ?? RunOptions.DefaultDataFolder())
            {
                With = Words(parsed.GetValue(with) ?? []),
                DryRun = parsed.GetValue(dry),
                MostRejected = parsed.GetValue(rejected),
                Ground = ground.Given(parsed),
                AreaSet = parsed.GetValue(areaSet)!,
            };
            var folder = parsed.GetValue(report) ?? ReportFolder(dataset, chosen.Name);
            return Task.FromResult(Import(shell, request, folder, parsed.GetValue(json), cancel));
        });
        return command;
    }

    /// <summary>Where reports about a dataset go by default, also those of imports that were refused.</summary>
    public static IEnumerable<string> ReportFolders(string dataset) => ImportKinds.All.Select(kind => ReportFolder(dataset, kind.Name));

    private static string ReportFolder(string dataset, string kind)
        => Path.Combine("import-reports", $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset)))}-{kind}");

    private static int Import(Shell shell, ImportRequest request, string folder, bool json, CancellationToken cancel)
    {
        OutFolder.EnsureWritable(folder);
        OutFolder.EnsureNotOthers(folder, QualityFiles.Page, QualityFiles.Table);
        var result = Importer.Run(request with { Reports = [Path.GetFullPath(folder)] }, TimeProvider.System, cancel);
        ImportOutcome.Tell(shell, result, folder, json);
        shell.Say(result.Version is { } version ? $"{request.Dataset} is now at version {version}." : "Dry run: nothing was changed.");
        return ExitCodes.Done;
    }

    private static ImmutableHashSet<string> Words(string[] given)
    {
        var words = given.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToImmutableHashSet(StringComparer.Ordinal);
        return words.FirstOrDefault(word => !ImportKinds.OnRequest.Contains(word)) is { } unknown
            ? throw new InvalidInputException([new Problem("--with", null, null, null, unknown, "is nothing that is kept on request", "allowed are " + string.Join(", ", ImportKinds.OnRequest))])
            : words;
    }

    private static ImportKind KindOf(string name, string? mapping) => ImportKinds.Of(name, mapping);
}
