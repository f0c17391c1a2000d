namespace Pathways.Model.Tests;

public sealed class TravelMatrixTests
{
    private readonly TravelMatrix _matrix = new(["Z1", "Z2"], ["S1", "S2", "S3"], [1, 2, 3, 4, 5, TravelMatrix.Unreachable], "modelled", "hash");

    [Fact]
    public void Rows_are_zones_and_columns_are_sites()
    {
        _matrix[0, 2].ShouldBe((ushort)3);
        _matrix[1, 0].ShouldBe((ushort)4);
        _matrix[1, 2].ShouldBe(TravelMatrix.Unreachable);
        _matrix.Row(1).ToArray().ShouldBe(new ushort[] { 4, 5, TravelMatrix.Unreachable });
        _matrix.Minutes.Length.ShouldBe(6);
        (_matrix.Label, _matrix.Hash).ShouldBe(("modelled", "hash"));
    }

    [Fact]
    public void Minutes_that_do_not_fill_it_are_refused()
        => Should.Throw<ArgumentException>(() => new TravelMatrix(["Z1"], ["S1", "S2"], [1], "modelled", "hash"));
}
