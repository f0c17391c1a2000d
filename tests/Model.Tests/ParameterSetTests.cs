namespace Pathways.Model.Tests;

public sealed class ParameterSetTests
{
    private static readonly Provenance Stated = new(Basis.Published, Confidence.High, "a publication");
    private readonly ParameterSet _set = new([Parameter("b", 2.5), Parameter("a", -1.5), Parameter("B", 7)]);

    [Fact]
    public void Parameters_come_in_ordinal_order() => _set.All.Select(parameter => parameter.Key).ShouldBe(["B", "a", "b"]);

    [Theory]
    [InlineData("b", 3)]
    [InlineData("a", -2)]
    [InlineData("B", 7)]
    public void Halves_are_rounded_away_from_zero(string key, int whole) => _set.Whole(key).ShouldBe(whole);

    [Fact]
    public void A_replaced_value_says_so_and_leaves_the_set_and_the_range_as_they_were()
    {
        var changed = _set.With(new Dictionary<string, double> { ["b"] = 4 });
        changed["b"].ShouldBe(4);
        changed.Get("b").ShouldBe(Parameter("b", 4) with { Provenance = new Provenance(Basis.Entered, Confidence.Medium, "scenario file") });
        changed.Get("a").ShouldBe(_set.Get("a"));
        _set["b"].ShouldBe(2.5);
    }

    [Fact]
    public void An_unknown_key_is_a_fault_of_the_program()
    {
        _set.Contains("c").ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => _set["c"]).Message.ShouldContain("'c'");
        Should.Throw<KeyNotFoundException>(() => _set.With(new Dictionary<string, double> { ["c"] = 1 }));
    }

    private static Parameter Parameter(string key, double value) => new(key, value, 0, 10, "units", Stated);
}
