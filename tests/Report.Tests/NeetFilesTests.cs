using System.Globalization;
using System.Text.Json;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

/// <summary>What a run folder says of NEET and of published figures.</summary>
public class NeetFilesTests
{
    private static readonly RunResult Result = MadeUp.Result();
    private static readonly IReadOnlyDictionary<string, string> Files = RunFolderFiles.Make(Result, MadeUp.Provenance(), MadeUp.Grid(Result));

    private static Dictionary<string, string>[] Rows(string file)
    {
        var lines = Files[file].TrimEnd('\n').Split('\n').Select(Cells).ToArray();
        return [.. lines[1..].Select(cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static string[] Cells(string line)
    {
        var (cells, quoted, start) = (new List<string>(), false, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
                quoted = !quoted;
            if (i < line.Length && (line[i] != ',' || quoted))
                continue;
            cells.Add(line[start..i].Trim('"'));
            start = i + 1;
        }

        return [.. cells];
    }

    [Fact]
    public void Means_stand_with_half_the_width_of_their_interval()
    {
        var row = Rows("neet.csv").Single(row => row["geographic_level"] == "Local authority district");

        // 900 × 0.038 = 34.2; replications 1 % apart: s = 0.342, t(0.975; 2) = 4.303, 4.303 × 0.342 ÷ √3 = 0.85.
        row["neet_central"].ShouldBe("34.2");
        row["neet_central_half_width"].ShouldBe("0.8");
        row["not_known"].ShouldBe("37.8");
        row["roni_none"].ShouldBe("450");
        row["roni_substantial"].ShouldBe("low");
    }

    [Fact]
    public void Where_fewer_than_a_hundred_live_no_count_of_people_is_drawn()
    {
        var row = Rows("neet.csv").Single(row => row["cohort_16_17"] == "99");

        row.Where(cell => cell.Key.StartsWith("neet_", StringComparison.Ordinal) || cell.Key.StartsWith("not_known", StringComparison.Ordinal) || cell.Key.StartsWith("roni_", StringComparison.Ordinal) || cell.Key.StartsWith("year_", StringComparison.Ordinal))
            .ShouldAllBe(cell => cell.Value == "c");
    }

    [Fact]
    public void Parts_of_a_difference_add_up_over_levels_to_it()
    {
        foreach (var area in Rows("drivers.csv").GroupBy(row => row["area_code"]))
        {
            double Sum(string column, bool total) => area.Where(row => row["level"] == "Total" == total).Sum(row => double.Parse(row[column], CultureInfo.InvariantCulture));
            Sum("composition_points", false).ShouldBe(Sum("composition_points", true), 1e-9);
            (Sum("composition_points", true) + Sum("provision_points", true)).ShouldBe(Sum("neet_rate_percent", true) - Sum("county_neet_rate_percent", true), 1e-9);
        }
    }

    [Fact]
    public void The_page_ranks_assumptions_as_a_chart_with_its_table_and_tells_targets_from_the_rest()
    {
        var page = Files["report.html"];

        page.ShouldContain("Bars: how far expected NEET moves for each assumption; the table below has the figures.");
        page.IndexOf("Not targets: what the model missed by", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("Targets: set, so they confirm nothing", StringComparison.Ordinal));
        page.ShouldContain("+2.0");
        page.ShouldContain("The model has no such figure.");
        page.ShouldContain("No published figure in the data:");
        page.ShouldContain("never for eligibility");
        page.ShouldContain("F2 was 0.32");
        page.ShouldContain("Which published indicator moves when places open");
    }

    [Fact]
    public void The_summary_has_expected_NEET_drivers_validation_and_sensitivity()
    {
        using var json = JsonDocument.Parse(Files["summary.json"]);
        var root = json.RootElement;

        root.GetProperty("neet").GetProperty("areas").EnumerateArray().Count().ShouldBe(Result.Neet.Areas.Length - 1);
        root.GetProperty("neet").GetProperty("drivers_percentage_points_against_county")[0].GetProperty("difference").GetDouble().ShouldBe(0.3, 1e-9);
        var figures = root.GetProperty("validation").GetProperty("figures").EnumerateArray().ToArray();
        figures[0].GetProperty("target").GetBoolean().ShouldBeTrue();
        figures[1].GetProperty("difference").GetDouble().ShouldBe(2, 1e-9);
        figures[2].GetProperty("modelled").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("validation").GetProperty("home_to_delivery").GetProperty("r_squared").GetDouble().ShouldBe(0.5);
        root.GetProperty("sensitivity").GetProperty("assumptions")[0].GetProperty("expected_neet_at_high").GetDouble().ShouldBe(1200);
    }
}
