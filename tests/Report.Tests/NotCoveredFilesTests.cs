using System.Text.Json;
using System.Text.RegularExpressions;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

/// <summary>The files of a run as if no extract covered one area: nothing of its young people is told as a number, nothing of anybody else is told otherwise than before.</summary>
public sealed partial class NotCoveredFilesTests
{
    private const string Code = "A0", Name = "Ashford";
    private static readonly string[] OfPeople = ["people", "people, expected", "per cent", "percentage points"];
    private static readonly string[] KnownNumbers =
    [
        "zones", "zones_without_course", "courses_taught", "courses_confirmed", "places_taught", "places_confirmed", "confirmed_share", "cold_draws", "draws", "replications", "commissioned_places", "plan_places_open",
        "internship_places", "county_neet_rate_percent",
    ];

    private static readonly RunResult Result = WithKinds(MadeUp.Result());
    private static readonly RunProvenance Covered = MadeUp.Provenance(synthetic: false);
    private static readonly RunProvenance NotCovered = Covered with { Origin = Covered.Origin with { NotCovered = [Authority.Medway] }, NotCovered = [Code, .. Result.Zones.Where(zone => zone.AreaCode == Code).Select(zone => zone.Code)] };
    private static readonly IReadOnlyDictionary<string, string> Before = Make(Covered), After = Make(NotCovered);

    [Theory]
    [InlineData("areas.csv", "area_code")]
    [InlineData("travel.csv", "area_code")]
    [InlineData("apprenticeships.csv", "area_code")]
    [InlineData("drivers.csv", "area_code")]
    [InlineData("equity.csv", "area_code")]
    [InlineData("kinds.csv", "area_code")]
    [InlineData("neet.csv", "area_code")]
    [InlineData("apprenticeship-reach.csv", "area_code")]
    [InlineData("send.csv", "code")]
    [InlineData("flows.csv", "home_area_code")]
    [InlineData("cold-spots.csv", "area_code")]
    public void No_figure_of_its_young_people_is_in_a_table_and_other_rows_are_as_before(string file, string place)
    {
        var (rows, old) = (CsvFilesTests.Read(After[file]), CsvFilesTests.Read(Before[file]));
        var units = CsvFilesTests.Read(After["columns.csv"]).Where(row => row.Contains(file)).ToDictionary(row => row[Array.IndexOf(row, file) + 1], row => row[Array.IndexOf(row, file) + 2], StringComparer.Ordinal);
        var (seen, notice) = (0, Array.IndexOf(rows[0], "notice"));
        rows.Count.ShouldBe(old.Count);
        foreach (var (row, before) in rows.Skip(1).Zip(old.Skip(1)))
        {
            if (before[Array.IndexOf(rows[0], place)] != Code)
            {
                row.Where((_, column) => column != notice).ShouldBe(before.Where((_, column) => column != notice));
                continue;
            }

            foreach (var (column, at) in rows[0].Select((column, at) => (column, at)).Where(pair => OfPeople.Contains(units[pair.column]) && !KnownNumbers.Contains(pair.column)))
            {
                row[at].ShouldBe("x", $"{file} {column}");
                seen++;
            }

            foreach (var (column, at) in rows[0].Select((column, at) => (column, at)).Where(pair => KnownNumbers.Contains(pair.column)))
                row[at].ShouldBe(before[at], $"{file} {column}");
        }

        seen.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Zones_tell_what_is_in_reach_and_not_whether_they_are_cold()
    {
        var (rows, old) = (CsvFilesTests.Read(After["zones.csv"]), CsvFilesTests.Read(Before["zones.csv"]));
        string[] unknown = ["places_per_100_enhanced", "value_of_one_more_place", "cold_spot", "cold_spot_id", "cold_draws", "draws"];
        foreach (var (row, before) in rows.Skip(1).Zip(old.Skip(1)).Where(pair => pair.Second[Array.IndexOf(old[0], "area_code")] == Code))
        {
            foreach (var (column, at) in rows[0].Select((column, at) => (column, at)).Where(pair => pair.column != "notice"))
                row[at].ShouldBe(unknown.Contains(column) && !(column is not ("places_per_100_enhanced" or "value_of_one_more_place") && before[Array.IndexOf(old[0], "cold_spot")] == "no_course_in_reach") ? "x" : before[at], column); // without a course it is cold whoever lives there
        }
    }

    /// <summary>Courses taught there are known, whoever takes their places.</summary>
    [Fact]
    public void Offers_are_told_as_before()
    {
        var notice = Array.IndexOf(CsvFilesTests.Read(Before["offers.csv"])[0], "notice");
        CsvFilesTests.Read(After["offers.csv"]).Select(row => string.Join('|', row.Where((_, at) => at != notice))).ShouldBe(CsvFilesTests.Read(Before["offers.csv"]).Select(row => string.Join('|', row.Where((_, at) => at != notice))));
    }

    [Fact]
    public void The_summary_has_no_number_of_them_and_says_why()
    {
        using var json = JsonDocument.Parse(After["summary.json"]);
        using var old = JsonDocument.Parse(Before["summary.json"]);
        json.RootElement.GetProperty("run").GetProperty("notice_not_covered").GetString().ShouldBe(OriginWords.NotCovered(NotCovered.Origin));
        old.RootElement.GetProperty("run").TryGetProperty("notice_not_covered", out _).ShouldBeFalse();
        var areas = json.RootElement.GetProperty("areas").EnumerateArray().Zip(old.RootElement.GetProperty("areas").EnumerateArray()).ToArray();
        foreach (var (area, before) in areas.Where(pair => pair.First.GetProperty("code").GetString() != Code))
            JsonElement.DeepEquals(area, before).ShouldBeTrue();
        var unknown = areas.Single(pair => pair.First.GetProperty("code").GetString() == Code).First;
        string[] figures = ["competing", "newly_placed_choice", "no_place_found_choice", "cohort_16_17", "central", "neet_active", "demand", "shortfall"];
        Numbers(unknown).Select(member => member.Name).Intersect(figures).ShouldBeEmpty();
        Numbers(unknown).Select(member => member.Name).Distinct().ShouldBe(["courses", "confirmed_courses", "places", "confirmed_places", "zones_without_course"], ignoreOrder: true);
        unknown.GetProperty("levels")[0].GetProperty("competing").GetString().ShouldBe("x");
        Numbers(json.RootElement.GetProperty("neet").GetProperty("areas").EnumerateArray().Single(area => area.GetProperty("code").GetString() == Code)).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_says_so_above_everything_in_the_limits_and_at_the_area_and_its_tables_have_no_figure_of_them()
    {
        var (page, old) = (After["report.html"], Before["report.html"]);
        var told = OriginWords.NotCovered(NotCovered.Origin);
        page.IndexOf(told, StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("id=\"main\"", StringComparison.Ordinal));
        page[page.IndexOf("id=\"limits\"", StringComparison.Ordinal)..].ShouldContain(told);
        page.ShouldContain(OriginWords.NotKnownOf(Name));
        old.ShouldNotContain("No extract covers");
        string[] known = ["Zones", "Entry level: no course in reach", "Entry level: few places", "Level 1: no course in reach", "Level 1: few places", "Level 2: no course in reach", "Level 2: few places", "Entry level: places in reach", "Level 1: places in reach", "Level 2: places in reach", "Places at sites here", "Cold in draws", "Confirmed", "Published", "Kent"];
        var (rows, before) = (Rows(page, Name).ToArray(), Rows(old, Name).ToArray());
        rows.Length.ShouldBeGreaterThan(12);
        foreach (var (row, was) in rows.Zip(before))
            row.ShouldBe(was.Select(cell => cell.Figure && !known.Contains(cell.Header) ? cell with { Text = "x" } : cell));
        foreach (var area in MadeUp.AreaNames.Except([Name]))
            Rows(page, area).ShouldBe(Rows(old, area));
        Charts(page).ShouldBe(Charts(old) - 2, "bars of the newly placed, and of expected NEET");
    }

    [Fact]
    public void Asked_for_its_gap_the_terminal_says_that_it_is_not_known()
    {
        var gap = AreaGap.Of(Result, Result.Areas.Single(area => area.Code == Code), LevelBand.Level1);
        var told = string.Join('\n', GapText.Of(gap, NotCovered));
        told.ShouldContain("No extract covers the young people of " + Name);
        told.ShouldNotContain("young people compete for a place\n");
        using var json = JsonDocument.Parse(GapJson.Of(gap, NotCovered));
        json.RootElement.GetProperty("demand").GetString().ShouldBe("x");
        json.RootElement.GetProperty("gap").GetProperty("mean").GetString().ShouldBe("x");
        json.RootElement.GetProperty("run").GetProperty("seed").GetInt64().ShouldBe(20250901);
    }

    private static RunResult WithKinds(RunResult result)
        => result with { Access = result.Access with { Areas = [new(Code, result.Access.Areas[0].Kind, 30, 12), new("A1", result.Access.Areas[0].Kind, 13, 25), .. result.Access.Areas] } };

    private static IReadOnlyDictionary<string, string> Make(RunProvenance provenance) => RunFolderFiles.Make(Result, provenance, MadeUp.Grid(Result), MadeUp.Grid(Result));

    private static IEnumerable<(string Name, JsonElement Value)> Numbers(JsonElement element, string name = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Numbers(member.Value, member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Numbers(item, name)),
        JsonValueKind.Number => [(name, element)],
        _ => [],
    };

    /// <summary>How often a chart or map is labelled with the area.</summary>
    private static int Charts(string page) => page.Split($">{Name}</text>").Length;

    private sealed record Cell(string Header, string Text, bool Figure);

    /// <summary>The rows of a page's tables that are of an area, cell by cell.</summary>
    private static IEnumerable<Cell[]> Rows(string page, string area)
    {
        foreach (Match table in TableText().Matches(page))
        {
            string[] headers = [.. HeaderText().Matches(table.Groups[1].Value).Select(header => header.Groups[1].Value)];
            foreach (Match row in RowText().Matches(table.Groups[2].Value))
            {
                Cell[] cells = [.. CellText().Matches(row.Groups[1].Value).Select((cell, at) => new Cell(headers[at], cell.Groups[2].Value, cell.Groups[1].Value.Contains("class=\"n\"", StringComparison.Ordinal)))];
                if (cells.Any(cell => cell.Header is "Area" or "Home" or "Where" or "Area and level" && (cell.Text == area || (cell.Header == "Area and level" && cell.Text.StartsWith(area + ", ", StringComparison.Ordinal)))))
                    yield return cells;
            }
        }
    }

    [GeneratedRegex("<table.*?<thead>(.*?)</thead>.*?<tbody>(.*?)</tbody>", RegexOptions.Singleline)]
    private static partial Regex TableText();

    [GeneratedRegex("<th[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex HeaderText();

    [GeneratedRegex("<tr[^>]*>(.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex RowText();

    [GeneratedRegex("<t[hd]([^>]*)>(.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex CellText();
}
