using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

/// <summary>Observed NEET beside modelled.</summary>
public sealed class ModelBesideObservedTests
{
    private static readonly PubCell From = PubCell.Of(3_400), To = PubCell.Of(7_600);

    private static string? Outside(PubCell seen) => ModelBesideObserved.Outside("Kent", "January 2026", seen, From, To, rounded: true);

    [Fact]
    public void What_lies_outside_low_to_high_is_told_with_both()
    {
        Outside(PubCell.Of(970)).ShouldStartWith("Kent: tracking observed about 970 NEET (January 2026), and the model expects 3,400 to 7,600. What was observed lies below what is modelled");
        Outside(PubCell.Of(7_610))!.ShouldContain("lies above what is modelled");
    }

    [Theory]
    [InlineData(3_400)]
    [InlineData(5_000)]
    [InlineData(7_600)]
    public void Low_and_high_lie_within(double seen) => Outside(PubCell.Of(seen)).ShouldBeNull();

    [Fact]
    public void What_is_not_shown_is_not_compared()
    {
        Outside(PubCell.Withheld).ShouldBeNull();
        ModelBesideObserved.Outside("Kent", "January 2026", PubCell.Of(970), PubCell.NotAvailable, To, rounded: true).ShouldBeNull();
    }
}
