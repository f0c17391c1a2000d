using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Scenarios;

/// <summary><c>pathways scenario</c>, <c>compare</c> and <c>closing</c> on the small run, which is stored.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class ScenarioCommandTests(SmallKent kent)
{
    private Task<Answer> AskAsync(params string[] arguments) => WarmCommand.RunAsync(kent.Folder, arguments);

    [Fact]
    public async Task A_new_scenario_is_right_as_it_is_listed_and_never_written_over()
    {
        Directory.CreateDirectory(kent.Folder["mine"]);
        kent.Folder.Write("mine/base.yaml", "name: base\ndataset: small\n");
        (await AskAsync("scenario", "new", "what-if", "--extends", "base", "--folder", "mine")).Done();
        File.Exists(kent.Folder["mine/scenario.schema.json"]).ShouldBeTrue("so that editors complete");
        (await AskAsync("scenario", "check", "mine/what-if.yaml")).Done().Out.ShouldContain("mine/what-if.yaml: no problem found.");
        (await AskAsync("scenario", "new", "what-if", "--extends", "base", "--folder", "mine")).Refused().Error.ShouldContain("exists already");
        (await AskAsync("scenario", "new", "other", "--extends", "bese", "--folder", "mine")).Refused().Error.ShouldContain("did you mean \"base\"?");
        var list = (await AskAsync("scenario", "list", "--folder", "mine")).Done().Out;
        list.ShouldContain("base");
        list.ShouldContain("what-if");
    }

    [Fact]
    public async Task Check_lists_every_problem_of_every_file_with_line_column_and_remedy()
    {
        kent.Folder.Write("bad.yaml", "name: bad\nextends: first\nmodifications:\n  - { name: a, type: close_offer, where: { site: nowhere } }\n  - { name: b, type: close_provider, provider: EKC Gruop }\n");
        kent.Folder.Write("worse.yaml", "name: worse\nextends: first\nsed: 5\nmodifications:\n  - { name: a, type: fly }\n");
        var answer = await AskAsync("scenario", "check", "first.yaml", "bad.yaml", "worse.yaml", "--json");
        answer.ExitCode.ShouldBe(2);
        using var json = JsonDocument.Parse(answer.Out);
        var files = json.RootElement.EnumerateArray().ToArray();
        files.Select(file => file.GetProperty("right").GetBoolean()).ShouldBe([true, false, false]);
        var problems = files[1].GetProperty("problems").EnumerateArray().ToArray();
        problems.Select(problem => (problem.GetProperty("line").GetInt32(), problem.GetProperty("file").GetString())).ShouldBe([(4, "bad.yaml"), (5, "bad.yaml")]);
        problems[1].GetProperty("remedy").GetString()!.ShouldContain("EKC Group");
        files[2].GetProperty("problems").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task Closing_tells_who_loses_where_they_can_go_and_who_cannot()
    {
        var course = Largest();
        var text = (await AskAsync("closing", course, "--scenario", "first.yaml", "--data", kent.FirstData)).Done().Out;
        foreach (var said in (string[])["Who loses: ", "Where they can go: ", "At what travel: ", "At what cost: ", "Who cannot: ", "Modelled"])
            text.ShouldContain(said);
        using var json = JsonDocument.Parse((await AskAsync("closing", course, "--scenario", "first.yaml", "--data", kent.FirstData, "--json")).Done().Out);
        int Sum(string name) => json.RootElement.GetProperty(name).EnumerateObject().Sum(one => one.Value.GetInt32());
        var placed = json.RootElement.GetProperty("newly_placed").GetInt32();
        placed.ShouldBeGreaterThan(0);
        Sum("who_loses_by_area").ShouldBe(placed);
        (Sum("who_cannot_by_area") + json.RootElement.GetProperty("where_they_go").EnumerateArray().Sum(one => one.GetProperty("learners").GetInt32())).ShouldBe(placed);
        (await AskAsync("closing", course + "x", "--scenario", "first.yaml", "--data", kent.FirstData)).Refused().Error.ShouldContain($"did you mean \"{course}\"?");
    }

    [Fact]
    public async Task Compare_runs_what_is_not_yet_run_and_writes_one_page_tables_and_maps()
    {
        kent.Folder.Write("closed.yaml", $"name: closed\nextends: first\nmodifications:\n  - {{ name: largest, type: close_offer, where: {{ offer: {Largest()} }}, cost: {{ dfe_allocation: -5105 }} }}\n");
        var answer = (await AskAsync("compare", "first.yaml", "closed.yaml", "--data", kent.FirstData, "--out", "compared", "--json")).Done();
        Directory.EnumerateFiles(kent.Folder["compared"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)
            .ShouldBe(["comparison-later.csv", "comparison.csv", "comparison.html", "comparison.json", "difference-closed.geojson"]);
        using var json = JsonDocument.Parse(answer.Out);
        var scenario = json.RootElement.GetProperty("scenarios")[0];
        scenario.GetProperty("replications").GetInt32().ShouldBe(20);
        scenario.GetProperty("courses").EnumerateArray().ShouldHaveSingleItem().GetProperty("closed").GetBoolean().ShouldBeTrue();
        scenario.GetProperty("cost_by_payer")[0].GetProperty("pounds_a_year").GetDouble().ShouldBe(-5105);
        scenario.GetProperty("estimated_cost_by_payer").GetArrayLength().ShouldBe(0, "the one course that differs has an entered cost, which is not estimated once more");
        var areas = scenario.GetProperty("areas").EnumerateArray().ToArray();
        areas[^1].GetProperty("code").GetString().ShouldBe("ALL");
        areas[^1].GetProperty("gains_and_losses").GetProperty("newly_placed").GetInt32().ShouldBeLessThanOrEqualTo(areas[^1].GetProperty("gains_and_losses").GetProperty("no_longer_placed").GetInt32() + 1);
        var again = (await AskAsync("compare", RunId, "closed.yaml", "--data", kent.FirstData, "--out", "compared-again", "--json")).Done();
        again.Out.ShouldBe(answer.Out, "a stored run compares as its file does");
    }

    private string RunId => kent.First.Told.Single(line => line.StartsWith("run  ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

    /// <summary>The course on which most are newly placed.</summary>
    private string Largest()
        => kent.Read("offers.csv").Rows.MaxBy(row => int.Parse(row["newly_placed_choice"], System.Globalization.CultureInfo.InvariantCulture))!["offer_id"];
}
