using Pathways.Model;

namespace Pathways.Data.Tests.Scenarios.Applying;

public sealed class LeverTests : IDisposable
{
    private const string Profiles = "type: lever, programme: vocational_profiles.odds, source: An evaluation";
    private readonly ModifiedTiny _tiny = new();

    public void Dispose() => _tiny.Dispose();

    [Fact]
    public void An_effect_entered_is_the_parameter_s_value_and_its_source_the_parameter_s()
    {
        var before = _tiny.World().Parameters;
        before["lever.vocational_profiles.odds"].ShouldBe(1, "without an effect entered there is none");
        var after = _tiny.World(Profiles + ", value: 0.8").Parameters;
        var lever = after.Get("lever.vocational_profiles.odds");
        (lever.Value, lever.Provenance.Basis, lever.Provenance.Source).ShouldBe((0.8, Basis.Entered, "An evaluation"));
        after.All.Where(one => one.Key != lever.Key).ShouldBe(before.All.Where(one => one.Key != lever.Key));
    }

    [Fact]
    public void An_effect_is_entered_once()
        => _tiny.Problems(Profiles + ", value: 0.8", Profiles + ", value: 0.7").ShouldHaveSingleItem().ShouldContain("a modification before");

    [Fact]
    public void An_effect_beyond_the_parameter_s_range_is_refused_with_unit()
        => _tiny.Problems(Profiles + ", value: -2").ShouldHaveSingleItem().ShouldContain("from 0.01 to 100 (odds ratio of NEET, SEN support and EHCP)");
}
