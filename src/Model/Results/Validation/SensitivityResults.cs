using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>How far expected NEET moves when one assumption at a time goes to either end of its range, all draws the same.</summary>
/// <param name="Base">Expected NEET of everybody in the run's own draw.</param>
/// <param name="NoPlaceFound">Young people without a suitable place in it.</param>
/// <param name="Bars">Widest first.</param>
public sealed record SensitivityResults(double Base, int NoPlaceFound, ImmutableArray<SensitivityBar> Bars)
{
    /// <summary>Not looked at.</summary>
    public static SensitivityResults None { get; } = new(0, 0, []);
}

/// <summary>One assumption.</summary>
/// <param name="Name">In words.</param>
/// <param name="LowSetting">What it is at its low end.</param>
/// <param name="HighSetting">What it is at its high end.</param>
/// <param name="NeetAtLow">Expected NEET there.</param>
/// <param name="NeetAtHigh">Expected NEET there.</param>
/// <param name="NoPlaceAtLow">Young people without a suitable place there.</param>
/// <param name="NoPlaceAtHigh">Young people without a suitable place there.</param>
public sealed record SensitivityBar(
    string Name, string LowSetting, string HighSetting, double NeetAtLow, double NeetAtHigh, int NoPlaceAtLow, int NoPlaceAtHigh)
{
    /// <summary>How far apart the ends are.</summary>
    public double Width => Math.Abs(NeetAtHigh - NeetAtLow);
}
