using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Travel;

public sealed class FeedCommandsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_check_says_what_the_feed_has_and_what_runs_on_a_date()
    {
        LineFeed.WriteTo(_folder);
        var answer = (await WarmCommand.RunAsync(_folder, "travel", "check", "line", "--date", "2026-09-08")).Done();
        answer.Out.Split('\n').ShouldBe([
            "line: 1 operators, 2 stops, 1 routes, 2 trips, 4 stop times; 2026-09-01 to 2026-09-30.",
            "2026-09-08 (Tuesday): 1 of 1 services (100 %) and 2 of 2 trips (100 %) run.", "No fault found.", ""]);
    }

    [Fact]
    public async Task A_date_without_service_and_a_faulty_feed_are_refused_with_the_remedy()
    {
        LineFeed.WriteTo(_folder);
        (await WarmCommand.RunAsync(_folder, "travel", "check", "line", "--date", "2026-09-06")).Refused()
            .Error.ShouldContain("the feed covers 2026-09-01 to 2026-09-30; the nearest date with service is 2026-09-07, a Monday");
        _folder.Write("line/trips.txt", "route_id,service_id,trip_id\nr,wk,early\nr,none,late\n");
        (await WarmCommand.RunAsync(_folder, "travel", "check", "line")).Refused().Told[0].ShouldBe("line/trips.txt:3: service_id \"none\": is not known; give a service_id of calendar.txt or calendar_dates.txt.");
    }

    [Fact]
    public async Task Feeds_take_the_place_of_a_datasets_timetable_or_nothing_changes()
    {
        LineFeed.WriteTo(_folder);
        LineFeed.WriteTo(_folder, "again");
        Directory.CreateDirectory(_folder["own"]);
        _folder.Write("own/dataset.json", "{}");
        var answer = (await WarmCommand.RunAsync(_folder, "travel", "use", "line", "again", "--dataset", "own")).Done();
        answer.Out.ShouldContain("again: 2 trips, 2 of them in an earlier feed too; 2 stops, 2 of them matched by ATCO code; 0 ids were given a prefix.");
        _folder.Text("own/timetable/trips.txt").ShouldContain("early");

        var before = _folder.Listing();
        File.Delete(_folder["again/stops.txt"]);
        (await WarmCommand.RunAsync(_folder, "travel", "use", "line", "again", "--dataset", "own")).Refused().Told[0].ShouldStartWith("again/stops.txt: does not exist");
        _folder.Listing().ShouldBe(before.Except(["again/stops.txt"]));
        (await WarmCommand.RunAsync(_folder, "travel", "use", "line", "--dataset", "line")).Refused().Error.ShouldContain("dataset.json");
    }

    [Fact]
    public async Task Minutes_of_another_tool_go_into_the_dataset_with_a_report_of_missing_pairs()
    {
        _folder.Copy(Repository.Kent, "kent");
        var (zone, site) = (Table.Read(_folder["kent/zones.csv"]).Rows[0]["zone_code"], Table.Read(_folder["kent/sites.csv"]).Rows[0]["site_id"]);
        _folder.Write("r5r.csv", $"from_id,to_id,travel_time_p50\n{zone},{site},31\nelsewhere,{site},5\n");
        var answer = (await WarmCommand.RunAsync(_folder, "travel", "import", "r5r.csv", "--dataset", "kent")).Done();
        answer.Out.ShouldStartWith("1 pairs of zone and site");
        answer.Error.ShouldContain("1,106 zones have no minutes to any site");
        answer.Error.ShouldContain("1 rows are about places that the dataset does not have");
        _folder.Text("kent/travel-matrix.csv").ShouldBe($"zone_code,site_id,minutes\n{zone},{site},31\n");
        _folder.Text("kent/travel-matrix-source.csv").ShouldBe("label\nimported from r5r.csv\n");
        (await WarmCommand.RunAsync(_folder, "data", "check", "kent")).Done();
    }
}
