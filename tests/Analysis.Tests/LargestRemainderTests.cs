using FsCheck;
using FsCheck.Fluent;

namespace Pathways.Analysis.Tests;

public class LargestRemainderTests
{
    [Fact]
    public void Gives_the_missing_units_to_the_largest_remainders()
        => LargestRemainder.Round([1.6, 2.7, 0.7], 5).ShouldBe([1, 3, 1]);

    [Fact]
    public void A_tie_goes_to_the_earlier_part() => LargestRemainder.Round([0.5, 0.5], 1).ShouldBe([1, 0]);

    [Fact]
    public void Parts_add_up_and_none_moves_by_a_whole_unit()
        => Prop.ForAll(
            ArbMap.Default.ArbFor<int[]>().Filter(weights => weights.Length is > 0 and < 12),
            ArbMap.Default.ArbFor<PositiveInt>(),
            (weights, total) =>
            {
                var sizes = weights.Select(weight => 1 + Math.Abs((long)weight)).ToArray();
                var parts = sizes.Select(size => (double)size / sizes.Sum() * total.Get).ToArray();
                var rounded = LargestRemainder.Round(parts, total.Get);
                return rounded.Sum() == total.Get && parts.Zip(rounded).All(pair => Math.Abs(pair.First - pair.Second) < 1 + 1e-9);
            }).QuickCheckThrowOnFailure();
}
