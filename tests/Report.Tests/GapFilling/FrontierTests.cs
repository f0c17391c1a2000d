using System.Xml.Linq;
using Pathways.Model;
using Pathways.Report.GapFilling;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.GapFilling;

/// <summary>Effect against places: two lots of two places that place two and one, beside single places that place one each.</summary>
public sealed class FrontierTests
{
    private static readonly PlannedLot Lot = new(
        1, "first", "Level 1 Construction", "A", "Ashford", "Ashford College", false, [], ProvisionType.StudyProgramme, Level.Level1, "05", 2, [9], 1, 12, 40, 2, 2, 700, [new PayerCost(Payer.DfeAllocation, 10_210)], 0, 10_210, Confidence.Low)
    { RateBand = "5", RateYear = "2025/26" };

    private static readonly GapReport Report = new(
        "Where?", [new LotRow(Lot), new LotRow(Lot with { Number = 2, Id = "second", NewlyPlacedBest = 1, Gain = 300 })], 3, 1_000, 1_500, 1_500, 1 / 3.0, false, "Gap told.", 1,
        [0, 400, 780, 1_150, 1_500], [new AreaNext("Ashford", "Level 1 Construction", 2, 700), new AreaNext("Thanet", "no group of this size spares anything", 0, 0)], [], null, [])
    { SinglePlaced = [0, 1, 2, 3, 4] };

    [Fact]
    public void Every_number_of_places_has_a_row_in_young_people_and_in_what_is_spared()
        => FrontierCsv.Make(Report, MadeUp.Provenance()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => string.Join(',', line.Split(',').Take(5)))
            .ShouldBe(["0,0,0,0,0", "1,1,400,0,0", "2,2,780,2,700", "3,3,1150,2,700", "4,4,1500,3,1000"]);

    [Fact]
    public void The_page_draws_both_lines_and_tells_an_area_in_which_no_group_spares_anything()
    {
        var page = XDocument.Parse(PlanPage.Make(Report, MadeUp.Provenance())["<!DOCTYPE html>".Length..]);
        page.Descendants("polyline").Count().ShouldBe(2);
        var next = page.Descendants("table").Single(table => table.Element("caption")!.Value.StartsWith("Value of the next group", StringComparison.Ordinal));
        next.Element("tbody")!.Elements("tr").Select(row => string.Join('|', row.Elements().Select(cell => cell.Value))).ShouldBe(["Ashford|Level 1 Construction|2|700", "Thanet|no group of this size spares anything|0|0"]);
    }

    [Fact]
    public void The_cost_table_tells_band_and_year_of_the_rate_and_that_two_payers_have_no_figure()
    {
        var page = PlanPage.Make(Report, MadeUp.Provenance());
        page.ShouldContain("5, 2025/26");
        page.ShouldContain("no published rate");
        page.ShouldContain("none is one");
    }
}
