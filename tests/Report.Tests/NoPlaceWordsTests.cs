using Pathways.Model;

namespace Pathways.Report.Tests;

public class NoPlaceWordsTests
{
    private static readonly Provenance Source = new(Basis.Modelled, Confidence.Low, "test");

    [Fact]
    public void Every_group_has_its_low_central_and_high()
        => NoPlaceWords.Of(
        [
            new("analysis.other", 9, null, null, "", Source), new("analysis.neet_if_unplaced", 0.4, 0.25, 0.6, "", Source),
            new("analysis.neet_if_unplaced.ehcp", 0.3, 0.15, 0.5, "", Source), new("analysis.neet_if_unplaced.vulnerable", 0.5, 0.35, 0.7, "", Source),
        ]).ShouldBe("Assumed chance of NEET in the winter without a place, low, central and high (no coefficient is published): most 25%, 40% and 60%; the vulnerable group 35%, 50% and 70%; with an education, health and care plan 15%, 30% and 50%.");
}
