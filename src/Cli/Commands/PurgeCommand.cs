using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Running.Reporting;
using Pathways.Cli.Terminal;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways data purge</c>: deletes a dataset and everything derived from it, and proves it.</summary>
internal static class PurgeCommand
{
    private static readonly string[] Roots = [RunOutput.DefaultParent, Publishing.DefaultParent, CompareCommand.DefaultParent, GapFillCommand.DefaultParent];

    public static Command Create(Shell shell)
    {
        var dataset = Given.PathArgument("dataset", "Folder of the dataset.");
        var also = new Option<string[]>("--also") { Description = "Further folders in which folders made from it may lie; those in runs/, reports/, comparisons/ and gap-plans/ are found.", AllowMultipleArgumentsPerToken = true };
        var yes = new Option<bool>("--yes") { Description = "Do it. Without it only what would be removed is told." };
        var (data, json) = (RunsCommand.Data(), new Option<bool>("--json") { Description = "Print what was removed as JSON, to be kept as evidence." });
        var command = new Command("purge", "Deletes a dataset and all that was derived from it: records, key of pseudonyms, runs, what runs were made from, run folders, comparisons, plans, reports, travel matrices; then searches for what is left.") { dataset, also, yes, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = RunsCommand.Options(parsed.GetValue(data));
            var folder = parsed.GetValue(dataset)!;
            var versions = PurgePlan.NameOf(folder) is { } name ? await PurgeRuns.VersionsAsync(options, name, cancel).ConfigureAwait(false) : [];
            var plan = PurgePlan.Of(folder, options.DataFolder, options.CacheFolder, [.. Roots, .. parsed.GetValue(also) ?? []], ImportCommand.ReportFolders(folder), versions);
            var purged = await PurgeRuns.PurgeAsync(options, plan, dryRun: !parsed.GetValue(yes), cancel).ConfigureAwait(false);
            if (!parsed.GetValue(yes))
            {
                foreach (var line in purged.Concat(plan.Paths))
                    shell.Say("Would remove " + line);
                shell.Say("Nothing was removed; give --yes to do it. It cannot be undone.");
                return ExitCodes.Done;
            }

            var removed = plan.Remove();
            var left = plan.Left();
            if (parsed.GetValue(json))
                Console.Out.WriteLine(Terminal.JsonText.Of(new { Dataset = plan.Name, At = DateTimeOffset.UtcNow, Runs = purged, Removed = removed, left.FilesSearched, Found = left.Found }));
            else
                foreach (var line in purged.Concat(removed))
                    Console.Out.WriteLine("Removed " + line);
            if (left.Found.Length > 0)
                throw new InvalidInputException(left.Found.Select(path => new Problem(path, null, null, null, null, "still holds a hash of the dataset or the id of its key, or could not be removed", "remove it by hand, then purge again: until then the dataset's folder holds the hashes to search for, and nothing else")));
            plan.Close(left);
            shell.Say($"Proved: {left.FilesSearched} files of {options.DataFolder}, {options.CacheFolder} and the folders of runs were searched, and none holds a hash of the dataset or the id of its key. Backups, and copies that people made, are theirs to delete.");
            return ExitCodes.Done;
        });
        return command;
    }
}
