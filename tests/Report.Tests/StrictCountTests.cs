namespace Pathways.Report.Tests;

public class StrictCountTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "c")]
    [InlineData(9, "c")]
    [InlineData(10, "10")]
    [InlineData(12, "10")]
    [InlineData(13, "15")]
    [InlineData(1236, "1235")]
    public void Under_ten_is_withheld_and_the_rest_is_to_the_nearest_five(int count, string shown) => StrictCount.Of(count).ShouldBe(shown);

    [Fact]
    public void One_withheld_cell_of_a_margin_takes_the_smallest_other_with_it()
        => StrictCount.Withhold([40, 7, 25, 0], [[0, 1, 2, 3]]).ShouldBe([false, true, true, false]);

    [Fact]
    public void Two_withheld_cells_hide_each_other()
        => StrictCount.Withhold([40, 7, 3, 25], [[0, 1, 2, 3]]).ShouldBe([false, true, true, false]);

    [Fact]
    public void A_cell_withheld_for_one_margin_is_made_up_for_in_the_other()
    {
        // Rows {0,1}, {2,3}; columns {0,2}, {1,3}. Cell 0 takes 1 with it, that 3, that 2.
        StrictCount.Withhold([5, 20, 30, 40], [[0, 1], [2, 3], [0, 2], [1, 3]]).ShouldBe([true, true, true, true]);
    }

    [Fact]
    public void Nothing_small_withholds_nothing() => StrictCount.Withhold([10, 20, 0], [[0, 1, 2]]).ShouldBe([false, false, false]);
}
