using System.Globalization;

namespace Pathways.Data.Gtfs;

/// <summary>Times as GTFS writes them.</summary>
public static class GtfsTime
{
    /// <summary><c>HH:MM:SS</c>, with hours beyond 24 after midnight.</summary>
    /// <param name="seconds">Seconds of the service day, not negative.</param>
    public static string Of(int seconds)
        => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");

    /// <summary><c>YYYYMMDD</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    internal static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
