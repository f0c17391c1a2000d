using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Gaps;

/// <summary><c>pathways gaps</c> on the small run, which is stored: it is read, not made again.</summary>
[Collection(MoreSmallKentRuns.Name)]
public sealed class GapsTests(SmallKent kent)
{
    private Task<Answer> GapsAsync(params string[] more) => WarmCommand.RunAsync(kent.Folder, ["gaps", .. more]);

    private string RunId => kent.First.Told.Single(line => line.StartsWith("run  ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

    [Fact]
    public async Task Prints_demand_places_the_gap_as_a_range_first_remedies_and_the_share_confirmed()
    {
        var answer = (await GapsAsync("--area", "folkestone and hythe", "--level", "1", "--scenario", "first.yaml")).Done();

        var competing = kent.Read("areas.csv").Rows.Single(row => row["area_name"] == "Folkestone and Hythe" && row["level"] == "Level 1")["competing"];
        answer.Out.ShouldContain("Folkestone and Hythe, Level 1 (modelled)");
        answer.Out.ShouldMatch($@"demand +{competing} young people");
        answer.Out.ShouldMatch(@"places in reach +\d+ open places");
        answer.Out.ShouldMatch(@"possible gap +\d+ \(\d+ to \d+, 95 % for the mean of 20\)");
        answer.Out.ShouldContain(" courses confirmed in the area");
        answer.Out.ShouldContain("0.0% of the places in reach, of other areas too");
        answer.Out.ShouldContain("cold spots");
        answer.Error.ShouldContain("Illustrative");
    }

    [Fact]
    public async Task A_stored_run_is_read_by_its_id_with_the_same_answer()
    {
        var made = (await GapsAsync("--area", "ALL", "--json", "--scenario", "first.yaml")).Done();
        var read = (await GapsAsync("--area", "Kent and Medway", "--json", "--run", RunId)).Done();

        read.Out.ShouldBe(made.Out);
        using var json = JsonDocument.Parse(read.Out);
        var gap = json.RootElement.GetProperty("gap");
        gap.GetProperty("replications").GetInt32().ShouldBe(20);
        gap.GetProperty("mean").GetDouble().ShouldBeInRange(json.RootElement.GetProperty("gap_lowest_replication").GetDouble(), json.RootElement.GetProperty("gap_highest_replication").GetDouble());
        gap.GetProperty("lower").GetDouble().ShouldBeLessThan(gap.GetProperty("upper").GetDouble());
        RunIdentity.Of(json.RootElement.GetProperty("run")).ShouldBe(kent.Identity);
    }

    [Fact]
    public async Task An_area_that_is_none_is_refused_with_the_nearest_name()
        => (await GapsAsync("--area", "Folkstone and Hythe", "--level", "1", "--scenario", "first.yaml")).Error.ShouldContain("did you mean \"Folkestone and Hythe\"?");

    [Fact]
    public async Task A_run_that_is_none_and_a_level_that_is_none_are_refused()
    {
        (await GapsAsync("--area", "Ashford", "--run", "baseline-000000000000")).Refused().Error.ShouldContain("is no run that is kept");
        (await GapsAsync("--area", "Ashford", "--level", "3")).Refused().Error.ShouldContain("'3'");
        (await GapsAsync("--area", "Ashford", "--run", "a", "--scenario", "first.yaml")).Refused().Error.ShouldContain("exclude each other");
    }
}
