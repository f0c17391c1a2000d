using System.Globalization;
using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Gaps;

/// <summary><c>pathways case</c> for a lot of a plan that was made with its run.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class CaseTests(SmallKent kent)
{
    [Fact]
    public async Task The_case_tells_what_the_plans_own_run_made_of_the_lot_and_keeps_the_growth_that_was_agreed()
    {
        (await WarmCommand.RunAsync(kent.Folder, "gap-fill", "first.yaml", "--places", "3", "--group", "4", "--group", "3", "--existing-sites-only", "--in-year-growth", "--out", "tried")).Done();
        var lot = Table.Read(kent.Folder["tried/lots.csv"]).Rows.ShouldHaveSingleItem();
        string Of(string column) => lot[column];
        Of("places").ShouldBe("3", "of two sizes the one that three places buy");
        Of("rate_year").ShouldBe("2025/26");
        Of("rate_band").ShouldNotBeEmpty();
        using (var plan = JsonDocument.Parse(File.ReadAllText(kent.Folder["tried/summary.json"])))
        {
            plan.RootElement.GetProperty("next_lot_by_area").EnumerateArray().Select(next => next.GetProperty("area_name").GetString()!).Order(StringComparer.Ordinal)
                .ShouldBe(Table.Read(kent.Folder["small/areas/lcpa.csv"]).Rows.Select(row => row["area_name"]).Distinct().Order(StringComparer.Ordinal), "an area in which nothing is spared is told with 0");
        }


        var text = (await WarmCommand.RunAsync(kent.Folder, "case", "1", "--plan", "tried", "--scenario", "first.yaml")).Done().Out;
        text.ShouldContain($"as applications work today, after the lots before it: {Of("newly_placed_choice")} ({Of("newly_placed_choice_lower")} to {Of("newly_placed_choice_upper")})");
        foreach (var (column, word) in new[] { ("neet_low", "low"), ("neet_central", "central"), ("neet_high", "high") })
            text.ShouldContain($"{Signed(Of(column))} {word}");
        text.ShouldContain($"Published indicators that it moves: {Of("indicators")}.");
        text.ShouldContain($"in the best case {Of("newly_placed_best_case")}.");
        // Growth in the year was agreed: nothing of the first year is unpaid, and the case does not say that something is.
        Of("pounds_lag_gap").ShouldBe("0");
        text.ShouldNotContain("would not be paid.");
        text.ShouldContain("Expand existing: more places on a course that there is");
    }

    private static string Signed(string figure) => double.Parse(figure, CultureInfo.InvariantCulture).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
}
