using System.Collections.Immutable;
using System.Globalization;

namespace Pathways.Report;

/// <summary>
/// Counts of people in tables by group, need or setting, by the stricter rule: under 10 withheld as <c>c</c>, others to the nearest 5, half
/// away from zero, zero is zero. Where one cell alone of a margin is withheld, the smallest other one is withheld too, so that the
/// margin's total does not give it away.
/// </summary>
public static class StrictCount
{
    /// <summary>Counts below are withheld.</summary>
    public const int Smallest = 10;

    private const int Step = 5;

    /// <summary>A count as text.</summary>
    /// <param name="count">Unrounded.</param>
    /// <param name="withheld">Whether it is withheld for its margin's sake.</param>
    public static string Of(int count, bool withheld = false) => withheld || count is > 0 and < Smallest
        ? Withheld
        : (Step * Math.Round((double)count / Step, MidpointRounding.AwayFromZero)).ToString("0", CultureInfo.InvariantCulture);

    /// <summary>What stands for a figure that is withheld.</summary>
    public const string Withheld = "c";

    /// <summary>Whether figures of so many people may be shown.</summary>
    public static bool IsShown(int? people) => people is >= Smallest;

    /// <summary>Which cells are withheld, secondary ones included.</summary>
    /// <param name="counts">Unrounded counts.</param>
    /// <param name="margins">Sets of cells whose totals are shown, by index.</param>
    public static ImmutableArray<bool> Withhold(IReadOnlyList<int> counts, IReadOnlyList<IReadOnlyList<int>> margins)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(margins);
        var withheld = counts.Select(count => count is > 0 and < Smallest).ToArray();
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
