using FsCheck;
using FsCheck.Fluent;
using Pathways.Data.Kent.Provision;

namespace Pathways.Data.Tests.Provision;

public sealed class LargestRemainderTests
{
    [Fact]
    public void Shares_add_up_and_stay_within_one_of_the_exact_share()
        => Prop.ForAll(Weights().ToArbitrary(), Gen.Choose(0, 5000).ToArbitrary(), (weights, total) =>
        {
            var shares = LargestRemainder.Share(total, weights);
            var sum = weights.Sum();
            return shares.Sum() == total && shares.Zip(weights).All(pair => Math.Abs(pair.First - (total * pair.Second / sum)) < 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_remainders_go_to_the_earlier_item()
        => LargestRemainder.Share(2, [1, 1, 1]).ShouldBe([1, 1, 0]);

    [Fact]
    public void The_classic_example_of_hamilton_comes_out()
        => LargestRemainder.Share(10, [6, 6, 2]).ShouldBe([4, 4, 2]); // 4.29, 4.29, 1.43: one over, to the remainder .43

    [Fact]
    public void Weights_that_are_all_zero_are_refused_unless_nothing_is_shared()
    {
        Should.Throw<ArgumentException>(() => LargestRemainder.Share(1, [0, 0]));
        LargestRemainder.Share(0, [0, 0]).ShouldBe([0, 0]);
    }

    private static Gen<double[]> Weights() => Gen.Choose(1, 1000).Select(whole => whole / 7.0).NonEmptyListOf().Select(list => list.ToArray());
}
