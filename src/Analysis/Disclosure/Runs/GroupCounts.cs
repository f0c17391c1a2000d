using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Counts of groups of young people and of those who learn in another area, each part of the area's.</summary>
internal static class GroupCounts
{
    private static readonly EquityGroup[] Fifths = [EquityGroup.ImdQuintile1, EquityGroup.ImdQuintile2, EquityGroup.ImdQuintile3, EquityGroup.ImdQuintile4, EquityGroup.ImdQuintile5];

    /// <summary>What is counted of a group, and of which count of the area it is a part.</summary>
    private static readonly (Func<string, EquityGroup, string> Key, PeopleMeasure Of)[] Counted =
        [(PeopleKey.Group, PeopleMeasure.Competing), (PeopleKey.GroupPlaced, PeopleMeasure.PlacedChoice), (PeopleKey.GroupWithout, PeopleMeasure.NoPlaceFoundChoice)];

    public static void Add(TablesBuilder tables, RunResult result)
    {
        foreach (var row in result.Equity.Rows.Where(row => row.Members is not null))
            Group(tables, row.AreaCode, row.Group, row.Members!);
        foreach (var group in result.Equity.Rows.Where(row => row.Members is not null).Select(row => row.Group).Distinct())
        {
            var areas = result.Equity.Rows.Where(row => row.Group == group && row.Members is not null).Select(row => row.AreaCode).ToArray();
            foreach (var (key, _) in Counted)
                tables.SumIfSo(key(result.Total.Code, group), [.. areas.Where(area => area != result.Total.Code).Select(area => key(area, group))]);
        }

        foreach (var area in result.Equity.Rows.Select(row => row.AreaCode).Distinct(StringComparer.Ordinal))
            Among(tables, area);

        foreach (var home in result.Flows.Flows.GroupBy(flow => flow.HomeCode, StringComparer.Ordinal))
            tables.Sum(PeopleKey.Area(home.Key, null, PeopleMeasure.PlacedChoice), [.. home.Select(flow => tables.Add(PeopleKey.Flow(flow.HomeCode, flow.PlaceCode), flow.Learners))]);
    }

    /// <summary>How groups lie among each other and in the area: everybody lives in one fifth, a plan and SEN support exclude each other, and who is unaccompanied is a refugee or asylum seeker.</summary>
    private static void Among(TablesBuilder tables, string area)
    {
        foreach (var (key, of) in Counted)
        {
            string[] Keys(params EquityGroup[] groups) => [.. groups.Select(group => key(area, group)).Where(tables.Has)];
            tables.SumIfSo(PeopleKey.Area(area, null, of), Keys(Fifths));
            tables.Within(PeopleKey.Area(area, null, of), Keys(EquityGroup.Ehcp, EquityGroup.SenSupport));
            tables.Within(key(area, EquityGroup.RefugeeOrAsylumSeeker), Keys(EquityGroup.UnaccompaniedAsylumSeeker));
        }
    }

    private static void Group(TablesBuilder tables, string area, EquityGroup group, EquityFigures members)
    {
        var count = tables.Add(PeopleKey.Group(area, group), members.Learners, CountRule.Strict);
        var placed = tables.Add(PeopleKey.GroupPlaced(area, group), Math.Round(members.PlacedChoice * members.Learners), CountRule.Strict);
        tables.Sum(count, [placed, tables.Add(PeopleKey.GroupWithout(area, group), Math.Max(0, members.Learners - tables.Value(placed)), CountRule.Strict)]); // not shown itself, but told by the two
        foreach (var (key, of) in Counted)
            tables.Within(PeopleKey.Area(area, null, of), key(area, group));
        tables.Share(PeopleKey.GroupPlacedShare(area, group), placed, count);
    }
}
