using FsCheck;
using FsCheck.Fluent;

namespace Pathways.Analysis.Tests;

public class StatusModelTests
{
    private static readonly Gen<double> Share = Gen.Choose(0, 1000).Select(thousandths => thousandths / 1000.0);

    [Fact]
    public void The_six_probabilities_add_up_to_one_and_none_is_negative()
        => Prop.ForAll(Share.ArrayOf(8).ToArbitrary(), shares =>
        {
            var model = new StatusModel(shares[0], shares[1], shares[2]);
            var status = model.Probabilities(shares[3], shares[4], shares[5], new AuthorityRates(0, shares[6], shares[7], 0));
            return Math.Abs(status.Total - 1) < 1e-12 && status.InOrder.All(value => value >= -1e-12);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_place_never_raises_neet_and_never_moves_inactivity_or_not_known()
        => Prop.ForAll(Share.ArrayOf(6).ToArbitrary(), shares =>
        {
            var model = new StatusModel(0.4, 0.3, 0.7);
            var rates = new AuthorityRates(0, shares[0], shares[1], 0);
            var less = model.Probabilities(Math.Min(shares[2], shares[3]), shares[4], shares[5], rates);
            var more = model.Probabilities(Math.Max(shares[2], shares[3]), shares[4], shares[5], rates);
            return more.Neet <= less.Neet + 1e-12 && more.NeetInactive == less.NeetInactive && more.NotKnown == less.NotKnown;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_worked_example()
    {
        // Half the winter with a place; risk 0.1 with one, 0.5 without: NEET 0.3, of which inactive 0.4 × 0.1.
        // Neither: with a place 0.02 × 0.9 = 0.018, without 0.5 × (1 − 0.2) = 0.4, on average 0.209. Known: 0.95 of all.
        var status = new StatusModel(0.4, 0.2, 0.75).Probabilities(0.5, 0.1, 0.5, new AuthorityRates(0, 0.05, 0.02, 0));

        status.NeetInactive.ShouldBe(0.95 * 0.04, 1e-12);
        status.NeetActive.ShouldBe(0.95 * 0.26, 1e-12);
        status.WorkWithoutTraining.ShouldBe(0.95 * 0.209 * 0.75, 1e-12);
        status.ReEngagement.ShouldBe(0.95 * 0.209 * 0.25, 1e-12);
        status.Participating.ShouldBe(0.95 * (1 - 0.3 - 0.209), 1e-12);
        status.NotKnown.ShouldBe(0.05, 1e-12);
    }
}
