using System.Globalization;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

public class CsvFilesTests
{
    private static readonly string[] Tables = ["areas.csv", "zones.csv", "cold-spots.csv", "cold-spot-tests.csv", "travel.csv", "journeys.csv", "offers.csv", "apprenticeships.csv", "access.csv", "apprenticeship-reach.csv", "drivers.csv", "equity.csv", "flows.csv", "kinds.csv", "msoas.csv", "neet.csv", "send.csv"];

    private static IReadOnlyDictionary<string, string> Files(RunResult? result = null)
    {
        result ??= MadeUp.Result();
        return RunFolderFiles.Make(result, MadeUp.Provenance(), MadeUp.Grid(result));
    }

    [Fact]
    public void A_run_that_filled_gaps_has_its_lots_in_the_order_in_which_to_buy_them()
    {
        PlannedLot Lot(int number, ProvisionType type, params PayerCost[] costs) => new(
            number, "lot-" + number, "Course, with comma", "ASH", "Ashford", "A site", true, ["Another"], type, Level.Level1, "05", 15, [1, 4, 9], 8, 9, 40, 15, 14, 123_456, [.. costs], 10_000, 5_000, Confidence.Low);
        var result = MadeUp.Result();
        var filled = result with
        {
            FilledGaps = new GapPlanResult(
            [
                new PlannedGaps("first", "15 places", GapObjective.Placed, [Lot(1, ProvisionType.StudyProgramme, new PayerCost(Payer.DfeAllocation, 80_000))], 14, 123_456, 130_000, false, "", []),
                new PlannedGaps("second", "15 places", GapObjective.Neet, [Lot(2, ProvisionType.SupportedInternship, new PayerCost(Payer.HighNeeds, 90_000))], 14, 123_456, 130_000, false, "", []),
            ]),
        };
        Files(result).ContainsKey("lots.csv").ShouldBeFalse();

        var rows = Read(Files(filled)["lots.csv"]);
        string Cell(int row, string column) => rows[row][Array.IndexOf(rows[0], column)];
        rows.Count.ShouldBe(3);
        (Cell(1, "lot"), Cell(1, "title"), Cell(1, "pounds_dfe_allocation"), Cell(1, "gain_minutes_equivalents"), Cell(1, "gain_assumed_neet")).ShouldBe(("1", "Course, with comma", "80000", "123456", "z"));
        (Cell(2, "objective"), Cell(2, "gain_minutes_equivalents"), Cell(2, "gain_assumed_neet")).ShouldBe(("neet", "z", "0.123"));
        Cell(1, "indicators").ShouldNotBe(Cell(2, "indicators"), "interns may be up to 24");
        Read(Files(filled)["columns.csv"]).Where(row => row.Contains("lots.csv")).Select(row => row[Array.IndexOf(row, "lots.csv") + 1]).ShouldBe(rows[0]);
    }

    /// <summary>A reader of RFC 4180 of its own, so that the writer is not tested against itself.</summary>
    internal static List<string[]> Read(string text)
    {
        var (rows, row, field, quoted) = (new List<string[]>(), new List<string>(), "", false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field += '"';
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(field);
                    field = "";
                    break;
                case '\n' when !quoted:
                    row.Add(field);
                    rows.Add([.. row]);
                    row.Clear();
                    field = "";
                    break;
                default:
                    field += text[i];
                    break;
            }
        }

        return rows;
    }

    [Fact]
    public void Every_column_of_every_table_is_described_in_their_order()
    {
        var files = Files();
        var described = Read(files["columns.csv"]).Skip(1).ToArray();

        described.Select(row => row[0]).Distinct().ShouldBe(Tables);
        described.ShouldAllBe(row => row.Length == 4 + 6 && row.All(cell => cell.Length > 0));
        foreach (var table in Tables)
            described.Where(row => row[0] == table).Select(row => row[1]).ShouldBe(Read(files[table])[0]);
    }

    [Fact]
    public void Rows_are_as_long_as_the_header_and_carry_the_runs_identity()
    {
        foreach (var table in Tables)
        {
            var rows = Read(Files()[table]);
            rows.Count.ShouldBeGreaterThan(1);
            foreach (var row in rows.Skip(1))
            {
                row.Length.ShouldBe(rows[0].Length);
                row[^6..].ShouldBe([new string('b', 64), new string('a', 64), "20250901", new string('c', 64), "0.1.0", Notices.Illustrative]);
            }
        }
    }

    [Fact]
    public void Column_names_are_unique_lower_case_words()
    {
        foreach (var table in Tables)
        {
            var header = Read(Files()[table])[0];
            header.ShouldBeUnique();
            header.ShouldAllBe(name => name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'));
        }
    }

    [Fact]
    public void No_column_of_the_zones_counts_people()
    {
        var described = Read(Files()["columns.csv"]);

        described.Where(row => row[0] == "zones.csv").ShouldAllBe(row => !row[2].StartsWith("people", StringComparison.Ordinal));
    }

    [Fact]
    public void Statuses_of_an_area_add_up_to_its_cohort_to_the_last_digit()
    {
        var rows = Read(Files()["areas.csv"]);
        int[] statuses = [.. rows[0].Select((name, index) => (name, index)).Where(pair => pair.name.StartsWith("status_", StringComparison.Ordinal)).Select(pair => pair.index)];
        var cohort = Array.IndexOf(rows[0], "cohort_16_17");
        var totals = rows.Skip(1).Where(row => row[Array.IndexOf(rows[0], "level")] == "Total").ToArray();

        statuses.Length.ShouldBe(6);
        totals.Length.ShouldBe(MadeUp.Result().Areas.Length);
        foreach (var row in totals)
            statuses.Sum(index => decimal.Parse(row[index], CultureInfo.InvariantCulture)).ShouldBe(decimal.Parse(row[cohort], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_does_not_apply_is_z()
    {
        var rows = Read(Files()["areas.csv"]);

        rows.Single(row => row[3] == "A0" && row[5] == "Level 1")[Array.IndexOf(rows[0], "neet_low")].ShouldBe("z");
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("+1+2", "'+1+2")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("A = B", "A = B")]
    public void A_text_that_a_spreadsheet_would_run_is_written_as_text(string title, string written)
    {
        var result = MadeUp.Result();
        result = result with { Offers = result.Offers.SetItem(0, result.Offers[0] with { Title = title }) };

        var rows = Read(Files(result)["offers.csv"]);

        rows[1][Array.IndexOf(rows[0], "title")].ShouldBe(written);
    }

    [Fact]
    public void Commas_quotes_and_line_ends_in_a_name_survive()
    {
        const string Awkward = "A, \"B\"\nC";
        var result = MadeUp.Result();
        result = result with { Offers = result.Offers.SetItem(0, result.Offers[0] with { Title = Awkward }) };

        var rows = Read(Files(result)["offers.csv"]);

        rows[1][Array.IndexOf(rows[0], "title")].ShouldBe(Awkward);
    }

    [Fact]
    public void Offers_may_leave_the_house_only_when_confirmed()
    {
        var result = MadeUp.Result();
        result = result with { Offers = result.Offers.SetItem(0, result.Offers[0] with { Basis = Basis.Confirmed }) };

        var rows = Read(Files(result)["offers.csv"]);

        rows.Skip(1).Select(row => row[Array.IndexOf(rows[0], "use")]).ShouldBe(["publishable", .. Enumerable.Repeat("internal", result.Offers.Length - 1)]);
    }

    [Fact]
    public void Lines_end_with_a_line_feed_alone()
    {
        foreach (var (name, text) in Files())
        {
            text.ShouldNotContain("\r", customMessage: name);
            text.ShouldEndWith("\n", customMessage: name);
        }
    }

    [Fact]
    public void The_same_result_gives_the_same_bytes() => Files().ShouldBe(Files());
}
