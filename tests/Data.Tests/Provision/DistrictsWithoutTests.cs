using Pathways.Data.Kent.Provision;
using Pathways.Model;

namespace Pathways.Data.Tests.Provision;

public sealed class DistrictsWithoutTests
{
    private static readonly Dictionary<string, (bool Campus, int Evidence, int Other)> Districts = new(StringComparer.Ordinal)
    {
        ["A"] = (true, 0, 2),
        ["B"] = (true, 0, 1),
        ["C"] = (true, 3, 0),
        ["D"] = (false, 2, 9),
        ["E"] = (true, 0, 2),
    };

    [Theory]
    [InlineData(1, "D")] // no campus
    [InlineData(2, "B D")] // then the least evidence, and the fewest other offers
    [InlineData(3, "A B D")] // then the code
    [InlineData(0, "")]
    public void Districts_are_chosen_by_campus_then_evidence_then_other_offers_then_code(int count, string expected)
        => string.Join(' ', DistrictsWithout.Choose(count, [.. Districts.Keys], code => Districts[code].Campus, code => Districts[code].Evidence, code => Districts[code].Other))
            .ShouldBe(expected);

    [Fact]
    public void Only_general_places_below_level_2_that_ask_for_nothing_serve_those_with_low_or_no_grades()
    {
        var open = Made.Offer("open", "site", Level.Entry3, general: 12);

        DistrictsWithout.Serves(open).ShouldBeTrue();
        DistrictsWithout.Serves(open with { Level = Level.Level2 }).ShouldBeFalse();
        DistrictsWithout.Serves(open with { EntryRequirement = EntryRequirement.LevelBelow }).ShouldBeFalse();
        DistrictsWithout.Serves(Made.Offer("commissioned", "site", Level.Entry3, commissioned: 12)).ShouldBeFalse();
    }
}
