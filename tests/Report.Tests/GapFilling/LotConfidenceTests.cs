using Pathways.Model;
using Pathways.Report.GapFilling;

namespace Pathways.Report.Tests.GapFilling;

/// <summary>A lot's confidence is what was tried, not a constant.</summary>
public sealed class LotConfidenceTests
{
    private static readonly PlannedLot Planned = new(
        1, "gap", "Level 1 Construction", "A", "Ashford", "Ashford College", false, [], ProvisionType.StudyProgramme, Level.Level1, "05", 15, [9], 8, 12, 478, 14, 13, 4_688, [], 0, 0, Confidence.Low);

    private static LotRow Row(double? lower = 6, double filled = 12, bool found = true)
        => new(Planned with { SiteToBeFound = !found }) { FilledChoice = filled, NewlyPlaced = (9, lower, 12) };

    [Fact]
    public void A_lot_at_a_site_that_is_there_whose_effect_the_run_shows_has_medium()
        => LotConfidence.Of(Row()).Confidence.ShouldBe(Confidence.Medium);

    [Fact]
    public void Whatever_speaks_against_it_makes_it_low_and_is_told()
    {
        LotConfidence.Of(Row(found: false)).ShouldBe((Confidence.Low, "site and provider to be found"));
        LotConfidence.Of(Row(lower: 0)).ShouldBe((Confidence.Low, "the interval of newly placed as applications work today includes none"));
        LotConfidence.Of(Row(lower: null)).ShouldBe((Confidence.Low, "one replication only: no interval"));
        LotConfidence.Of(Row(filled: 7.5)).ShouldBe((Confidence.Low, "7.5 in it as applications work today, fewer than its minimum group of 8"));
        LotConfidence.Of(new LotRow(Planned)).ShouldBe((Confidence.Low, "not tried lot by lot by a run"));
        LotConfidence.Of(Row(found: false, lower: -1)).Why.ShouldBe("site and provider to be found; the interval of newly placed as applications work today includes none");
    }
}
