using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Counts of groups of young people and of those who learn in another area, each part of the area's.</summary>
internal static class GroupCounts
{
    public static void Add(TablesBuilder tables, RunResult result)
    {
        foreach (var row in result.Equity.Rows.Where(row => row.Members is not null))
            Group(tables, row.AreaCode, row.Group, row.Members!);
        foreach (var group in result.Equity.Rows.Where(row => row.Members is not null).Select(row => row.Group).Distinct())
        {
            var areas = result.Equity.Rows.Where(row => row.Group == group && row.Members is not null).Select(row => row.AreaCode).ToArray();
            if (areas.Contains(result.Total.Code, StringComparer.Ordinal))
                tables.Sum(PeopleKey.Group(result.Total.Code, group), areas.Where(area => area != result.Total.Code).Select(area => PeopleKey.Group(area, group)));
        }

        foreach (var home in result.Flows.Flows.GroupBy(flow => flow.HomeCode, StringComparer.Ordinal))
            tables.Sum(PeopleKey.Area(home.Key, null, PeopleMeasure.PlacedChoice), [.. home.Select(flow => tables.Add(PeopleKey.Flow(flow.HomeCode, flow.PlaceCode), flow.Learners))]);
    }

    private static void Group(TablesBuilder tables, string area, EquityGroup group, EquityFigures members)
    {
        var count = tables.Add(PeopleKey.Group(area, group), members.Learners, CountRule.Strict);
        var placed = tables.Add(PeopleKey.GroupPlaced(area, group), Math.Round(members.PlacedChoice * members.Learners), CountRule.Strict);
        tables.Sum(count, [placed, tables.Add(PeopleKey.GroupWithout(area, group), Math.Max(0, members.Learners - tables.Value(placed)), CountRule.Strict)]); // not shown itself, but told by the two
        tables.SumWithRest(PeopleKey.Area(area, null, PeopleMeasure.Competing), [count]);
        tables.SumWithRest(PeopleKey.Area(area, null, PeopleMeasure.PlacedChoice), [placed]);
        tables.Share(PeopleKey.GroupPlacedShare(area, group), placed, count);
    }
}
