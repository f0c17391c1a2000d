using Pathways.Model;

namespace Pathways.Travel;

/// <summary>
/// Times inside the model are whole seconds, so that sums are exact and no order of adding matters. Each part of a journey is
/// rounded once, here, when the network is made; door-to-door minutes are rounded once, here, when the matrix is made.
/// </summary>
internal static class Seconds
{
    /// <summary>Stands for "cannot be reached"; far above any limit and safe to add to.</summary>
    public const int Never = int.MaxValue / 4;

    public static int OfMinutes(double minutes) => checked((int)Math.Round(minutes * 60, MidpointRounding.AwayFromZero));

    /// <summary>Whole minutes, half away from zero, or <see cref="TravelMatrix.Unreachable"/> beyond the limit.</summary>
    public static ushort ToMinutes(int seconds, int limit)
        => seconds > limit ? TravelMatrix.Unreachable : (ushort)((seconds + 30) / 60);
}
