using System.Globalization;
using Pathways.Cli.Terminal;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;
using Spectre.Console;

namespace Pathways.Cli.Running.Kept;

/// <summary>Runs for people.</summary>
internal static class RunsText
{
    private const string Time = "d MMM yyyy HH:mm";
    private const int ShortHash = 8;

    /// <summary>A table of runs.</summary>
    public static void Write(Shell shell, IEnumerable<RunView> runs)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in new[] { "Run", "State", "Steps", "Started", "Result" })
            table.AddColumn(new TableColumn(heading).NoWrap());
        foreach (var run in runs)
        {
            string[] cells = [run.RunId, RunWords.Phase(run), Steps(run), At(run.StartedAt), run.ResultHash?[..ShortHash] ?? "–"];
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        shell.Out.Write(table);
    }

    /// <summary>One run, a line each.</summary>
    public static void Write(RunView run)
    {
        Line("run", run.RunId);
        Line("state", RunWords.Phase(run));
        Line("steps done", Steps(run));
        if (RunWords.NextStep(run) is { } next)
            Line("next step", next);
        Line("scenario", $"{run.Request.ScenarioName}  {run.Request.ScenarioHash}");
        if (run.Request.Purpose.Length > 0)
            Line("purpose", run.Request.Purpose);
        Line("dataset", $"{run.Request.DatasetName}  {run.Request.DatasetHash}");
        Line("seed", run.Request.Seed.ToString(CultureInfo.InvariantCulture));
        Line("engine", run.EngineVersion);
        if (run.Request.BaseRunId is { } known && run.Step > 2)
            Line("asked", string.Create(CultureInfo.InvariantCulture, $"{run.LearnersAsked:N0} learners; the others have the suitable courses that they have in {known}"));
        Line("started", At(run.StartedAt));
        Line("changed", At(run.ChangedAt));
        if (run.ResultHash is { } hash)
            Line("result hash", hash);
        if (run.Failure is { } failure)
            Line("failure", failure.Message);
    }

    private static string Steps(RunView run) => string.Create(CultureInfo.InvariantCulture, $"{RunWords.StepsDone(run)} of {RunStepNames.Count}");

    private static string At(DateTimeOffset time) => time.ToLocalTime().ToString(Time, CultureInfo.InvariantCulture);

    private static void Line(string name, string value) => Console.Out.Write($"{name,-12} {value}\n");
}
