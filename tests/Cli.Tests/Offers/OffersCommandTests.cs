using System.Globalization;
using System.Text.Json;
using Pathways.Cli.Tests.Running;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Tests.Register;
using Pathways.Model;

namespace Pathways.Cli.Tests.Offers;

/// <summary>The offer register's commands as processes; what they read and write is tested without them.</summary>
[Collection(SmallKentRuns.Name)]
public sealed class OffersCommandTests(SmallKent kent)
{
    private const int Killed = 128 + 9; // what the system says of a process that SIGKILL ended

    [Fact]
    public async Task Killed_while_importing_sheets_register_and_offers_are_whole_the_old_or_the_new_and_the_same_command_then_goes_through()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var work = new WorkFolder();
        work.Copy(Path.Combine(kent.Folder.Path, "small"), "small");
        (await WarmCommand.RunAsync(work, "offers", "check-sheets", "--dataset", "small", "--area", "Ashford", "--out", "sheets")).ExitCode.ShouldBe(0);
        var (sheets, courses) = (new List<string>(), 0);
        foreach (var path in Directory.GetFiles(work["sheets"], "*.xlsx"))
        {
            var sheet = new FilledSheet(File.ReadAllBytes(path));
            if (sheet.AnswerAll("yes", withPlaces: true) is { Answered: > 0 } answered)
            {
                File.WriteAllBytes(path, answered.Signed(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Bytes);
                sheets.Add(path);
                courses += answered.Answered;
            }
        }

        string[] import = ["offers", "import", .. sheets, "--into", "small"];
        var old = Bytes(work["small"]);
        var dry = await WarmCommand.RunAsync(work, [.. import, "--dry-run"]);
        dry.ExitCode.ShouldBe(0, dry.Error);
        Bytes(work["small"]).ShouldBe(old);
        foreach (var (point, imported) in new[] { ("Filled", false), ("Told", false), ("Exchanged", true) })
        {
            using var process = Command.StartProbed(work, new Dictionary<string, string>(), ["kill-import", point, .. import]);
            (await Command.AnswerAsync(process)).ExitCode.ShouldBe(Killed, point);
            ImportHistory.Read(work["small"]).Versions.IsEmpty.ShouldBe(!imported, point);
            if (imported)
                Confirmed(work["small"]).ShouldBe((courses, courses));
            else
                Bytes(work["small"]).ShouldBe(old);
        }

        (await WarmCommand.RunAsync(work, import)).ExitCode.ShouldBe(0);
        Confirmed(work["small"]).ShouldBe((courses, courses));
        ImportHistory.Read(work["small"]).Versions.ShouldHaveSingleItem().HashAfter.ShouldBe(DatasetHash.Of(work["small"]));
        work.Listing().ShouldNotContain(entry => entry.StartsWith(".small.", StringComparison.Ordinal));
    }

    /// <summary>Courses that the register has as confirmed, and those that the offers have.</summary>
    private static (int Register, int Offers) Confirmed(string dataset)
    {
        var read = DatasetLoader.Read(dataset, DatasetRequest.AsItIs());
        return (read.Records.Register.Entries.Count(entry => entry.Answer == OfferAnswer.Confirmed), read.Offers.Count(offer => offer.Provenance.Basis == Basis.Confirmed));
    }

    private static string Bytes(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => path[folder.Length..] + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))));

    [Fact]
    public async Task Sheets_are_written_whole_or_not_at_all_told_by_status_and_refused_without_a_sign_off_with_nothing_changed()
    {
        using var work = new WorkFolder();
        work.Copy(Path.Combine(kent.Folder.Path, "small"), "small");
        var before = File.ReadAllText(work["small/offers.csv"]);

        var written = await WarmCommand.RunAsync(work, "offers", "check-sheets", "--dataset", "small", "--area", "Ashford", "--out", "sheets");
        written.ExitCode.ShouldBe(0, written.Error);
        var sheets = Directory.GetFiles(work["sheets"], "*.xlsx");
        File.ReadAllLines(work["sheets/check-sheets.csv"]).Length.ShouldBe(sheets.Length + 1);
        (await WarmCommand.RunAsync(work, "offers", "check-sheets", "--dataset", "small", "--provider", "nobody", "--out", "more")).ShouldSatisfyAllConditions(answer => answer.ExitCode.ShouldBe(2), answer => answer.Error.ShouldContain("nobody"));
        Directory.Exists(work["more"]).ShouldBeFalse();

        using var status = JsonDocument.Parse((await WarmCommand.RunAsync(work, "offers", "status", "--dataset", "small", "--json")).Out);
        status.RootElement.GetProperty("all").GetProperty("confirmed_courses").GetInt32().ShouldBe(0);
        status.RootElement.GetProperty("areas").EnumerateArray().Sum(area => area.GetProperty("sheets_returned").GetInt32()).ShouldBe(0);

        var refused = await WarmCommand.RunAsync(work, ["offers", "import", .. sheets, "--into", "small"]);
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("[Sign-off]:8: Name of the person who confirms: is empty");
        File.ReadAllText(work["small/offers.csv"]).ShouldBe(before);
        File.Exists(work["import-reports/small-check-sheets/report.html"]).ShouldBeTrue("the report is written also when nothing is imported");

        (await WarmCommand.RunAsync(work, "offers", "changes", "--dataset", "small", "--since", "2024/25")).ShouldSatisfyAllConditions(answer => answer.ExitCode.ShouldBe(2), answer => answer.Error.ShouldContain("nothing is signed off yet"));
    }
}
