using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

public class EquityAndFlowFilesTests
{
    private static readonly RunResult Result = MadeUp.Result();
    private static readonly IReadOnlyDictionary<string, string> Files = RunFolderFiles.Make(Result, MadeUp.Provenance(), MadeUp.Grid(Result));

    private static Dictionary<string, string>[] Read(string file)
    {
        var lines = Files[file].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToArray();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static string[] Cells(string row) => System.Text.RegularExpressions.Regex.Split(row, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    [Fact]
    public void A_small_group_is_withheld_with_the_next_smallest_so_that_no_total_gives_it_away()
    {
        var rows = Read("equity.csv").Where(row => row["group"] == "looked_after").ToArray();

        rows.Select(row => row["competing"]).ShouldBe(["c", "c", "40", "50", "60", "70", "80", "90", "100", "545"]);
        rows[0]["gini"].ShouldBe("c");
        rows[1]["places_shared_gap"].ShouldBe("c");
        rows[2]["places_shared_gap"].ShouldBe("-0.200");
        rows[2]["palma"].ShouldBe("2.000");
        // −4 and −2 points in two replications: mean −3, t with one degree of freedom 12.706 times 1.
        (rows[9]["newly_placed_choice_gap_mean"], rows[9]["newly_placed_choice_gap_half_width"], rows[9]["places_shared_gap_mean"]).ShouldBe(("-3.0", "12.7", "z"));
        (rows[1]["newly_placed_choice_gap_mean"], rows[2]["newly_placed_choice_gap_mean"]).ShouldBe(("c", "z"));
    }

    [Fact]
    public void The_report_names_groups_without_data_and_withholds_groups_of_nobody()
    {
        Files["report.html"].ShouldContain("No data yet");
        Files["report.html"].ShouldContain("Needs English (ESOL)");
        Read("equity.csv").Single(row => row["group"] == "home_educated")["gini"].ShouldBe("c");
    }

    [Fact]
    public void Flows_are_rounded_and_shares_of_few_are_withheld()
    {
        var rows = Read("flows.csv");

        rows.Where(row => row["row"] == "flow").Select(row => (row["newly_placed"], row["share_of_residents"])).ShouldBe([("60", "60.0"), ("40", "37.0"), ("low", "3.0"), ("10", "c")]);
        rows.Single(row => row["row"] == "today" && row["home_area_code"] == "A1")["share_of_residents"].ShouldBe("c");
        var today = rows.First(row => row["row"] == "today");
        (today["share_of_residents_mean"], today["share_of_residents_half_width"], today["share_of_learners_mean"]).ShouldBe(("62.0", "25.4", "z"));
        rows.Single(row => row["row"] == "regrouped" && row["home_area_code"] == "R1")["msoa_codes"].ShouldBe("M0");
        Files["report.html"].ShouldContain("What if the areas followed these flows");
    }

    [Fact]
    public void Access_has_a_row_for_each_kind_of_course_that_a_zone_can_reach()
    {
        var rows = Read("access.csv");

        rows.Length.ShouldBe(Result.Zones.Length); // two kinds in every other zone
        (rows[0]["zone_code"], rows[0]["provision_type"], rows[0]["for"], rows[0]["places_within_30"], rows[0]["places_within_75"], rows[0]["nearest_minutes"], rows[0]["pounds_per_year"])
            .ShouldBe((Result.Zones[0].Code, "flexible", "any", "12", "40", "25", "z"));
        (rows[1]["level"], rows[1]["for"], rows[1]["courses_within_30"], rows[1]["pounds_per_year"]).ShouldBe(("Level 2", "plan", "0", "630"));
    }

    [Fact]
    public void Access_tells_how_full_the_places_are_but_not_one_providers()
    {
        var rows = Read("access.csv");

        (rows[0]["providers_in_reach"], rows[0]["places_per_100_enhanced"], rows[0]["taken_choice_percent"], rows[0]["taken_best_percent"], rows[0]["value_of_one_more_place"])
            .ShouldBe(("2", "1.234", "45.0", "62.5", "55"));
        (rows[1]["providers_in_reach"], rows[1]["taken_choice_percent"], rows[1]["taken_best_percent"]).ShouldBe(("1", "c", "c"));
    }

    [Fact]
    public void Kinds_withhold_small_counts_and_what_would_give_them_away()
    {
        var rows = Read("kinds.csv");

        rows.Select(row => (row["newly_placed_choice"], row["newly_placed_best"])).ShouldBe([("45", "c"), ("20", "c")], "9 is under 10, and 17 would give it away");
    }

    [Fact]
    public void Msoas_have_rounded_counts_or_none()
    {
        var rows = Read("msoas.csv");

        (rows[0]["competing"], rows[0]["newly_placed_choice"], rows[0]["newly_placed_best"], rows[0]["newly_placed_choice_percent"]).ShouldBe(("40", "30", "40", "69.8"));
        rows.Skip(1).ShouldAllBe(row => row["competing"] == "c" && row["newly_placed_best_percent"] == "c");
    }

    [Fact]
    public void Plan_holders_are_withheld_under_ten_and_what_is_not_entered_is_no_data_yet()
    {
        var settings = Read("send.csv").Where(row => row["by"] == "setting").ToArray();

        settings.Select(row => row["plan_holders"]).ShouldBe(["300", "c", "c"]);
        settings[0]["continuing"].ShouldBe("150");
        settings[1]["newly_placed_best"].ShouldBe("c"); // parts of a withheld count are withheld too
        settings[1]["commissioned_places"].ShouldBe("170");
        settings[2]["commissioned_places"].ShouldBe("z");
        var semh = Read("send.csv").Single(row => row["code"] == "semh");
        (semh["plan_holders"], semh["continuing"], semh["competing"]).ShouldBe(("100", "c", "c")); // 7 who keep their place would follow from the others
        var html = Files["report.html"];
        html.ShouldContain("2,100,000");
        html.ShouldContain("No data yet: residential placements; commissioned places; completed a supported internship; in paid employment after a supported internship.");
    }

    [Fact]
    public void Needs_by_setting_withhold_a_small_count_and_the_next_of_its_need()
    {
        var cells = Read("send.csv").Where(row => row["by"] == "need_and_setting").ToDictionary(row => row["code"], row => row["plan_holders"]);

        // 8 in alternative provision; SEMH's total would give it away beside 90; and mainstream's total would give 90 away beside 250, and ASD's 250 beside 152.
        cells.ShouldBe(new Dictionary<string, string> { ["asd/mainstream"] = "c", ["asd/special_school"] = "c", ["semh/mainstream"] = "c", ["semh/alternative_provision"] = "c" });
        Files["report.html"].ShouldContain("by primary need and by the setting");
    }

    [Fact]
    public void Apprenticeships_tell_subjects_out_of_reach_foundation_and_published_starts_elsewhere()
    {
        var rows = Read("apprenticeship-reach.csv");

        (rows[0]["subjects_none_in_reach"], rows[0]["demand_none_in_reach"], rows[1]["subjects_none_in_reach"]).ShouldBe(("06 09", "20", "none"));
        (rows[^1]["basis"], rows[^1]["starts"], rows[^1]["starts_london"]).ShouldBe(("published", "836", "125"));
        Files["report.html"].ShouldContain("15.0%"); // 125 of 836
        Files["report.html"].ShouldContain("Digital Technology; Arts, Media and Publishing");
    }

    [Fact]
    public void Years_that_are_drawn_several_times_have_intervals()
    {
        var one = MadeUpMore.Years(Result.Areas[..9]);
        var other = one with { Years = [.. one.Years.Select(year => year with { Areas = [.. year.Areas.Select(area => area with { Neet = new AssumptionRange(0, area.Neet.Central + 46, 0) })] })] };
        var drawn = Analysis.YearsDraws.Of(one, 1, 2, 1, _ => other);

        var text = string.Join('\n', YearsText.Of(drawn));
        text.ShouldContain("4.32 ± 0.64"); // 4.267 and 4.367 per cent: mean 4.317, t with one degree of freedom 12.706 × 0.05
        text.ShouldContain("expected NEET changes by +182 ± 0 young people"); // in both draws
        RunFolderFiles.Make(Result, MadeUp.Provenance(), MadeUp.Grid(Result), years: drawn)["years.csv"].ShouldContain("2445.0,2168.0,292.2,1800.0"); // 23 × 12.706
    }

    [Fact]
    public void Years_are_a_section_and_a_table_where_they_were_run()
    {
        var areas = Result.Areas[..9];
        var files = RunFolderFiles.Make(Result, MadeUp.Provenance(), MadeUp.Grid(Result), years: MadeUpMore.Years(areas));

        Files.Keys.ShouldNotContain("years.csv");
        Files["report.html"].ShouldNotContain("The years to");
        files["years.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1 + (2 * 10));
        files["years.csv"].ShouldContain("202627,Academic year,ALL,Kent and Medway,modelled,46000,9530,4000,8026,1504,1845.0,2145.0,2445.0,z,z,1800.0");
        files["report.html"].ShouldContain("The years to 2026/27");
        files["report.html"].ShouldContain("is not stabilising");
        files["columns.csv"].ShouldContain("years.csv,neet_central");
        string.Join('\n', YearsText.Of(MadeUpMore.Years(areas))).ShouldContain("From 2025/26 to 2026/27 it goes from 4.27% to 4.66% (+0.40 points)."); // 1,963 and 2,145 of 46,000
    }

    [Fact]
    public void A_run_without_them_says_so()
    {
        var without = Result with { Equity = EquityResults.None, Flows = FlowResults.None };

        var html = RunFolderFiles.Make(without, MadeUp.Provenance(), MadeUp.Grid(without))["report.html"];

        html.ShouldContain("Groups were not compared in this run.");
        html.ShouldContain("Flows were not looked at in this run.");
    }

    [Fact]
    public void A_regrouping_is_told_in_lines_and_in_json()
    {
        string.Join('\n', Regroup.Text(Result.Flows.Today!, Result.Flows.Regrouped)).ShouldContain("regrouped into 2: 61.9% learn in the area where they live"); // 65 of 105
        var json = System.Text.Json.JsonDocument.Parse(Regroup.Json(Result.Flows.Today!, null, MadeUp.Provenance())).RootElement;
        json.GetProperty("today").GetProperty("by_area")[0].GetProperty("of_residents").GetDouble().ShouldBe(0.6);
        json.GetProperty("regrouped").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }
}
