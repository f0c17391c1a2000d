using Pathways.Report.Publishing;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.Publishing;

public class OfferTotalsTests
{
    private static DataRow Row(string area, string subject, string level, string provider, string site, double courses)
        => new(area, 2025, [subject, level, provider, site, "Flexible", "modelled"], [PubCell.Of(courses), PubCell.Of(10 * courses)]);

    private static readonly DataRow[] Rows =
    [
        Row("A0", "Art", "Level 1", "P", "P north", 1), Row("A0", "Art", "Level 2", "P", "P north", 2), Row("A0", "Care", "Level 1", "P", "P south", 4), Row("A1", "Art", "Level 1", "Q", "Q", 8),
    ];

    private static double Courses(string area, params string[] keys)
        => OfferTotals.Of(MadeUp.Result(), [.. Rows]).Where(row => row.AreaCode == area && row.Keys.SequenceEqual(keys)).ShouldHaveSingleItem().Cells[0].Value;

    [Theory]
    [InlineData(7, "Total", "Total", "Total", "Total", "Total", "Total")]
    [InlineData(3, "Art", "Total", "Total", "Total", "Total", "Total")]
    [InlineData(5, "Total", "Level 1", "Total", "Total", "Total", "Total")]
    [InlineData(4, "Care", "Level 1", "Total", "Total", "Total", "Total")]
    [InlineData(7, "Total", "Total", "P", "Total", "Total", "Total")]
    [InlineData(3, "Total", "Total", "P", "P north", "Total", "Total")]
    [InlineData(7, "Total", "Total", "Total", "Total", "Flexible", "Total")]
    [InlineData(7, "Total", "Total", "Total", "Total", "Total", "modelled")]
    public void Who_picks_some_filters_gets_the_sum_over_the_others(double courses, params string[] keys) => Courses("A0", keys).ShouldBe(courses);

    [Fact]
    public void An_authority_is_all_its_areas()
    {
        Courses("E10000016", "Total", "Total", "Total", "Total", "Total", "Total").ShouldBe(15);
        Courses("E10000016", "Art", "Level 1", "Total", "Total", "Total", "Total").ShouldBe(9);
    }

    [Fact]
    public void No_row_stands_twice_and_places_are_summed_as_courses_are()
    {
        var totals = OfferTotals.Of(MadeUp.Result(), [.. Rows]);
        totals.Concat(Rows).Select(row => $"{row.AreaCode} {string.Join('|', row.Keys)}").ShouldBeUnique();
        totals.ShouldAllBe(row => row.Cells[1].Value == 10 * row.Cells[0].Value);
    }
}
