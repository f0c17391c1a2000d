using Pathways.Report.Publishing;

namespace Pathways.Report.Tests.Publishing;

/// <summary>How many young people records tell of, beside how many are expected.</summary>
public sealed class AuthorityReachTests
{
    private static AuthorityReach Kent(PubCell told) => new("Kent", told, PubCell.Of(40_000));

    [Theory]
    [InlineData(3_640, 9.1, true)]
    [InlineData(31_990, 79.975, true)]
    [InlineData(32_000, 80, false)]
    [InlineData(41_000, 102.5, false)]
    public void Below_four_in_five_records_are_partial(double told, double percent, bool partial)
    {
        Kent(PubCell.Of(told)).Percent!.Value.ShouldBe(percent, 1e-9);
        (AuthorityReach.Banner([Kent(PubCell.Of(told))]) is not null).ShouldBe(partial);
    }

    [Fact]
    public void What_is_not_known_is_told_and_is_no_share()
    {
        AuthorityReach.Told([Kent(PubCell.Of(3_640)), new("Medway", PubCell.NotAvailable, PubCell.Of(7_000))])
            .ShouldBe("Kent, 3,640 told of beside about 40,000 whom population estimates expect (9%); Medway, no extract covers its young people");
        AuthorityReach.Told([Kent(PubCell.Withheld)]).ShouldBe("Kent, c told of beside about 40,000 whom population estimates expect");
        AuthorityReach.Told([new("Kent", PubCell.Of(5), PubCell.NotAvailable)]).ShouldBe("Kent, 5 told of, and there is no population estimate to hold that against");
        AuthorityReach.Banner([Kent(PubCell.NotAvailable), Kent(PubCell.Withheld)]).ShouldBeNull();
    }

    [Fact]
    public void The_banner_names_each_authority_of_which_too_few_are_told()
        => AuthorityReach.Banner([Kent(PubCell.Of(3_640)), new("Medway", PubCell.Of(1_000), PubCell.Of(7_000)), new("Sussex", PubCell.Of(9), PubCell.Of(10))])!
            .ShouldStartWith("Partial records: they tell of 9% of those expected in Kent and 14% of those expected in Medway. ");
}
