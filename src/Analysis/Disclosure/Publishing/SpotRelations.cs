using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// How cold spots lie in their areas and in groups of MSOAs. Spots of one level share no zone, and nobody intends two levels, so that the people of all spots
/// within a place are among its people; what holds of who compete, who find no place and who find one.
/// </summary>
internal static class SpotRelations
{
    public static void Add(TablesBuilder tables, RunResult result, PublicationCounts counts)
    {
        var spots = result.ColdSpots.Areas.Where(spot => spot.People is not null).ToArray();
        foreach (var within in spots.GroupBy(spot => (spot.AreaCode, spot.Band)))
        {
            var (competing, mean) = (PeopleKey.Area(within.Key.AreaCode, within.Key.Band, PeopleMeasure.Competing), PublicationKey.Gap(within.Key.AreaCode, within.Key.Band, IntervalEnd.Mean));
            tables.Within(PeopleKey.Area(within.Key.AreaCode, within.Key.Band, PeopleMeasure.PlacedBest), Placed(within, PeopleMeasure.NoPlaceFoundBest));
            tables.Within(mean, Of(within, PeopleMeasure.NoPlaceFoundChoice));
            tables.Within(TablesBuilder.Rest(competing, [mean]), Placed(within, PeopleMeasure.NoPlaceFoundChoice));
        }

        var msoa = result.Zones.ToDictionary(zone => zone.Code, zone => zone.MsoaCode, StringComparer.Ordinal);
        foreach (var group in counts.Groups)
        {
            var inside = spots.Where(spot => spot.ZoneCodes.All(zone => msoa.TryGetValue(zone, out var code) && group.MsoaCodes.Contains(code))).ToArray();
            var (competing, without) = (PublicationKey.Group(group.Code, WishMeasure.Competing), PublicationKey.Group(group.Code, WishMeasure.NoPlaceBest));
            tables.Within(competing, Of(inside, PeopleMeasure.Competing));
            tables.Within(without, Of(inside, PeopleMeasure.NoPlaceFoundBest));
            tables.Within(TablesBuilder.Rest(competing, [without]), Placed(inside, PeopleMeasure.NoPlaceFoundBest));
        }
    }

    private static string[] Of(IEnumerable<ColdSpotArea> spots, PeopleMeasure measure) => [.. spots.Select(spot => PeopleKey.Spot(spot.Id, measure))];

    private static string[] Placed(IEnumerable<ColdSpotArea> spots, PeopleMeasure without)
        => [.. spots.Select(spot => TablesBuilder.Rest(PeopleKey.Spot(spot.Id, PeopleMeasure.Competing), [PeopleKey.Spot(spot.Id, without)]))];
}
