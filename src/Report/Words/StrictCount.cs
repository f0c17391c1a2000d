using System.Collections.Immutable;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>
/// Counts of people in tables by group, need or setting in the files of a run, which stay inside: by the stricter rule, under 10 withheld as <c>c</c>, others to
/// the nearest 5, half away from zero, zero is zero. Where one cell alone of a margin is withheld, the smallest other one is withheld too, so that the
/// margin's total does not give it away. What leaves goes through <see cref="Protection"/> as a whole.
/// </summary>
public static class StrictCount
{
    /// <summary>Counts above zero and below are withheld.</summary>
    private static int Smallest => RoundingRule.DfeStrict.SmallestShown;

    /// <summary>A count as text.</summary>
    /// <param name="count">Unrounded.</param>
    /// <param name="withheld">Whether it is withheld for its margin's sake.</param>
    public static string Of(int count, bool withheld = false) => withheld ? Withheld : Protection.Alone(count, RoundingRule.DfeStrict).ToString();

    /// <summary>What stands for a figure that is withheld.</summary>
    public const string Withheld = "c";

    /// <summary>Whether figures of so many people may be shown.</summary>
    public static bool IsShown(int? people) => people >= Smallest;

    /// <summary>Which cells are withheld, secondary ones included.</summary>
    /// <param name="counts">Unrounded counts.</param>
    /// <param name="margins">Sets of cells whose totals are shown, by index.</param>
    public static ImmutableArray<bool> Withhold(IReadOnlyList<int> counts, IReadOnlyList<IReadOnlyList<int>> margins)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(margins);
        var withheld = counts.Select(count => count > 0 && count < Smallest).ToArray();
        bool changed;
        do
        {
            changed = false;
            foreach (var margin in margins.Where(margin => margin.Count(cell => withheld[cell]) == 1))
            {
                if (margin.Where(cell => !withheld[cell] && counts[cell] > 0).OrderBy(cell => counts[cell]).ThenBy(cell => cell).Cast<int?>().FirstOrDefault() is not { } next)
                    continue;
                withheld[next] = changed = true;
            }
        }
        while (changed);
        return [.. withheld];
    }
}
