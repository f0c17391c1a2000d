using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Counts of cold spots, each part of its area. MSOAs one by one are too small for counts of people.</summary>
internal static class SpotCounts
{
    public static void Add(TablesBuilder tables, RunResult result)
    {
        var shown = result.ColdSpots.Areas.Where(spot => spot.People is not null).ToArray();
        foreach (var spot in shown)
        {
            var competing = tables.Add(PeopleKey.Spot(spot.Id, PeopleMeasure.Competing), spot.People!.Competing);
            tables.SumWithRest(competing, [tables.Add(PeopleKey.Spot(spot.Id, PeopleMeasure.NoPlaceFoundChoice), spot.People.NoPlaceFound, CountRule.Default, CellMeaning.Expected)], CellMeaning.Expected);
            tables.SumWithRest(competing, [tables.Add(PeopleKey.Spot(spot.Id, PeopleMeasure.NoPlaceFoundBest), spot.People.NoPlaceFoundBest)]);
        }

        foreach (var group in shown.GroupBy(spot => (spot.AreaCode, spot.Band)))
        {
            foreach (var measure in (PeopleMeasure[])[PeopleMeasure.Competing, PeopleMeasure.NoPlaceFoundBest])
                tables.SumWithRest(PeopleKey.Area(group.Key.AreaCode, group.Key.Band, measure), [.. group.Select(spot => PeopleKey.Spot(spot.Id, measure))]);
        }
    }
}
