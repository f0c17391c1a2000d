using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Gaps;

/// <summary><c>pathways gap-fill</c>, <c>case</c> and <c>fill_gaps</c> on the small run, which is stored.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class GapFillTests(SmallKent kent)
{
    private Task<Answer> AskAsync(params string[] arguments) => Command.RunAsync(kent.Folder, arguments);

    [Fact]
    public async Task Filling_gaps_with_no_places_is_the_same_run_to_the_hash()
    {
        kent.Folder.Write("none-filled.yaml", "name: none-filled\nextends: first\nmodifications:\n  - { name: none, type: fill_gaps, places: 0 }\n");
        (await AskAsync("run", "none-filled.yaml", "--out", "none-filled")).Done();
        using var json = JsonDocument.Parse(File.ReadAllText(kent.Folder["none-filled/summary.json"]));
        var run = json.RootElement.GetProperty("run");
        run.GetProperty("result_hash").GetString().ShouldBe(kent.Identity.Result);
        run.GetProperty("scenario_hash").GetString().ShouldBe(kent.Identity.Scenario);
    }

    [Fact]
    public async Task A_plan_is_written_whole_with_bound_and_gap_and_its_scenario_is_right_and_a_case_can_be_made()
    {
        var answer = (await AskAsync("gap-fill", "first.yaml", "--places", "8", "--group", "4", "--no-run", "--out", "plan")).Done();
        answer.Out.ShouldContain("Young people newly placed");
        answer.Out.ShouldContain("spread-by-unmet-demand");
        using var json = JsonDocument.Parse(File.ReadAllText(kent.Folder["plan/summary.json"]));
        var (gain, bound) = (json.RootElement.GetProperty("gain_minutes_equivalents").GetInt64(), json.RootElement.GetProperty("bound_minutes_equivalents").GetInt64());
        gain.ShouldBeInRange(1, bound);
        var lots = json.RootElement.GetProperty("lots").EnumerateArray().ToArray();
        lots.Length.ShouldBeInRange(1, 2);
        lots.Sum(lot => lot.GetProperty("gain").GetInt64()).ShouldBe(gain);
        json.RootElement.GetProperty("naive").EnumerateArray().ShouldAllBe(naive => naive.GetProperty("gain").GetInt64() <= bound);

        var stored = (await AskAsync("gap-fill", "latest", "--places", "4", "--group", "4", "--no-run", "--objective", "neet", "--without-provider", "10006570", "--out", "stored-plan")).Done().Out;
        stored.ShouldContain("young people assumed NEET fewer (central assumption)");
        stored.ShouldContain("none of the 1 lots makes the sharing dearer");
        (await AskAsync("gap-fill", "no-such-run", "--places", "4")).Refused().Error.ShouldContain("is no run that is kept");

        File.Copy(Directory.GetFiles(kent.Folder["plan"], "*-filled.yaml").Single(), kent.Folder["first-filled.yaml"], overwrite: true);
        (await AskAsync("scenario", "check", "first-filled.yaml")).Done().Out.ShouldContain("no problem found");
        var made = (await AskAsync("case", "1", "--plan", "plan", "--scenario", "first.yaml")).Done().Out;
        foreach (var heading in new[] { "## Need", "## Existing offer", "## Unfilled places nearby", "## Cheaper remedies, tried first", "## Who was asked", "## Why lagged funding", "## Start", "## Exit plan" })
            made.ShouldContain(heading);
    }

    [Fact]
    public async Task A_plan_without_a_limit_and_a_lot_that_is_none_are_refused()
    {
        (await AskAsync("gap-fill", "first.yaml")).Refused().Error.ShouldContain("--places");
        (await AskAsync("gap-fill", "first.yaml", "--places", "5", "--type", "lecture")).Refused().Error.ShouldContain("supported_internship");
        (await AskAsync("gap-fill", "first.yaml", "--places", "5", "--objective", "profit")).Refused().Error.ShouldContain("placed or neet");
        (await AskAsync("case", "1", "--plan", "nowhere", "--scenario", "first.yaml")).Refused().Error.ShouldContain("make a plan first");
    }
}
