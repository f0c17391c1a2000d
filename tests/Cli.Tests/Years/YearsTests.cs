using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Years;

/// <summary><c>pathways years</c> on the small dataset, whose learners are of one year: those of later years are made at its scale.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class YearsTests(SmallKent kent)
{
    private Task<Answer> YearsAsync(params string[] more) => WarmCommand.RunAsync(kent.Folder, ["years", "first.yaml", "--data", kent.FirstData, "--draws", "1", .. more]);

    [Fact]
    public async Task The_first_year_is_the_run_and_later_cohorts_follow_the_projection()
    {
        var years = JsonDocument.Parse((await YearsAsync("--to", "2027", "--json")).Done().Out).RootElement.GetProperty("years");

        years.EnumerateArray().Select(year => year.GetProperty("year").GetString()).ShouldBe(["2025/26", "2026/27", "2027/28"]);
        JsonElement Total(int year) => years[year].GetProperty("areas").EnumerateArray().Single(area => area.GetProperty("code").GetString() == "ALL");
        var run = kent.Read("areas.csv").Rows.Single(row => row["area_code"] == "ALL" && row["level"] == "Total");
        Total(0).GetProperty("competing").GetInt32().ShouldBe(int.Parse(run["competing"]));
        Total(0).GetProperty("newly_placed_choice").GetInt32().ShouldBe(int.Parse(run["newly_placed_choice"]));

        // 16 and 17 year olds of all zones: 46,191 in 2025 at a fiftieth, carried and new ones within a few of the projection.
        var projected = Projected(2027) / Projected(2025);
        ((double)Total(2).GetProperty("cohort_16_17").GetInt32() / Total(0).GetProperty("cohort_16_17").GetInt32()).ShouldBe(projected, 0.02);
    }

    [Fact]
    public async Task A_run_folder_has_the_years_in_its_report_when_asked_for()
    {
        var answer = (await YearsAsync("--to", "2026", "--out", "with-years")).Done();

        answer.Out.ShouldContain("2026/27");
        answer.Out.ShouldContain("(modelled)");
        var folder = kent.Folder["with-years"];
        File.ReadAllText(Path.Combine(folder, "report.html")).ShouldContain("The years to 2026/27");
        Table.Read(Path.Combine(folder, "years.csv")).Rows.ShouldContain(row => row["time_period"] == "202627" && row["area_code"] == "ALL");
    }

    [Fact]
    public async Task A_year_before_the_scenarios_or_without_young_people_is_refused()
    {
        (await YearsAsync("--to", "2024")).Refused().Error.ShouldContain("is before the scenario's year 2025/26");
        (await YearsAsync("--to", "2040")).Refused().Error.ShouldContain("has no young people in");
    }

    private static double Projected(int year)
        => Table.Read(Path.Combine(Repository.Kent, "zones.csv")).Rows.Sum(row => Number(row[$"age16_{year}"]) + Number(row[$"age17_{year}"]));

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
