using Pathways.Model;
using Pathways.Report.Publishing;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests.Publishing;

/// <summary>Cold spots of one name are told apart by their zones.</summary>
public sealed class ColdSpotNamesTests
{
    [Fact]
    public void Two_of_an_area_level_and_kind_with_one_name_have_their_zones_behind_it()
    {
        var result = MadeUp.Result();
        var (zones, one) = (result.Zones, result.ColdSpots.Areas[0]);
        ColdSpotArea Spot(string id, LevelBand band, params int[] at) => one with { Id = id, Band = band, Name = "Westerham", ZoneCodes = [.. at.Select(zone => zones[zone].Code)] };
        var spots = new[] { Spot("a", LevelBand.Level2, 1), Spot("b", LevelBand.Level2, 2, 3, 4, 5), Spot("c", LevelBand.Level1, 1) };

        var names = ColdSpotNames.Of(result with { ColdSpots = result.ColdSpots with { Areas = [.. spots] } });

        names["a"].ShouldBe("Westerham (Zone 1)");
        names["b"].ShouldBe("Westerham (Zone 2, Zone 3 and 2 more)");
        names["c"].ShouldBe("Westerham");
    }
}
