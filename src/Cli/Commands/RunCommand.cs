using System.CommandLine;
using Pathways.Cli.Terminal;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways run SCENARIO</c>.</summary>
internal static class RunCommand
{
    public static Command Create(Shell shell)
    {
        var scenario = new Argument<string>("scenario") { Description = "Scenario file, such as scenarios/baseline.yaml." };
        var command = new Command("run", "Runs a scenario and writes a run folder with the Provision Gap analysis.") { scenario };
        command.SetAction((parsed, cancel) =>
        {
            shell.Say(parsed.GetValue(scenario)!);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }
}
