using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Offers;

/// <summary>The offer register's commands as processes; what they read and write is tested without them.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class OffersCommandTests(SmallKent kent)
{
    [Fact]
    public async Task Sheets_are_written_whole_or_not_at_all_told_by_status_and_refused_without_a_sign_off_with_nothing_changed()
    {
        using var work = new WorkFolder();
        work.Copy(Path.Combine(kent.Folder.Path, "small"), "small");
        var before = File.ReadAllText(work["small/offers.csv"]);

        var written = await Command.RunAsync(work, "offers", "check-sheets", "--dataset", "small", "--area", "Ashford", "--out", "sheets");
        written.ExitCode.ShouldBe(0, written.Error);
        var sheets = Directory.GetFiles(work["sheets"], "*.xlsx");
        File.ReadAllLines(work["sheets/check-sheets.csv"]).Length.ShouldBe(sheets.Length + 1);
        (await Command.RunAsync(work, "offers", "check-sheets", "--dataset", "small", "--provider", "nobody", "--out", "more")).ShouldSatisfyAllConditions(answer => answer.ExitCode.ShouldBe(2), answer => answer.Error.ShouldContain("nobody"));
        Directory.Exists(work["more"]).ShouldBeFalse();

        using var status = JsonDocument.Parse((await Command.RunAsync(work, "offers", "status", "--dataset", "small", "--json")).Out);
        status.RootElement.GetProperty("all").GetProperty("confirmed_courses").GetInt32().ShouldBe(0);
        status.RootElement.GetProperty("areas").EnumerateArray().Sum(area => area.GetProperty("sheets_returned").GetInt32()).ShouldBe(0);

        var refused = await Command.RunAsync(work, ["offers", "import", .. sheets, "--into", "small"]);
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("[Sign-off]:8: Name of the person who confirms: is empty");
        File.ReadAllText(work["small/offers.csv"]).ShouldBe(before);
        File.Exists(work["import-reports/small-check-sheets/report.html"]).ShouldBeTrue("the report is written also when nothing is imported");

        (await Command.RunAsync(work, "offers", "changes", "--dataset", "small", "--since", "2024/25")).ShouldSatisfyAllConditions(answer => answer.ExitCode.ShouldBe(2), answer => answer.Error.ShouldContain("nothing is signed off yet"));
    }
}
