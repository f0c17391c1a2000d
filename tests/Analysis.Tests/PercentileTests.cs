namespace Pathways.Analysis.Tests;

public class PercentileTests
{
    [Theory]
    [InlineData(new[] { 10 }, 50, 10)]
    [InlineData(new[] { 10, 20 }, 50, 10)]
    [InlineData(new[] { 10, 20, 30 }, 50, 20)]
    [InlineData(new[] { 15, 20, 35, 40, 50 }, 40, 20)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 90, 9)]
    [InlineData(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 90, 10)]
    [InlineData(new[] { 1, 2, 3 }, 100, 3)]
    public void Is_the_smallest_value_that_enough_values_do_not_exceed(int[] ascending, int percent, int expected)
    {
        Percentile.NearestRank(ascending, percent).ShouldBe(expected);

        var atMost = ascending.Count(value => value <= expected);
        (100 * atMost).ShouldBeGreaterThanOrEqualTo(percent * ascending.Length);
        (100 * ascending.Count(value => value < expected)).ShouldBeLessThan(percent * ascending.Length);
    }

    [Fact]
    public void Of_nothing_is_refused() => Should.Throw<ArgumentException>(() => Percentile.NearestRank(Array.Empty<int>(), 50));
}
