using Pathways.Api.Comparing;
using Pathways.Model;

namespace Pathways.Api.Tests.Results;

/// <summary>What became of cold spots, as far as places and timetables alone decide it.</summary>
public sealed class ToldSpotTests
{
    [Fact]
    public void Those_without_a_course_in_reach_are_gone_new_shrunk_grown_or_left_out_when_they_are_as_they_were()
    {
        var before = Results(Spot("gone", "A1"), Spot("shrinks", "B1", "B2", "B3"), Spot("stays", "C1"), Spot("grows", "D1"));
        var after = Results(Spot("shrinks", "B1"), Spot("stays", "C1"), Spot("grows", "D1", "D2"), Spot("new", "E1", "E2"));
        ToldSpots.Provision(before, after).Select(spot => (spot.Name, spot.Change, spot.ZonesBefore, spot.ZonesAfter)).ShouldBe([("gone", "gone", 1, 0), ("shrinks", "shrunk", 3, 1), ("grows", "grown", 1, 2), ("new", "new", 0, 2)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(ColdSpotKind.Full)]
    [InlineData(ColdSpotKind.Fragile)]
    [InlineData(ColdSpotKind.Far)]
    [InlineData(ColdSpotKind.Narrow)]
    public void Whether_a_zone_is_cold_in_another_way_changes_nothing_that_is_told(ColdSpotKind other)
    {
        var (before, after) = (Results(Spot("gone", "A1"), Spot("shrinks", "B1", "B2")), Results(Spot("shrinks", "B1"), Spot("new", "E1")));
        ToldSpots.Provision(With(before, other, "E1", "F1"), With(after, other, "A1", "B2", "G1")).ShouldBe(ToldSpots.Provision(before, after));
    }

    private static ColdSpotResults With(ColdSpotResults results, ColdSpotKind kind, params string[] zones) => results with { Areas = [.. results.Areas, Spot("other", zones) with { Kind = kind }] };

    private static ColdSpotResults Results(params ColdSpotArea[] areas) => ColdSpotResults.None with { Areas = [.. areas] };

    private static ColdSpotArea Spot(string name, params string[] zones)
        => new(name, name, LevelBand.Level1, ColdSpotKind.NoCourseInReach, "A", "Area A", [], [.. zones], null, 20, 20, 0, false, [new Remedy(RemedyKind.NewProvision, null, null)]);
}
