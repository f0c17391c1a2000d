using System.Text.Json;
using System.Text.RegularExpressions;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

public class ColdSpotFilesTests
{
    private static readonly RunResult Result = MadeUp.Result();
    private static readonly IReadOnlyDictionary<string, string> Files = RunFolderFiles.Make(Result, MadeUp.Provenance(), MadeUp.Grid(Result));

    private static AreaGap Gap(LevelBand? band) => AreaGap.Of(Result, Result.Areas.Single(area => area.Code == "A2"), band);

    /// <summary>Cells of a row; commas within quotes do not part them.</summary>
    private static string[] Cells(string row) => Regex.Split(row, ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    [Theory]
    [InlineData(RemedyKind.EmptyPlaces, "offer places that stay empty in reach (at most 40 minutes away)")]
    [InlineData(RemedyKind.TravelHelp, "help with travel to places that stay empty further off (at most 40 minutes away)")]
    public void Outside_the_authority_a_remedy_is_told_without_the_number_of_empty_places(RemedyKind kind, string words)
    {
        ColdSpotWords.Remedy(new Remedy(kind, 12, 40), counted: false).ShouldBe(words);
        ColdSpotWords.Remedy(new Remedy(kind, 12, 40)).ShouldContain("12");
    }

    [Theory]
    [InlineData(null, "c")]
    [InlineData(0.0, "0")]
    [InlineData(0.2, "low")]
    [InlineData(1.0, "low")]
    [InlineData(4.0, "low")]
    [InlineData(5.0, "10")]
    [InlineData(14.4, "10")]
    [InlineData(14.9, "20")] // the nearest whole number is 15, as everywhere at the door
    [InlineData(15.0, "20")]
    [InlineData(1234.0, "1,230")]
    public void Counts_of_people_follow_the_published_rule(double? count, string shown) => PeopleCount.Of(count).ShouldBe(shown);

    [Fact]
    public void The_table_of_cold_spots_rounds_people_and_leaves_out_small_denominators()
    {
        var rows = Files["cold-spots.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var affected = Array.IndexOf(Cells(rows[0]), "learners_affected");

        rows.Length.ShouldBe(1 + Result.ColdSpots.Areas.Length);
        Cells(rows[1])[affected].ShouldBe("120");
        Cells(rows[2])[affected].ShouldBe("0");
        rows.Skip(3).ShouldAllBe(row => Cells(row)[affected] == "c");
        Files["cold-spots.csv"].ShouldNotContain("123,");
    }

    [Fact]
    public void The_report_says_the_kinds_the_draws_and_that_unconfirmed_ones_are_possible_gaps()
    {
        var html = Files["report.html"];

        html.ShouldContain("Cold spots");
        html.ShouldContain("no suitable course in reach");
        html.ShouldContain("possible gap: check with providers");
        html.ShouldContain("97 of 100");
        html.ShouldContain("99,999 reference draws");
    }

    [Fact]
    public void A_report_of_a_run_without_replications_says_that_cold_spots_were_not_looked_for()
    {
        var without = Result with { ColdSpots = ColdSpotResults.None, Replications = ReplicationResults.None };

        RunFolderFiles.Make(without, MadeUp.Provenance(), MadeUp.Grid(without))["report.html"].ShouldContain("Cold spots were not looked for in this run.");
        Should.Throw<ArgumentException>(() => AreaGap.Of(without, without.Areas[0], null));
    }

    [Fact]
    public void A_gap_is_a_range_over_the_replications()
    {
        // 90, 100, 110, 100: mean 100, s = √(200 ÷ 3), half-width t(0.975; 3) × s ÷ √4 = 3.1824 × 8.1650 ÷ 2 = 12.992.
        var gap = Gap(LevelBand.Level1);

        gap.Gap.Mean.ShouldBe(100);
        gap.Gap.HalfWidth!.Value.ShouldBe(12.992, 0.001);
        (gap.Lowest, gap.Highest).ShouldBe((90, 110));
        gap.Certain.ShouldBeFalse();
        string.Join('\n', GapText.Of(gap, MadeUp.Provenance())).ShouldContain("possible gap      100 (87 to 113, 95 % for the mean of 4)");
        gap.ColdSpots.ShouldNotBeEmpty();
        gap.ColdSpots.ShouldAllBe(spot => spot.AreaCode == "A2" && spot.Band == LevelBand.Level1);
    }

    [Fact]
    public void A_gap_in_json_has_demand_places_range_and_remedies()
    {
        var json = JsonDocument.Parse(GapJson.Of(Gap(null), MadeUp.Provenance())).RootElement;

        json.GetProperty("level").GetString().ShouldBe("Total");
        json.GetProperty("demand").GetInt32().ShouldBe(Result.Areas[2].AllLevels.Competing);
        json.GetProperty("gap").GetProperty("mean").GetDouble().ShouldBe(100);
        json.GetProperty("confirmed_share").GetDouble().ShouldBe(0);
        json.GetProperty("reading").GetString().ShouldBe("possible gap: check with providers");
        json.GetProperty("cold_spots")[0].GetProperty("remedies").GetArrayLength().ShouldBe(2);
        json.GetProperty("run").GetProperty("notice").GetString().ShouldBe(Notices.Illustrative);
    }
}
