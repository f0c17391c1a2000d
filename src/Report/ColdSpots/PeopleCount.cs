using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>
/// Counts of people in cold-spot areas in the files of a run, which stay inside: shown by the DfE's default rule each by itself, <c>c</c> where too few young
/// people live for a count to be drawn at all. What leaves goes through <see cref="Protection"/> as a whole.
/// </summary>
public static class PeopleCount
{
    /// <summary>A count as text.</summary>
    /// <param name="count">Unrounded; null where none may be drawn.</param>
    public static string Of(double? count)
        => count is not { } people ? StrictCount.Withheld : Protection.Alone(people, RoundingRule.DfeDefault) is { Number: { } number } ? Figures.Whole(number) : "low";
}
