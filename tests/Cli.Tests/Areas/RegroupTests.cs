using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Areas;

/// <summary><c>pathways areas regroup</c> on the small run, which is stored.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class RegroupTests(SmallKent kent)
{
    private Task<Answer> RegroupAsync(params string[] more) => WarmCommand.RunAsync(kent.Folder, ["areas", "regroup", "--data", kent.FirstData, .. more]);

    private async Task<JsonElement> JsonAsync(params string[] more)
        => JsonDocument.Parse((await RegroupAsync(["--json", "--run", "latest", .. more])).Done().Out).RootElement;

    [Fact]
    public async Task As_many_areas_as_today_hold_every_msoa_once_and_keep_no_fewer_learners()
    {
        var json = await JsonAsync();

        var (today, regrouped) = (json.GetProperty("today"), json.GetProperty("regrouped"));
        string[] Msoas(JsonElement grouping) => [.. grouping.GetProperty("by_area").EnumerateArray().SelectMany(area => area.GetProperty("msoas").EnumerateArray()).Select(msoa => msoa.GetString()!).Order(StringComparer.Ordinal)];
        Msoas(regrouped).ShouldBe(Msoas(today));
        (today.GetProperty("areas").GetInt32(), regrouped.GetProperty("areas").GetInt32()).ShouldBe((9, 9));
        regrouped.GetProperty("overall").GetDouble().ShouldBeGreaterThanOrEqualTo(today.GetProperty("overall").GetDouble());
        RunIdentity.Of(json.GetProperty("run")).ShouldBe(kent.Identity);
    }

    [Fact]
    public async Task One_area_keeps_all_but_those_who_leave_the_county()
    {
        var one = (await JsonAsync("--areas", "1")).GetProperty("regrouped");

        var leaving = kent.Read("flows.csv").Rows.Any(row => row["row"] == "flow" && row["place_area_code"] == "outside");
        one.GetProperty("areas").GetInt32().ShouldBe(1);
        if (!leaving)
            one.GetProperty("overall").GetDouble().ShouldBe(1);
    }

    [Fact]
    public async Task Lines_tell_today_and_the_regrouping()
    {
        var answer = (await RegroupAsync("--areas", "4", "--run", "latest")).Done();

        answer.Out.ShouldContain("today: ");
        answer.Out.ShouldContain("regrouped into 4: ");
        answer.Out.ShouldContain("heuristic");
        answer.Error.ShouldContain("Illustrative");
    }

    [Fact]
    public async Task More_areas_than_msoas_are_refused()
    {
        (await RegroupAsync("--areas", "222", "--run", "latest")).Refused().Error.ShouldContain("give at most 221");
        (await RegroupAsync("--areas", "0", "--run", "latest")).Refused().Error.ShouldContain("give a whole number from 1");
        (await RegroupAsync("--run", "a", "--scenario", "b")).Refused().Error.ShouldContain("exclude each other");
    }
}
