using System.Collections.Immutable;
using Pathways.Analysis.Statistics;

namespace Pathways.Analysis.Comparing;

/// <summary>Puts counts and replications of the cells together.</summary>
internal static class CellDifferences
{
    /// <summary>By area group: its cells in which somebody is.</summary>
    public static ImmutableArray<CellDifference>[] Of(
        Heads before, Heads after, bool[] placedBefore, bool[] placedAfter, int groups, PairedReplications replications)
    {
        var (people, peopleAfter) = (before.Count(groups, _ => true), after.Count(groups, _ => true));
        var (placed, placedThen) = (before.Count(groups, i => placedBefore[i]), after.Count(groups, i => placedAfter[i]));
        return [.. Enumerable.Range(0, groups).Select(group => Enumerable.Range(0, Cells.Count)
            .Select(cell => (Cell: cell, At: (group * Cells.Count) + cell))
            .Where(one => Cells.Of(one.Cell).Kind is CellKind.All or CellKind.Level || people[one.At] + peopleAfter[one.At] > 0)
            .Select(one => new CellDifference(
                Cells.Of(one.Cell).Kind, Cells.Of(one.Cell).Key, new Pair(people[one.At], peopleAfter[one.At]), new Pair(placed[one.At], placedThen[one.At]),
                ReplicationInterval.OfDifference(
                    [.. replications.After.Select(made => (double)made[one.At])], [.. replications.Before.Select(made => (double)made[one.At])])))
            .ToImmutableArray())];
    }
}
