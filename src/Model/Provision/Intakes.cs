namespace Pathways.Model;

/// <summary>
/// The three times of a year at which the model opens courses. A group that starts in another month counts at the one it is nearest to in
/// practice: August to October in September, November to February in January, March to July in April.
/// </summary>
public static class Intakes
{
    /// <summary>The start of the academic year.</summary>
    public const int September = 9;

    /// <summary>The first intake after it.</summary>
    public const int January = 1;

    /// <summary>The last one.</summary>
    public const int April = 4;

    /// <summary>The intake at which a group counts that starts in a month, 1 to 12.</summary>
    public static int Of(int month) => month switch
    {
        >= 8 and <= 10 => September,
        >= 3 and <= 7 => April,
        _ => January,
    };
}
