using FsCheck;
using FsCheck.Fluent;

namespace Pathways.Model.Tests;

public class LargestRemainderTests
{
    [Fact]
    public void Gives_the_textbook_seats()
        // Ten seats with the Hare quota of 10,000 votes: 4.7, 1.6, 1.58, 1.2, 0.61, 0.31.
        => LargestRemainder.Apportion([47_000, 16_000, 15_800, 12_000, 6_100, 3_100], 10).ShouldBe([5, 2, 1, 1, 1, 0]);

    [Theory]
    [InlineData(new[] { 1.0, 1, 1 }, 4, new[] { 2, 1, 1 })]
    [InlineData(new[] { 1.0, 1, 1 }, 2, new[] { 1, 1, 0 })]
    [InlineData(new[] { 6.0, 6, 2 }, 10, new[] { 4, 4, 2 })] // 4.29, 4.29, 1.43: one over, to the remainder .43
    [InlineData(new[] { 1.6, 2.7, 0.7 }, 5, new[] { 1, 3, 1 })]
    public void Of_equal_remainders_the_earlier_wins(double[] weights, int total, int[] expected)
        => LargestRemainder.Apportion(weights, total).ShouldBe(expected);

    [Fact]
    public void A_quota_that_floating_point_puts_just_under_a_whole_number_is_that_number()
    {
        // 0.1 + 0.2 is more than 0.3, so the third quota is 2.9999999999999996.
        (0.3 / (0.1 + 0.2 + 0.3) * 6).ShouldBeLessThan(3);
        LargestRemainder.Apportion([0.1, 0.2, 0.3], 6).ShouldBe([1, 2, 3]);
        LargestRemainder.Apportion([0.3, 0.1, 0.2], 6).ShouldBe([3, 1, 2]);
    }

    [Fact]
    public void Keeps_the_total_and_stays_within_one_of_the_quota()
        => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), (weights, total) =>
        {
            double[] values = [1, .. weights.Select(weight => weight / 7.0)];
            var whole = LargestRemainder.Apportion(values, total);
            whole.Sum().ShouldBe(total);
            for (var i = 0; i < values.Length; i++)
                Math.Abs(whole[i] - (values[i] / values.Sum() * total)).ShouldBeLessThan(1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_that_are_all_zero_share_nothing_and_negative_ones_are_refused()
    {
        LargestRemainder.Apportion([0, 0], 3).ShouldBe([0, 0]);
        Should.Throw<ArgumentException>(() => LargestRemainder.Apportion([1, -1], 3));
        Should.Throw<ArgumentException>(() => LargestRemainder.Apportion([double.NaN], 3));
        Should.Throw<ArgumentException>(() => LargestRemainder.Apportion([1], -1));
    }

    [Fact]
    public void Rounds_to_the_sum_half_away_from_zero()
    {
        LargestRemainder.Round([0.5, 0.5, 0.5]).ShouldBe([1, 1, 0]);
        LargestRemainder.Round([1.2, 1.2]).ShouldBe([1, 1]);
    }
}
