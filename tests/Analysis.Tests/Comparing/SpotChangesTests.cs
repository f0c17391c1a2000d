using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Comparing;

public class SpotChangesTests
{
    [Theory]
    [InlineData("a b", "", SpotChange.Gone, 2, 0)]
    [InlineData("", "a", SpotChange.New, 0, 1)]
    [InlineData("a b c", "b", SpotChange.Shrunk, 3, 1)]
    [InlineData("a", "a b", SpotChange.Grown, 1, 2)]
    [InlineData("a b;c", "a b c d", SpotChange.Grown, 3, 4)] // two that became one
    [InlineData("a b c", "a;c", SpotChange.Shrunk, 3, 2)] // one that became two
    public void Cold_spots_that_share_zones_are_one(string before, string after, SpotChange change, int zonesBefore, int zonesAfter)
    {
        var spot = SpotChanges.Of(Spots(before, ColdSpotKind.Full), Spots(after, ColdSpotKind.Full)).ShouldHaveSingleItem();
        (spot.Change, spot.Zones).ShouldBe((change, new Pair(zonesBefore, zonesAfter)));
    }

    [Fact]
    public void The_same_zones_of_another_kind_are_told_and_of_the_same_kind_not()
    {
        var spot = SpotChanges.Of(Spots("a b", ColdSpotKind.Far), Spots("a b", ColdSpotKind.NoCourseInReach)).ShouldHaveSingleItem();
        (spot.Change, spot.KindBefore, spot.KindAfter).ShouldBe((SpotChange.OtherKind, ColdSpotKind.Far, ColdSpotKind.NoCourseInReach));
        SpotChanges.Of(Spots("a b", ColdSpotKind.Far), Spots("b a", ColdSpotKind.Far)).ShouldBeEmpty();
    }

    [Fact]
    public void Cold_spots_of_different_levels_are_never_one()
        => SpotChanges.Of(Spots("a", ColdSpotKind.Far), Spots("a", ColdSpotKind.Far, LevelBand.Level2)).Select(spot => spot.Change).ShouldBe([SpotChange.Gone, SpotChange.New]);

    private static ColdSpotResults Spots(string areas, ColdSpotKind kind, LevelBand band = LevelBand.Level1) => ColdSpotResults.None with
    {
        Areas = [.. areas.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(zones => new ColdSpotArea(
            zones, zones, band, kind, "A", "Area A", [], [.. zones.Split(' ')], null, 90, 100, 0, false, [default]))],
    };
}
