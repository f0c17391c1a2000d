using System.CommandLine;
using Pathways.Cli.Running;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways runs</c>: what is kept of runs.</summary>
internal static class RunsCommand
{
    private const int MostRuns = 1_000_000;
    private const int MostDays = 100_000;

    public static Command Create(Shell shell) => new("runs", "Lists, shows, cancels and removes the runs that are kept.") { List(shell), Show(shell), Cancel(shell), Prune(shell) };

    /// <summary>Where runs are kept, as an option of every command about them.</summary>
    internal static Option<string?> Data() => Given.Path("--data", "Folder where runs are kept (default PATHWAYS_DATA, else the user's data folder).");

    /// <summary>How the commands about kept runs reach them.</summary>
    internal static RunOptions Options(string? data)
    {
        var options = new RunOptions(0, RunOptions.DefaultCacheFolder(), data ?? RunOptions.DefaultDataFolder());
        options.EnsureFolders();
        return options;
    }

    private static Command List(Shell shell)
    {
        var (data, json) = (Data(), Json());
        var command = new Command("list", "Lists the runs, the latest first. Only reads, also while another process works.") { data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var runs = await KeptRuns.ListAsync(Options(parsed.GetValue(data)), cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
                Console.Out.Write(RunsJson.Of(runs));
            else if (runs.Count == 0)
                shell.Say("No runs are kept here.");
            else
                RunsText.Write(shell, runs);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(Shell shell)
    {
        var (run, data, json) = (RunName("run"), Data(), Json());
        var command = new Command("show", "Shows one run. Only reads, also while another process works.") { run, data, json };
        command.SetAction(async (parsed, cancel) =>
        {
            var view = await KeptRuns.ShowAsync(Options(parsed.GetValue(data)), parsed.GetValue(run)!, cancel).ConfigureAwait(false);
            if (parsed.GetValue(json))
                Console.Out.Write(RunsJson.Of(view));
            else
                RunsText.Write(view);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Cancel(Shell shell)
    {
        var (run, data) = (RunName("run"), Data());
        var command = new Command("cancel", "Stops a run, wherever it is worked on, and clears its checkpoints away. A run that is done stays.") { run, data };
        command.SetAction(async (parsed, cancel) =>
        {
            shell.Say(await CancelRun.CancelAsync(Options(parsed.GetValue(data)), parsed.GetValue(run)!, cancel).ConfigureAwait(false));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Prune(Shell shell)
    {
        var runs = new Argument<string[]>("run") { Description = "Runs to remove: ids, or how they begin.", Arity = ArgumentArity.ZeroOrMore };
        var keep = Given.Whole("--keep", 0, MostRuns, "Remove all ended runs but this many of the latest.");
        var older = Given.Whole("--older-than", 0, MostDays, "Remove ended runs that last changed more than this many days ago.");
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would be removed." };
        var data = Data();
        var command = new Command("prune", "Removes runs that have ended, and whatever no run needs any more. Without a choice of runs only the latter. Travel matrices stay.") { runs, keep, older, dry, data };
        command.Validators.Add(result =>
        {
            if (new[] { result.GetResult(runs) is { Tokens.Count: > 0 }, result.GetResult(keep) is { Implicit: false }, result.GetResult(older) is { Implicit: false } }.Count(given => given) > 1)
                result.AddError("Give one of runs, --keep and --older-than.");
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var choice = new PruneChoice(
                parsed.GetValue(runs) ?? [], parsed.GetResult(keep) is { Implicit: false } ? (int)parsed.GetValue(keep) : null,
                parsed.GetResult(older) is { Implicit: false } ? TimeSpan.FromDays(parsed.GetValue(older)) : null);
            var pruned = await PruneRuns.PruneAsync(Options(parsed.GetValue(data)), choice, parsed.GetValue(dry), cancel).ConfigureAwait(false);
            foreach (var line in pruned)
                shell.Say(line);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Argument<string> RunName(string name) => Given.PathArgument(name, "Id of the run, how it begins, or latest.");

    private static Option<bool> Json() => new("--json") { Description = "Print JSON to standard output." };
}
