using System.Collections.Immutable;
using System.Text.Json;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

/// <summary>What a run tells of the places that it planned itself.</summary>
public sealed class FilledGapsTests
{
    private static readonly PlannedLot Lot = new(
        1, "gap-s1-l1", "Level 1 <Construction>", "A", "Ashford", "Possible site, Tenterden", true, ["Other site"], ProvisionType.StudyProgramme, Level.Level1, "05", 15, [9], 8, 12, 478, 14, 13, 4_688,
        [new PayerCost(Payer.DfeAllocation, 60_000), new PayerCost(Payer.CouncilSubcontract, 16_575)], 9_000, 25_525, Confidence.Low);

    private static IReadOnlyDictionary<string, string> Files(params ImmutableArray<PlannedGaps> plans)
    {
        var result = MadeUp.Result() with { FilledGaps = plans.IsEmpty ? null : new GapPlanResult(plans) };
        return RunFolderFiles.Make(result, MadeUp.Provenance(), MadeUp.Grid(result), MadeUp.Grid(result));
    }

    private static PlannedGaps Plan(GapObjective objective, long gain, long bound) => new("new-places", "Where?", objective, [Lot with { Id = $"gap-{objective}", Gain = gain }], 13, gain, bound, false, "Plan of 1 lots: gap told.", [0, 400]) { Naive = [new NaivePlanned("by-hand", 1, 9, 4_000)] };

    [Fact]
    public void The_report_tells_the_lots_and_how_good_they_are_known_to_be()
    {
        var page = Files(Plan(GapObjective.Placed, 4_688, 5_000))["report.html"];
        page.ShouldContain("New places that the run planned");
        page.ShouldContain("Plan of 1 lots: gap told.");
        page.ShouldContain("none of the 1 lots makes the sharing dearer");
        page.ShouldContain("by-hand spares 4,000 minutes-equivalents with 1 lots (the plan +17.2 % against it)"); // 4,688 ÷ 4,000
        page.ShouldContain("Level 1 &lt;Construction&gt;");
        page.ShouldContain("Possible site, Tenterden (site and provider to be found)");
        page.ShouldContain("76,575"); // 60,000 + 16,575
        page.ShouldContain("Minutes-equivalents spared");
    }

    [Fact]
    public void The_summary_tells_value_bound_and_gap_in_the_unit_of_the_objective()
    {
        using var json = JsonDocument.Parse(Files(Plan(GapObjective.Placed, 4_500, 5_000), Plan(GapObjective.Neet, 3_000_000, 4_000_000))["summary.json"]);
        var plans = json.RootElement.GetProperty("filled_gaps").EnumerateArray().ToArray();
        (plans[0].GetProperty("gain_minutes_equivalents").GetInt64(), plans[0].GetProperty("bound_minutes_equivalents").GetInt64(), plans[0].GetProperty("gap").GetDouble()).ShouldBe((4_500, 5_000, 0.1));
        (plans[1].GetProperty("gain_assumed_neet_millionths").GetInt64(), plans[1].GetProperty("bound_assumed_neet_millionths").GetInt64(), plans[1].GetProperty("gap").GetDouble()).ShouldBe((3_000_000, 4_000_000, 0.25));
    }

    [Fact]
    public void A_run_that_fills_nothing_tells_nothing_of_it()
    {
        var files = Files();
        files["report.html"].ShouldNotContain("New places that the run planned");
        files["summary.json"].ShouldNotContain("filled_gaps");
    }
}
