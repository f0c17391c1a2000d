using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

public class PublishedYearTests
{
    private static readonly Dictionary<string, AreaPlace> Places = new() { ["K"] = new AreaPlace("E10000016", "886", "Kent", "Total") };

    private static DataTable Table(params string?[] years) => new(
        "figures", "Figures", "As printed.", "published", [new("figure", "Figure", "What")], [new("value", "Value", "%", 1, "It.")],
        [.. years.Select((year, index) => new DataRow("K", 2025, [$"figure {index}"], [PubCell.Of(1.5, 1)]) { Reported = year })], People: false);

    [Theory]
    [InlineData("2023", "2023,Reporting year,")]
    [InlineData("2020/21", "202021,Academic year,")]
    [InlineData(null, "202526,Academic year,")]
    public void A_published_figure_stands_under_its_own_year(string? year, string begins) => DfeCsv.Data(Table(year), Places)!.Split('\n')[1].ShouldStartWith(begins);

    [Fact]
    public void The_heading_of_the_year_says_academic_where_all_are()
    {
        Table(null, null).YearHeading.ShouldBe("Academic year");
        Table("2023").YearHeading.ShouldBe("Year");
        Table("2023", null).Rows.Select(row => row.YearText).ShouldBe(["2023", "2025/26"]);
    }
}
