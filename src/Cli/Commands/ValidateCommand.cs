using System.CommandLine;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Report;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways validate</c>: published figures beside modelled ones, targets told apart, and other shortages.</summary>
internal static class ValidateCommand
{
    public static Command Create(Shell shell)
    {
        var asked = new AskedRun();
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = asked.Command("validate", "Published figures beside modelled ones with interval, difference, and whether they were a target; results at shortages of 150, 300 and 600 places.");
        command.Add(json);
        command.SetAction(async (parsed, cancel) =>
        {
            var answer = await asked.ReadAsync(parsed, shell, cancel).ConfigureAwait(false);
            var (result, provenance) = (answer.Result, answer.Provenance);
            if (parsed.GetValue(json))
                Console.Out.Write(NeetDocuments.Validation(result, provenance));
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, ValidationText.Validation(result)));
            shell.Say(Notices.Sentence(provenance));
            return ExitCodes.Done;
        });
        return command;
    }
}
