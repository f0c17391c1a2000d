using Pathways.Data.Hashing;

namespace Pathways.Data.Tests.Hashing;

public sealed class ResultHasherTests
{
    [Theory]
    [InlineData(0.1 + 0.2, 0.3)]
    [InlineData(-0.0, 0.0)]
    [InlineData(-0.0000004, 0.0)]
    [InlineData(1.0000004, 1.0)]
    public void Figures_equal_to_the_stated_digits_hash_alike(double a, double b)
        => Hash(hasher => hasher.Add("x", a, 6)).ShouldBe(Hash(hasher => hasher.Add("x", b, 6)));

    [Theory]
    [InlineData(1.000001, 1.000002)]
    [InlineData(1e300, 1.0000000000000002e300)]
    public void Figures_that_differ_in_the_stated_digits_hash_apart(double a, double b)
        => Hash(hasher => hasher.Add("x", a, 6)).ShouldNotBe(Hash(hasher => hasher.Add("x", b, 6)));

    [Fact]
    public void Label_kind_order_and_grouping_count()
    {
        string[] hashes =
        [
            Hash(hasher => { hasher.Add("a", 1); hasher.Add("b", 2); }),
            Hash(hasher => { hasher.Add("b", 2); hasher.Add("a", 1); }),
            Hash(hasher => { hasher.Add("a", 2); hasher.Add("b", 1); }),
            Hash(hasher => hasher.Add("a", new[] { 1, 2 })),
            Hash(hasher => { hasher.Add("a", new[] { 1 }); hasher.Add("a", new[] { 2 }); }),
            Hash(hasher => hasher.Add("a", new[] { 1.0, 2.0 }, 0)),
            Hash(hasher => hasher.Add("a", "12")),
            Hash(hasher => { hasher.Add("a", "1"); hasher.Add("", "2"); }),
            Hash(hasher => hasher.Add("a1", "2")),
            Hash(_ => { }),
        ];
        hashes.Distinct(StringComparer.Ordinal).Count().ShouldBe(hashes.Length);
    }

    [Fact]
    public void Whole_numbers_of_either_width_hash_alike()
        => Hash(hasher => hasher.Add("a", new[] { 1, -2 })).ShouldBe(Hash(hasher => hasher.Add("a", new[] { 1L, -2L })));

    [Fact]
    public void Nothing_added_is_SHA_256_of_nothing()
        => Hash(_ => { }).ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"); // FIPS 180-4

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_result_that_is_no_number_is_a_fault_of_the_program(double figure)
        => Should.Throw<ArgumentOutOfRangeException>(() => Hash(hasher => hasher.Add("x", figure, 3)));

    private static string Hash(Action<ResultHasher> add)
    {
        using var hasher = new ResultHasher();
        add(hasher);
        return hasher.Finish();
    }
}
