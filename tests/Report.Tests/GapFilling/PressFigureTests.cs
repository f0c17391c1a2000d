using System.Text.Json;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.GapFilling;

/// <summary>That 300 is a press figure stands in the report and the summary of a run that opened as many places.</summary>
public sealed class PressFigureTests
{
    [Theory]
    [InlineData(PressFigure.Note)]
    [InlineData("")]
    public void The_note_of_a_plan_stands_in_the_runs_report_and_summary_and_none_where_there_is_none(string note)
    {
        var plan = new PlannedGaps("new-places", "Where?", GapObjective.Placed, [], 13, 4_000, 5_000, false, "Gap told.", [0, 400]) { Note = note };
        var result = MadeUp.Result() with { FilledGaps = new GapPlanResult([plan]) };
        var files = RunFolderFiles.Make(result, MadeUp.Provenance(), MadeUp.Grid(result), MadeUp.Grid(result));
        files["report.html"].Contains("300 places is a press figure used in calibration", StringComparison.Ordinal).ShouldBe(note.Length > 0);
        using var json = JsonDocument.Parse(files["summary.json"]);
        json.RootElement.GetProperty("filled_gaps")[0].TryGetProperty("note", out var told).ShouldBe(note.Length > 0);
        if (note.Length > 0)
            told.GetString().ShouldBe(note);
    }
}
