using System.CommandLine;
using Pathways.Cli;
using Pathways.Cli.Commands;
using Pathways.Cli.Commands.Offers;
using Pathways.Cli.Running;
using Pathways.Cli.Terminal;
using Pathways.Grains.Runs;
using Pathways.Model;
using Pathways.Silo;

var shell = new Shell();
var root = new RootCommand("Pathways: post-16 pathways matching and provision gaps for Kent and Medway.")
{
    RunCommand.Create(shell),
    ScenarioCommand.Create(shell),
    CompareCommand.Create(shell),
    ClosingCommand.Create(shell),
    GapsCommand.Create(shell),
    GapFillCommand.Create(shell),
    CaseCommand.Create(shell),
    ReportCommand.Create(shell),
    PackCommand.Create(shell),
    AreasCommand.Create(shell),
    ValidateCommand.Create(shell),
    SensitivityCommand.Create(shell),
    YearsCommand.Create(shell),
    RunsCommand.Create(shell),
    ExplainCommand.Create(shell),
    DataCommand.Create(shell),
    ImportCommand.Create(shell),
    OffersCommand.Create(shell),
    ToolsCommand.Create(shell),
    TravelCommand.Create(shell),
    ReachCommand.Create(shell),
    ClusterCommand.Create(shell),
    KeysCommand.Create(shell),
};

try
{
    var parsed = root.Parse(args);
    var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    if (parsed.Errors.Count > 0)
        configuration.Output = Console.Error; // the usage that follows an error is no result
    var exit = await Interruption.RunAsync(cancel => parsed.InvokeAsync(configuration, cancel)).ConfigureAwait(false);
    return parsed.Errors.Count > 0 ? ExitCodes.InvalidInput : exit;
}
catch (InvalidInputException refused)
{
    foreach (var problem in refused.Problems)
        shell.Say(problem.ToString());
    var errors = refused.Problems.Count(problem => problem.Severity == Severity.Error);
    shell.Say(errors == 1 ? "1 problem; nothing was written." : $"{errors} problems; nothing was written.");
    return ExitCodes.InvalidInput;
}
catch (Exception held) when (PathwaysHost.IsInUse(held))
{
    shell.Say(held.Message + " Wait for it to end, or give another folder by --data.");
    return ExitCodes.InUse;
}
catch (CancelledElsewhereException cancelled)
{
    shell.Say(cancelled.Message);
    return ExitCodes.Cancelled;
}
catch (OperationCanceledException)
{
    shell.Stopped();
    return ExitCodes.Cancelled;
}
#pragma warning disable CA1031 // the last line of defence: say what failed, without a stack trace unless asked
catch (Exception failure)
#pragma warning restore CA1031
{
    shell.Say("Failed: " + (Environment.GetEnvironmentVariable("PATHWAYS_DEBUG") is null ? RunSignal.InWords(failure) : failure.ToString()));
    return ExitCodes.Failed;
}
