using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

/// <summary>The cohort at Level 2 and below of a later year, from figures as they are shown.</summary>
public class CohortOutlookTests
{
    [Theory]
    [InlineData(new[] { 20.0, 40, 60 }, 400, 440, 10, 130)] // 120 of 400 are 30 %; of 440 they are 132
    [InlineData(new[] { 20.0, 40, 60 }, 400, 440, 0, 132)]
    [InlineData(new[] { 0.0, 0, 50 }, 100, 110, 10, 60)] // 55: half away from zero
    [InlineData(new[] { 0.0, 0, 0 }, 100, 110, 10, 0)]
    public void It_is_the_share_times_the_population_to_the_unit_of_the_profile(double[] levels, double first, double year, int roundTo, double expected)
        => CohortOutlook.Of([.. levels.Select(level => PubCell.Of(level))], PubCell.Of(first), PubCell.Of(year), roundTo).Number.ShouldBe(expected);

    [Fact]
    public void What_rests_on_a_figure_that_is_not_shown_is_not_shown()
    {
        PubCell[] levels = [PubCell.Of(20), PubCell.Of(40), PubCell.Of(60)];
        foreach (var (symbol, expected) in new[] { (PubCell.Withheld, "c"), (new PubCell(FigureKind.Low, 0, 0), "c"), (PubCell.NotAvailable, "x") })
        {
            CohortOutlook.Of([levels[0], symbol, levels[2]], PubCell.Of(400), PubCell.Of(440), 10).Plain.ShouldBe(expected);
            CohortOutlook.Of(levels, symbol, PubCell.Of(440), 10).Plain.ShouldBe(expected);
            CohortOutlook.Of(levels, PubCell.Of(400), symbol, 10).Plain.ShouldBe(expected);
        }

        CohortOutlook.Of(levels, PubCell.Of(0), PubCell.Of(440), 10).Plain.ShouldBe("c", "of nobody there is no share");
    }
}
