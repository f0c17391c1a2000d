using System.Buffers.Text;
using Pathways.Model;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>Reads the values of GTFS fields from UTF-8 without making strings.</summary>
internal static class GtfsValues
{
    /// <summary>Longest time of a service day that is believed: seven days.</summary>
    private const int LongestHours = 7 * 24;

    /// <summary>Seconds of <c>H:MM:SS</c> or <c>HH:MM:SS</c>, past 24:00:00 too; null when it is none.</summary>
    public static int? Seconds(ReadOnlySpan<byte> text)
    {
        var colon = text.IndexOf((byte)':');
        if (colon is < 1 or > 3 || text.Length != colon + 6 || text[colon + 3] != ':')
            return null;
        var hours = Digits(text[..colon]);
        var minutes = Digits(text.Slice(colon + 1, 2));
        var seconds = Digits(text.Slice(colon + 4, 2));
        return hours is >= 0 and <= LongestHours && minutes is >= 0 and < 60 && seconds is >= 0 and < 60 ? (((hours * 60) + minutes) * 60) + seconds : null;
    }

    /// <summary>A whole number in plain digits, at most nine of them; null when it is none.</summary>
    public static int? Whole(ReadOnlySpan<byte> text) => text.Length is > 0 and < 10 && Digits(text) is var value and >= 0 ? value : null;

    /// <summary>The date of <c>YYYYMMDD</c>; null when it is none.</summary>
    public static DateOnly? Date(ReadOnlySpan<byte> text)
    {
        if (text.Length != 8 || Digits(text) is var number && number < 0)
            return null;
        var (year, month, day) = (number / 10000, number / 100 % 100, number % 100);
        return year >= 1900 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Degrees within ±bound; null when they are none.</summary>
    public static double? Degrees(ReadOnlySpan<byte> text, double bound)
        => Utf8Parser.TryParse(text, out double value, out var used) && used == text.Length && Math.Abs(value) <= bound ? value : null;

    /// <summary>A point on the globe; the point 0, 0 stands for a missing one in real feeds and is none.</summary>
    public static GeoPoint? Point(ReadOnlySpan<byte> latitude, ReadOnlySpan<byte> longitude)
        => Degrees(latitude, 90) is { } north && Degrees(longitude, 180) is { } east && (north != 0 || east != 0) ? new GeoPoint(north, east) : null;

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return -1;
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
