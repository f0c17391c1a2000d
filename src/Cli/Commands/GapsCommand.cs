using System.CommandLine;
using Pathways.Cli.Running.Kept;
using Pathways.Cli.Terminal;
using Pathways.Data.Tables;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Cli.Commands;

/// <summary><c>pathways gaps</c>: what an area lacks at a level, with ranges, and what could be done first.</summary>
internal static class GapsCommand
{
    private static readonly (string Word, LevelBand? Band)[] Levels = [("entry", LevelBand.Entry), ("1", LevelBand.Level1), ("2", LevelBand.Level2), ("all", null)];

    public static Command Create(Shell shell)
    {
        var area = new Option<string>("--area") { Description = "Area by name or code, such as \"Folkestone and Hythe\".", Required = true };
        var level = new Option<string>("--level") { Description = "Level of the courses: entry, 1, 2 or all (default).", DefaultValueFactory = _ => "all" };
        level.AcceptOnlyFromAmong([.. Levels.Select(known => known.Word)]);
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var asked = new AskedRun();
        var command = asked.CommandWithScenarioOption(
            "gaps", "Tells what an area lacks at a level: demand, places in reach, the gap as a range, first remedies, share of the offer confirmed.", area, level, json);
        command.SetAction(async (parsed, cancel) =>
        {
            var answer = await asked.ReadAsync(parsed, shell, cancel).ConfigureAwait(false);
            var gap = AreaGap.Of(answer.Result, Find(answer.Result, parsed.GetValue(area)!), Levels.First(known => known.Word == parsed.GetValue(level)).Band);
            if (parsed.GetValue(json))
                Console.Out.Write(GapJson.Of(gap, answer.Provenance));
            else
                Console.Out.WriteLine(string.Join(Environment.NewLine, GapText.Of(gap, answer.Provenance)));
            shell.Say(Notices.Sentence(answer.Provenance));
            return ExitCodes.Done;
        });
        return command;
    }

    private static AreaResult Find(RunResult result, string wanted)
        => result.Areas.FirstOrDefault(area => Same(area.Code, wanted) || Same(area.Name, wanted) || Same(Short(area), wanted))
            ?? throw new InvalidInputException([new Problem(
                "--area", null, null, null, wanted, $"is not an area of the set {result.AreaSet}", NearestWord.Hint(wanted, [.. result.Areas.Select(Short)]))]);

    private static string Short(AreaResult area) => area.Name.Split(" (")[0];

    private static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
