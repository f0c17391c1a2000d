using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Gaps;

/// <summary><c>pathways gap-fill</c>, <c>case</c> and <c>fill_gaps</c> on the small run, which is stored.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class GapFillTests(SmallKent kent)
{
    private Task<Answer> AskAsync(params string[] arguments) => WarmCommand.RunAsync(kent.Folder, arguments);

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
    public async Task What_was_promised_stands_beside_what_the_real_run_of_the_plan_came_to()
    {
        (await AskAsync("gap-fill", "first.yaml", "--places", "8", "--group", "4", "--out", "run-plan")).Done().Out.ShouldContain("as applications work today");
        using var json = JsonDocument.Parse(File.ReadAllText(kent.Folder["run-plan/summary.json"]));
        var (real, lots) = (json.RootElement.GetProperty("realised"), json.RootElement.GetProperty("lots").EnumerateArray().ToArray());
        real.GetProperty("promised_gain").GetInt64().ShouldBe(json.RootElement.GetProperty("gain_minutes_equivalents").GetInt64());
        lots.Sum(lot => lot.GetProperty("newly_placed_choice").GetProperty("mean").GetDouble()).ShouldBe(real.GetProperty("placed_choice").GetProperty("mean").GetDouble(), 1e-6); // lot by lot, and all at once
        lots.Sum(lot => lot.GetProperty("neet").GetProperty("central").GetDouble()).ShouldBe(real.GetProperty("neet").GetProperty("central").GetDouble(), 1e-6);
        lots.ShouldAllBe(lot => lot.GetProperty("filled_choice").GetDouble() <= lot.GetProperty("places").GetInt32());

        // The scenario that it wrote is what it ran.
        File.Copy(Directory.GetFiles(kent.Folder["run-plan"], "*-filled.yaml").Single(), kent.Folder["run-filled.yaml"], overwrite: true);
        (await AskAsync("run", "run-filled.yaml", "--out", "run-filled")).Done();
        RunIdentity.Of(kent.Folder["run-filled"]).Result.ShouldBe(real.GetProperty("result_hash").GetString());
        (Objective("first") - Objective("run-filled")).ShouldBe(real.GetProperty("solved_gain").GetInt64());
    }

    [Fact]
    public async Task The_scenario_that_applies_a_plan_on_one_that_fills_gaps_itself_opens_what_both_opened_and_plans_nothing_anew()
    {
        kent.Folder.Write("own-gaps.yaml", "name: own-gaps\nextends: first\nmodifications:\n  - { name: own-places, type: fill_gaps, places: 4, group_size: 4 }\n");
        (await AskAsync("gap-fill", "own-gaps.yaml", "--places", "4", "--group", "4", "--out", "own-plan")).Done();
        File.Copy(kent.Folder["own-plan/own-gaps-filled.yaml"], kent.Folder["own-gaps-filled.yaml"], overwrite: true);
        (await AskAsync("run", "own-gaps-filled.yaml", "--out", "own-filled")).Done();
        using var plan = JsonDocument.Parse(File.ReadAllText(kent.Folder["own-plan/summary.json"]));
        RunIdentity.Of(kent.Folder["own-filled"]).Result.ShouldBe(plan.RootElement.GetProperty("realised").GetProperty("result_hash").GetString());
    }

    private long Objective(string run)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(kent.Folder[run + "/summary.json"]));
        return json.RootElement.GetProperty("best_case").GetProperty("objective_minutes_equivalents").GetInt64();
    }

    [Fact]
    public async Task The_first_interrupt_ends_the_search_and_gives_the_plan_that_it_has()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var process = Command.Start(kent.Folder, new Dictionary<string, string>(), "gap-fill", "first.yaml", "--places", "60", "--group", "4", "--seconds", "80000", "--no-run", "--out", "stopped-plan");
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("First plan", StringComparison.Ordinal)) // a search that goes on for minutes
        {
        }

        using (var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]))
            await interrupt.WaitForExitAsync();
        var answer = (await Command.AnswerAsync(process)).Done();
        answer.Error.ShouldContain("The search ends here; the best plan so far is taken.");
        using var json = JsonDocument.Parse(File.ReadAllText(kent.Folder["stopped-plan/summary.json"]));
        json.RootElement.GetProperty("gain_minutes_equivalents").GetInt64().ShouldBeInRange(0, json.RootElement.GetProperty("bound_minutes_equivalents").GetInt64());
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
