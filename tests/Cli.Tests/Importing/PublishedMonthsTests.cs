using System.Text.Json;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Importing;

/// <summary>What a council does every month: import, publish; and at the end purge.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class PublishedMonthsTests(SmallKent kent)
{
    private static readonly string[] Ground = ["--purpose", "tests", "--lawful-basis", "public task", "--dpia", "D1", "--agreement", "A1", "--expires", "2099-08-31"];

    [Fact]
    public async Task What_is_published_after_the_next_month_is_protected_together_with_what_left_before_and_a_purge_removes_both()
    {
        using var work = new WorkFolder();
        work.CopyTravel(kent.Folder);
        async Task<Answer> DoAsync(params string[] arguments) => (await WarmCommand.RunAsync(work, arguments)).Done();
        await DoAsync("data", "new", "real", "--from", Path.Combine(kent.Folder.Path, "small"));
        await DoAsync("data", "sample", "nccis", "--rows", "1200", "--to", "all.csv");
        var heading = File.ReadLines(work["all.csv"]).First();
        var period = Array.IndexOf(heading.Split(','), "PeriodEnd");
        var rows = File.ReadLines(work["all.csv"]).Skip(1).ToLookup(row => DateOnly.ParseExact(row.Split(',')[period], "dd/MM/yyyy", null));
        var latest = rows.Max(month => month.Key);
        void Extract(string file, IEnumerable<string> told) => work.Write(file, string.Join('\n', told.Prepend(heading)) + "\n");
        Extract("until.csv", rows.Where(month => month.Key < latest).SelectMany(month => month));
        Extract("next.csv", rows[latest]);
        work.Write("month.yaml", "name: month\npurpose: The month's edition.\ndataset: real\n");

        await DoAsync(["import", "nccis", "until.csv", "--into", "real", .. Ground]);
        // What is drawn for a person is drawn by the pseudonym: under the same key it is the same each time, and so is whether the second edition may leave.
        await File.WriteAllBytesAsync(Directory.GetFiles(Path.Combine(work.Data, "pseudonym-keys")).ShouldHaveSingleItem(), "0123456789abcdef0123456789abcdef"u8.ToArray());
        await DoAsync("import", "nccis", "until.csv", "--into", "real");
        (await DoAsync("report", "month.yaml", "--basis", "month.yaml", "--out", "first")).Error.ShouldNotContain("protected together with");
        await DoAsync("import", "nccis", "next.csv", "--into", "real");
        var second = await DoAsync("report", "month.yaml", "--basis", "month.yaml", "--out", "second");

        second.Error.ShouldContain("protected together with what readers have already: month (of another version of the dataset)");
        using var first = Log(work, "first");
        using var log = Log(work, "second");
        var before = log.RootElement.GetProperty("protected_with").EnumerateArray().Select(left => left.GetProperty("result_hash").GetString()).ToArray();
        before.ShouldBe([first.RootElement.GetProperty("run").GetProperty("result_hash").GetString()]);
        var page = work.Text("second/provision-gap.html");
        page.ShouldContain("They were protected together with what readers have already: month (of another version of the dataset).");
        page.ShouldContain("A count that came out as there is shown as there.");
        page.ShouldNotContain("pathways import");
        Kept(work).Length.ShouldBe(2);

        // The folders given by --out are known and go, as the kept publications and the runs do.
        var purge = await DoAsync("data", "purge", "real", "--yes", "--by-name", "--beside", work.Path);
        purge.Error.ShouldContain("Proved");
        Kept(work).ShouldBeEmpty();
        Directory.Exists(work["real"]).ShouldBeFalse();
        Directory.Exists(work["first"]).ShouldBeFalse();
        Directory.Exists(work["second"]).ShouldBeFalse();
    }

    private static JsonDocument Log(WorkFolder work, string folder) => JsonDocument.Parse(work.Text(Path.Combine(folder, "disclosure-log.json")));

    private static string[] Kept(WorkFolder work)
        => Directory.Exists(Path.Combine(work.Data, "publications")) ? Directory.GetFiles(Path.Combine(work.Data, "publications"), "*.json", SearchOption.AllDirectories) : [];
}
