using System.Text.Json;
using System.Xml.Linq;
using Pathways.Model;
using Pathways.Report.Comparing;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.Comparing;

/// <summary>A comparison as if no extract covered Thanet: nothing of its young people is told as a number, and nothing of anybody else otherwise than before.</summary>
public sealed class NotCoveredComparisonTests
{
    private const string Code = "T", Name = "Thanet";

    private static readonly IReadOnlyDictionary<string, string> Before = Make([]), After = Make([Code]);

    [Theory]
    [InlineData("comparison.csv", "people_before people_after placed_before placed_after difference_mean difference_lower difference_upper", "replications basis scenario area_name")]
    [InlineData("comparison-later.csv", "entered_january_before on_a_course_end_of_april_difference neet_low_before neet_central_after neet_high_difference", "basis scenario area_name")]
    public void Tables_have_a_symbol_in_its_rows_and_other_rows_as_before(string file, string unknown, string known)
    {
        var (rows, old) = (CsvFilesTests.Read(After[file]), CsvFilesTests.Read(Before[file]));
        rows.Count.ShouldBe(old.Count);
        var seen = 0;
        foreach (var (row, before) in rows.Zip(old).Skip(1))
        {
            if (before[Array.IndexOf(rows[0], "area_code")] != Code)
            {
                row.ShouldBe(before);
                continue;
            }

            seen++;
            foreach (var column in unknown.Split(' '))
                row[Array.IndexOf(rows[0], column)].ShouldBe("x", column);
            foreach (var column in known.Split(' '))
                row[Array.IndexOf(rows[0], column)].ShouldBe(before[Array.IndexOf(rows[0], column)], column);
        }

        seen.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Its_figures_for_programs_are_a_symbol_and_places_and_zones_are_told()
    {
        using var json = JsonDocument.Parse(After["comparison.json"]);
        var areas = json.RootElement.GetProperty("scenarios")[0].GetProperty("areas").EnumerateArray().ToDictionary(area => area.GetProperty("code").GetString()!);
        foreach (var (code, area) in areas)
        {
            var cell = area.GetProperty("with_a_place")[0];
            foreach (var figure in new[] { cell.GetProperty("people").GetProperty("before"), cell.GetProperty("difference").GetProperty("mean"), area.GetProperty("neet_assumed_effect").GetProperty("central"), area.GetProperty("gains_and_losses").GetProperty("newly_placed"), cell.GetProperty("includes_no_change") })
                (figure.ToString() == "x").ShouldBe(code == Code, code);
            area.GetProperty("places").GetProperty("before").GetInt32().ShouldBe(100);
            area.GetProperty("zones_without_course")[1].GetProperty("before").GetInt32().ShouldBe(3);
        }

        areas.Keys.ShouldContain(Code);
    }

    [Fact]
    public void The_page_has_a_symbol_in_its_rows_of_people_and_no_sentence_of_it()
    {
        var (rows, old) = (Rows(After), Rows(Before));
        rows.Length.ShouldBe(old.Length);
        var symbols = 0;
        foreach (var (row, before) in rows.Zip(old))
        {
            var isUnknown = row.Cells[0] == Name && !row.Caption.StartsWith("Open places", StringComparison.Ordinal) && !row.Caption.StartsWith("Zones without", StringComparison.Ordinal);
            row.Cells.Count(cell => cell == "x").ShouldBe(isUnknown ? row.Numbers : 0, $"{row.Caption}: {string.Join('|', row.Cells)}");
            symbols += isUnknown ? row.Numbers : 0;
            if (!isUnknown)
                row.Cells.ShouldBe(before.Cells);
        }

        symbols.ShouldBeGreaterThan(10);
        var unknown = ComparisonFilesTests.Compared() with { Provenance = Of([Code], "what-if") };
        ComparisonFiles.Lines(ComparisonFilesTests.Compared()).ShouldContain(line => line.Contains(Name, StringComparison.Ordinal));
        ComparisonFiles.Lines(unknown).ShouldNotContain(line => line.Contains(Name, StringComparison.Ordinal));
    }

    private static (string Caption, string[] Cells, int Numbers)[] Rows(IReadOnlyDictionary<string, string> files)
        => [.. XDocument.Parse(files["comparison.html"]["<!DOCTYPE html>".Length..]).Descendants("table").SelectMany(table => table.Element("tbody")!.Elements("tr")
            .Select(row => (table.Element("caption")!.Value, row.Elements().Select(cell => cell.Value).ToArray(), row.Elements().Count(cell => cell.Attribute("class")?.Value == "n"))))];

    private static RunProvenance Of(string[] unknown, string scenario) => MadeUp.Provenance(scenario) with { NotCovered = [.. unknown] };

    private static IReadOnlyDictionary<string, string> Make(string[] unknown)
    {
        var result = MadeUp.Result();
        return ComparisonFiles.Make(
            ComparisonFilesTests.Scenario("baseline"), Of(unknown, "baseline"), [ComparisonFilesTests.Compared() with { Provenance = Of(unknown, "what-if") }], MadeUp.Grid(result), MadeUp.Grid(result));
    }
}
