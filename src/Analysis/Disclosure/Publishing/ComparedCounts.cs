using System.Collections.Immutable;
using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>
/// What a comparison shows besides the counts of both runs, with how it adds up: how many more have a place over the paired replications. Each replication is the
/// one of which the runs count who finds none, so that the mean of the difference is the difference of the means, and who knows one knows of the other.
/// </summary>
internal static class ComparedCounts
{
    private static readonly IntervalEnd[] Ends = Enum.GetValues<IntervalEnd>();

    /// <summary>The differences, and the counts of both runs that they rest on: this run's under their own names, the other's under names of the basis.</summary>
    /// <param name="run">Counts of the run.</param>
    /// <param name="basis">Counts of the run that it is compared with.</param>
    /// <param name="result">The run.</param>
    /// <param name="comparison">The comparison.</param>
    public static PeopleTables Of(PeopleTables run, PeopleTables basis, RunResult result, Comparison comparison)
    {
        var tables = new TablesBuilder();
        var (after, before) = (ByKey(run), ByKey(basis));
        foreach (var area in comparison.Areas)
        {
            var bands = area.Cells.Where(cell => cell.Kind is CellKind.Level or CellKind.All).Select(cell => (Band: cell.Kind == CellKind.All ? (LevelBand?)null : Enum.Parse<LevelBand>(cell.Key), cell.Difference)).ToArray();
            foreach (var (band, difference) in bands)
            {
                Interval(tables, area.Code, band, [difference.Mean, difference.Lower ?? difference.Mean, difference.Upper ?? difference.Mean]);
                Means(tables, area.Code, band, after, before);
            }

            tables.SumIfSo(Mean(area.Code, null), [.. bands.Where(one => one.Band is not null).Select(one => Mean(area.Code, one.Band))]);
        }

        foreach (var (whole, parts) in AreaCounts.Nested(result))
        {
            foreach (var band in (LevelBand?[])[LevelBand.Entry, LevelBand.Level1, LevelBand.Level2, null])
                tables.SumIfSo(Mean(whole, band), [.. parts.Select(part => Mean(part, band))]);
        }

        return tables.Build();
    }

    private static Dictionary<string, PeopleCell> ByKey(PeopleTables tables) => tables.Cells.Where(cell => !cell.Hidden).ToDictionary(cell => cell.Key, StringComparer.Ordinal);

    private static string Mean(string area, LevelBand? band) => PublicationKey.Change(area, band, IntervalEnd.Mean);

    /// <summary>Mean and ends, as far below as above.</summary>
    private static void Interval(TablesBuilder tables, string area, LevelBand? band, ImmutableArray<double> values)
    {
        foreach (var end in Ends)
            tables.Add(PublicationKey.Change(area, band, end), values[(int)end], CountRule.Default, CellMeaning.Difference);
        var twice = tables.Add("twice/" + Mean(area, band), 2 * values[0], CountRule.Default, CellMeaning.Difference, hidden: true);
        tables.Sum(twice, [Mean(area, band), Mean(area, band)]);
        tables.SumIfSo(twice, [PublicationKey.Change(area, band, IntervalEnd.Lower), PublicationKey.Change(area, band, IntervalEnd.Upper)]);
    }

    /// <summary>Who is in scope and finds no place in the one, and who is in scope in the other: all who have a place, and those without one in both.</summary>
    private static void Means(TablesBuilder tables, string area, LevelBand? band, Dictionary<string, PeopleCell> after, Dictionary<string, PeopleCell> before)
    {
        var gap = PublicationKey.Gap(area, band, IntervalEnd.Mean);
        string[] scope = [PeopleKey.Area(area, band, PeopleMeasure.Competing), PeopleKey.Area(area, band, PeopleMeasure.Continuing)];
        if (!scope.Append(gap).All(key => after.ContainsKey(key) && before.ContainsKey(key)))
            return;
        foreach (var key in scope.Append(gap))
        {
            var (now, then) = (after[key], before[key]);
            tables.Add(key, now.Value, now.Rule, now.Meaning);
            tables.Add(PeopleKey.Basis(key), then.Value, then.Rule, then.Meaning);
        }

        var sum = tables.Add($"scope/{Mean(area, band)}", scope.Sum(tables.Value) + before[gap].Value, CountRule.Default, CellMeaning.Expected, hidden: true);
        tables.Sum(sum, [.. scope, PeopleKey.Basis(gap)]);
        tables.SumIfSo(sum, [.. scope.Select(PeopleKey.Basis), gap, Mean(area, band)]);
    }
}
