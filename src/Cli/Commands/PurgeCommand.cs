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
        var also = new Option<string[]>("--also") { Description = "Further folders in which folders made from it may lie; those in runs/, reports/, comparisons/ and gap-plans/, and those that --out named, are found.", AllowMultipleArgumentsPerToken = true };
        var beside = new Option<string[]>("--beside") { Description = "Other datasets of its name, or folders of them: what their histories tell is theirs and stays. Those in the same folder are known.", AllowMultipleArgumentsPerToken = true };
        var byName = new Option<bool>("--by-name") { Description = "Remove too what is found by the dataset's name alone, on versions that no history tells, as after edits by hand." };
        var yes = new Option<bool>("--yes") { Description = "Do it. Without it only what would be removed is told." };
        var (data, json) = (RunsCommand.Data(), new Option<bool>("--json") { Description = "Print what was removed as JSON, to be kept as evidence." });
        var command = new Command("purge", "Deletes a dataset and all that was derived from it: records, key of pseudonyms, runs, what runs were made from, run folders, comparisons, plans, reports, travel matrices; then searches for what is left.") { dataset, also, beside, byName, yes, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var options = RunsCommand.Options(parsed.GetValue(data));
            var folder = parsed.GetValue(dataset)!;
            var named = PurgePlan.NameOf(folder) is { } name ? await PurgeRuns.NamedAsync(options, name, cancel).ConfigureAwait(false) : [];
            var plan = PurgePlan.Of(
                folder, options.DataFolder, options.CacheFolder, [.. Roots, .. parsed.GetValue(also) ?? []], ImportCommand.ReportFolders(folder), named.Select(run => run.DatasetHash),
                parsed.GetValue(beside), parsed.GetValue(byName));
            string[] left = plan.LeftByName.IsEmpty ? [] : [.. named.Where(run => plan.LeftByName.Contains(run.DatasetHash)).Select(run => $"run {run.RunId}"), .. plan.PathsByName];
            var purged = await PurgeRuns.PurgeAsync(options, plan, dryRun: !parsed.GetValue(yes), cancel).ConfigureAwait(false);
            if (!parsed.GetValue(yes))
            {
                Foretell(shell, plan, purged, left, theirs: named.Count(run => plan.Theirs.Contains(run.DatasetHash)));
                return ExitCodes.Done;
            }

            var removed = plan.Remove();
            var search = plan.Left();
            if (parsed.GetValue(json))
                Console.Out.WriteLine(Terminal.JsonText.Of(new { Dataset = plan.Name, At = DateTimeOffset.UtcNow, Runs = purged, Removed = removed, search.FilesSearched, FoldersSearched = search.Folders, KeyStaysFor = plan.SharedKey, plan.WrittenAndGone, Found = search.Found, LeftByName = left, Proved = search.Found.IsEmpty && left.Length == 0 }));
            else
                foreach (var line in purged.Concat(removed))
                    Console.Out.WriteLine("Removed " + line);
            Refuse(search, left);
            plan.Close(search);
            shell.Say($"Proved: {search.FilesSearched} files of {options.DataFolder}, {options.CacheFolder} and the folders of runs were searched, and none holds a hash of the dataset or the id of its key{(plan.SharedKey.IsEmpty ? "" : ", which stays")}. {Told(plan)}Backups, and copies that people made, are theirs to delete."
                + (plan.Theirs.IsEmpty ? "" : $" What was made on {Short(plan.Theirs)} under the same name stays: another dataset tells that it is its own."));
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Foretell(Shell shell, PurgePlan plan, IReadOnlyList<string> runs, string[] left, int theirs)
    {
        foreach (var line in runs.Concat(plan.Paths.Select(path => plan.PathsByName.Contains(path) ? path + ", found by the dataset's name alone" : path)))
            shell.Say("Would remove " + line);
        foreach (var line in left)
            shell.Say($"Would leave {line}, found by the dataset's name alone");
        if (left.Length > 0)
            shell.Say($"The dataset's name alone leads to {Short(plan.LeftByName)}, versions that no history tells: either this dataset was edited by hand, or another of that name stands elsewhere. Give --by-name if they are this one's, or --beside DIR for the other; without either the purge proves nothing.");
        if (!plan.Theirs.IsEmpty)
            shell.Say($"Another dataset tells that {Short(plan.Theirs)} of the same name are its own: what was made on them stays, {theirs} stored runs among it.");
        if (Told(plan) is { Length: > 0 } more)
            shell.Say(more.TrimEnd());
        shell.Say("Nothing was removed; give --yes to do it. It cannot be undone.");
    }

    private static void Refuse(PurgeSearch search, string[] left)
    {
        Problem[] problems =
        [
            .. search.Found.Select(path => new Problem(path, null, null, null, null, "still holds a hash of the dataset or the id of its key, or could not be removed", "remove it by hand, then purge again: until then the dataset's folder holds the hashes to search for, and nothing else")),
            .. left.Select(one => new Problem(one, null, null, null, null, "was left: it was made on a dataset of this name, on a version that no history tells, so that it may be this one's", "purge again with --by-name if it is, or with --beside DIR, the folder of the other dataset; all else is removed, and nothing is proved yet")),
        ];
        if (problems.Length > 0)
            throw new InvalidInputException(problems);
    }

    // What a purge leaves that is not the dataset's alone, and what it knows of and cannot find.
    private static string Told(PurgePlan plan)
        => (plan.SharedKey.IsEmpty ? "" : $"The key of its pseudonyms stays, for {string.Join(", ", plan.SharedKey)} {(plan.SharedKey.Length == 1 ? "is" : "are")} under it too; it goes when the last of them is purged. ")
            + (plan.WrittenAndGone.IsEmpty ? "" : $"Something made from it was written to {string.Join(", ", plan.WrittenAndGone)}, and is there no more: if it was moved, delete it there. ");

    private static string Short(IEnumerable<string> hashes) => string.Join(", ", hashes.Order(StringComparer.Ordinal).Select(hash => hash[..Math.Min(8, hash.Length)]));
}
