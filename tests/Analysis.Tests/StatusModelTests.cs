using FsCheck;
using FsCheck.Fluent;

namespace Pathways.Analysis.Tests;

public class StatusModelTests
{
    private static readonly Gen<double> Share = Gen.Choose(0, 1000).Select(thousandths => thousandths / 1000.0);

    private static PersonRisk Risk(double own, double more, double inactiveShare) => new(own, own + ((1 - own) * more), inactiveShare * own);

    [Fact]
    public void The_six_probabilities_add_up_to_one_and_none_is_negative()
        => Prop.ForAll(Share.ArrayOf(10).ToArbitrary(), shares =>
        {
            var model = new StatusModel(shares[0], shares[1], shares[2]);
            var status = model.Probabilities(shares[3], shares[3] * shares[4], Risk(shares[5], shares[6], shares[7]), shares[8], new AuthorityRates(0, shares[9], shares[2]));
            return Math.Abs(status.Total - 1) < 1e-12 && status.InOrder.All(value => value >= -1e-12);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_place_never_raises_neet_and_never_moves_inactivity_or_not_known()
        => Prop.ForAll(Share.ArrayOf(7).ToArbitrary(), shares =>
        {
            var model = new StatusModel(0.3, 0.7, 0.5);
            var (rates, risk) = (new AuthorityRates(0, shares[0], shares[1]), Risk(shares[4], shares[6], 0.4));
            var less = model.Probabilities(Math.Min(shares[2], shares[3]), 0, risk, shares[5], rates);
            var more = model.Probabilities(Math.Max(shares[2], shares[3]), 0, risk, shares[5], rates);
            return more.Neet <= less.Neet + 1e-12 && more.NeetInactive == less.NeetInactive && more.NotKnown == less.NotKnown;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_worked_example()
    {
        // Half the winter with a place; risk 0.1 with one, 0.5 without: NEET 0.3, of which inactive 0.4 × 0.1.
        // Neither: with a place 0.02 × 0.9 = 0.018, without 0.5 × (1 − 0.2) = 0.4, on average 0.209. Known: 0.95 of all.
        var status = new StatusModel(0.2, 0.75, 0.5).Probabilities(0.5, 0, new PersonRisk(0.1, 0.1, 0.04), 0.5, new AuthorityRates(0, 0.05, 0.02));

        status.NeetInactive.ShouldBe(0.95 * 0.04, 1e-12);
        status.NeetActive.ShouldBe(0.95 * 0.26, 1e-12);
        status.WorkWithoutTraining.ShouldBe(0.95 * 0.209 * 0.75, 1e-12);
        status.ReEngagement.ShouldBe(0.95 * 0.209 * 0.25, 1e-12);
        status.Participating.ShouldBe(0.95 * (1 - 0.3 - 0.209), 1e-12);
        status.NotKnown.ShouldBe(0.05, 1e-12);
    }

    [Fact]
    public void Flexible_provision_counts_in_part_as_re_engagement_and_not_as_participation()
    {
        // The whole winter on flexible provision, risk 0.1: 0.9 × 0.98 take part, 0.6 of them in re-engagement.
        var status = new StatusModel(0.2, 1, 0.6).Probabilities(1, 1, new PersonRisk(0.1, 0.1, 0), 0.5, new AuthorityRates(0, 0, 0.02));

        status.ReEngagement.ShouldBe(0.9 * 0.98 * 0.6, 1e-12);
        status.Participating.ShouldBe(0.9 * 0.98 * 0.4, 1e-12);
        status.Neet.ShouldBe(0.1, 1e-12);
    }

    [Fact]
    public void A_course_that_suits_badly_is_never_worse_than_none()
    {
        var risk = new PersonRisk(0.1, 0.8, 0);

        risk.WithPlace(0.5).ShouldBe(0.5);
        risk.Suited.WithPlace(0.5).ShouldBe(0.1);
        risk.WithoutPlace(0.05).ShouldBe(0.1);
    }
}
