using System.Collections.Immutable;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// The best case after every lot of a plan, with the whole rule of minimum groups: what the search promises lot by lot is looked at
/// once more. Without minimum groups a lot never makes it dearer; with them it may, when it takes learners from a group that then
/// closes.
/// </summary>
public static class PrefixValues
{
    /// <summary>By number of lots from 0: sum of costs, those of having no place included.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="start">The best case without lots.</param>
    /// <param name="lots">The plan's lots, in the order in which to buy them.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentException">The start is not a cheapest sharing.</exception>
    public static ImmutableArray<long> Of(GapProblem problem, GapStart start, ImmutableArray<GapLot> lots, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(start);
        var most = new int[problem.Candidates.Length];
        foreach (var lot in lots)
            most[lot.Candidate]++;
        var opened = new OpenedLots(problem, start, most);
        var sharing = opened.None();
        var values = ImmutableArray.CreateBuilder<long>(lots.Length + 1);
        values.Add(opened.Value(sharing, cancel).Cost);
        foreach (var lot in lots)
        {
            opened.Open(sharing, lot.Candidate, lot.Number);
            values.Add(opened.Value(sharing, cancel).Cost);
        }

        return values.MoveToImmutable();
    }

    /// <summary>How many lots make the best case dearer, and by how much the worst does, in units of cost.</summary>
    /// <param name="values">As <see cref="Of"/> gives them.</param>
    public static (int Lots, long Worst) Dearer(ImmutableArray<long> values)
    {
        var rises = values.Skip(1).Select((value, lot) => value - values[lot]).Where(rise => rise > 0).ToArray();
        return (rises.Length, rises.Length == 0 ? 0 : rises.Max());
    }
}
