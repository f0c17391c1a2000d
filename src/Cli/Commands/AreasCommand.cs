using System.CommandLine;
using System.Globalization;
using Pathways.Analysis;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways areas regroup</c>: what if areas followed travel to learn.</summary>
internal static class AreasCommand
{
    private const int MostAreas = 1000;

    public static Command Create(Shell shell) => new("areas", "What-ifs about the areas of an area set.") { Regrouping(shell) };

    private static Command Regrouping(Shell shell)
    {
        var areas = Given.Whole("--areas", 1, MostAreas, "How many areas; by default as many as today.");
        var json = new Option<bool>("--json") { Description = "Print JSON, with the MSOAs of each area." };
        var asked = new AskedRun();
        var command = asked.CommandWithScenarioOption("regroup", "Groups the MSOAs so that more of the newly placed learn in the area where they live, beside today's areas.", areas, json);
        command.SetAction(async (parsed, cancel) =>
        {
            var answer = await asked.ReadAsync(parsed, shell, cancel).ConfigureAwait(false);
            var wanted = parsed.GetResult(areas) is null ? answer.World.Areas.Areas.Length : (int)parsed.GetValue(areas);
            if (wanted > answer.World.Msoas.Length)
                throw new InvalidInputException([new Problem("--areas", null, null, null, wanted.ToString(CultureInfo.InvariantCulture), "is more than there are MSOAs", $"give at most {answer.World.Msoas.Length}")]);
            var (today, regrouped) = FlowAnalysis.Regroup(answer.World, answer.Choices, answer.Choice, wanted);
            if (parsed.GetValue(json))
                Console.Out.Write(Regroup.Json(today, regrouped, answer.Provenance));
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, Regroup.Text(today, regrouped)));
            shell.Say(Notices.Sentence(answer.Provenance));
            return ExitCodes.Done;
        });
        return command;
    }
}
