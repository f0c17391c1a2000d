using System.CommandLine;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Report;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways sensitivity</c>: how far expected NEET moves when one assumption at a time goes to either end of its range.</summary>
internal static class SensitivityCommand
{
    public static Command Create(Shell shell)
    {
        var asked = new AskedRun();
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = asked.Command("sensitivity", "How far expected NEET moves when one assumption at a time goes to either end of its range: what being without a place does, places, journeys, withdrawal and others.");
        command.Add(json);
        command.SetAction(async (parsed, cancel) =>
        {
            var answer = await asked.ReadAsync(parsed, shell, cancel).ConfigureAwait(false);
            var (result, provenance) = (answer.Result, answer.Provenance);
            if (parsed.GetValue(json))
                Console.Out.Write(NeetDocuments.Sensitivity(result, provenance));
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, ValidationText.Sensitivity(result)));
            shell.Say(Notices.Sentence(provenance));
            return ExitCodes.Done;
        });
        return command;
    }
}
