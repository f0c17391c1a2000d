using Pathways.Model;
using Pathways.Report.GapFilling;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.GapFilling;

/// <summary>The case for a lot: what leads, what is told of money, and what is said where nothing is known.</summary>
public sealed class CaseTextTests
{
    private static readonly PlannedLot Planned = new(
        3, "gap-s1-l1-05", "Level 1 Construction", "A", "Ashford", "Ashford College", false, [], ProvisionType.StudyProgramme, Level.Level1, "05", 15, [9], 8, 12, 478, 14, 13, 4_688,
        [new PayerCost(Payer.DfeAllocation, 76_575)], 25_525, 76_575, Confidence.Low)
    { RateBand = "5", RateYear = "2025/26" };

    private static readonly LotRow Tried = new(Planned) { FilledChoice = 12.25, NewlyPlaced = (9.5, 8.1, 10.9), Neet = new AssumptionRange(-0.5, -3.4, -7.1), Indicators = "Participation: up" };

    [Fact]
    public void What_it_does_as_applications_work_today_leads_and_the_best_case_stands_beside_it()
    {
        var text = Text(Tried);
        text.ShouldContain("- Young people newly placed as applications work today, after the lots before it: 9.5 (8.1 to 10.9), 95 % interval over paired replications; in the best case 13.");
        text.ShouldContain("-0.5 low, -3.4 central, -7.1 high");
        text.ShouldContain("Published indicators that it moves: Participation: up.");
        text.IndexOf("as applications work today", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("best case", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_that_was_not_run_says_so_instead_of_leading_with_the_best_case()
    {
        var text = Text(new LotRow(Planned));
        text.ShouldContain("newly placed as applications work today: not known, since the plan was not tried by a run");
        text.ShouldContain("Assumed effect on expected NEET, low, central and high: not known");
        text.ShouldContain("indicators that it moves: none.");
    }

    [Theory]
    [InlineData(76_575, Payer.DfeAllocation, "Of the first year £76,575 would not be paid.")]
    [InlineData(0, Payer.DfeAllocation, "made with growth in the year agreed")]
    [InlineData(0, Payer.CouncilSubcontract, "a subcontract of the council, whose own allocation is lagged")]
    public void What_lags_is_that_of_the_plan(double lag, Payer payer, string said)
        => Text(new LotRow(Planned with { LagPounds = lag, Costs = [new PayerCost(payer, 76_575)] })).ShouldContain(said);

    [Fact]
    public void The_rate_of_the_estimate_has_its_band_and_year_and_what_is_not_in_it_is_said()
    {
        var text = Text(Tried);
        text.ShouldContain("national rate of 2025/26, band 5");
        text.ShouldContain("- DfE 16 to 19 allocation: £76,575 a year");
        text.ShouldContain("bursary fund, of which no rate by place is published");
    }

    private static string Text(LotRow lot)
    {
        var areas = MadeUp.Result().Areas;
        return CaseText.Of(
            new LotCase(
                lot, areas[0], areas[^1], 100, 110, (new AcademicYear(2025), new AcademicYear(2028)), [], (4, 60, 3), 40, [],
                [new TriedRemedy("Use empty places", "tried")], "12 months."), MadeUp.Provenance());
    }
}
