namespace Pathways.Report;

/// <summary>
/// Counts of people in cold-spot areas as published, by the DfE's default rule: zero is zero, 1 to 4 is <c>low</c>, others to the nearest 10,
/// half away from zero; <c>c</c> where too few young people live for a count to be drawn at all.
/// </summary>
public static class PeopleCount
{
    /// <summary>A count as text.</summary>
    /// <param name="count">Unrounded; null where none may be drawn.</param>
    public static string Of(double? count) => count switch
    {
        null => "c",
        0 => "0",
        < 4.5 => "low",
        { } value => Figures.Whole(10 * Math.Round(value / 10, MidpointRounding.AwayFromZero)),
    };
}
