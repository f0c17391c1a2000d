using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

/// <summary>What a run says, and where.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class TerminalTests(SmallKent kent)
{
    [Fact]
    public void The_table_of_areas_goes_to_standard_output_and_progress_to_standard_error()
    {
        foreach (var area in new[] { "Ashford", "Medway", "best case", "NEET" })
            kent.First.Out.ShouldContain(area);
        kent.First.Out.ShouldNotContain("Travel: door to door");
        foreach (var said in new[] { "World: ", "Travel: ", "Choice: ", "Best case: ", "Analysis: ", "Illustrative", kent.Identity.Result, "report.html" })
            kent.First.Told.ShouldContain(line => line.Contains(said, StringComparison.Ordinal), said);
    }

    [Fact]
    public void Redirected_output_has_no_escape_codes_and_no_line_drawn_over()
    {
        (kent.First.Out + kent.First.Error).IndexOfAny(['\e', '\r', '\b']).ShouldBe(-1);
        kent.First.Told.Length.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task On_a_terminal_the_step_under_way_is_shown_and_those_ended_stay()
    {
        if (!File.Exists("/usr/bin/script"))
            return; // only where a terminal can be had
        using var folder = new WorkFolder();
        using var process = Command.StartOnTerminal(folder, new Dictionary<string, string> { ["PATHWAYS_CACHE"] = kent.Folder.Cache, ["TERM"] = "xterm" }, "run", kent.Folder["first.yaml"], "--out", "run");
        var shown = (await Command.AnswerAsync(process)).Done().Out;
        shown.ShouldContain("Best case: the same places shared best …");
        shown.ShouldContain("s  Best case: the same places shared best (");
        shown.ShouldContain("\e[?25h"); // the cursor is there again
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("GITHUB_ACTIONS", "true")]
    [InlineData("TERM", "dumb")]
    public async Task Json_alone_goes_to_standard_output_wherever_it_runs(string variable, string value)
    {
        using var folder = new WorkFolder { Cache = Directory.CreateTempSubdirectory("pathways-cache-").FullName };
        folder.Write("s.yaml", SmallKent.Scenario.Replace("dataset: small", $"dataset: {kent.Folder["small"]}", StringComparison.Ordinal));
        var answer = (await Command.RunAsync(
            folder, new Dictionary<string, string> { [variable] = value, ["PATHWAYS_CACHE"] = kent.Folder.Cache }, "run", "s.yaml", "--json")).Done();
        using var json = JsonDocument.Parse(answer.Out);
        RunIdentity.Of(json.RootElement.GetProperty("run")).ShouldBe(kent.Identity);
        (answer.Out + answer.Error).IndexOf('\e').ShouldBe(-1);

        // Without --out the folder is named after the scenario and the result.
        folder.Listing().ShouldContain($"runs/small-{kent.Identity.Result[..8]}/report.html");
    }
}
