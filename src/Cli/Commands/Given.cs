using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary>Options and arguments whose values are checked as they are read, with a message that says what is allowed.</summary>
internal static class Given
{
    /// <summary>A whole number within bounds, in plain digits.</summary>
    public static Option<long> Whole(string name, long minimum, long maximum, string description)
        => new(name) { Description = description, CustomParser = found => Whole(name, found, minimum, maximum) };

    /// <summary>Whole numbers within bounds, the option once for each.</summary>
    public static Option<long[]> Wholes(string name, long minimum, long maximum, string description)
        => new(name) { Description = description, CustomParser = found => [.. found.Tokens.Select(token => Whole(name, token.Value, found, minimum, maximum))] };

    /// <summary>A seed: any whole number of 64 bits without a sign.</summary>
    public static Option<ulong> Seed(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = found => ulong.TryParse(Text(found), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : Bad<ulong>(name, found, $"give a whole number from 0 to {ulong.MaxValue}"),
    };

    /// <summary>A number within bounds, with a point: a comma would be read as a thousands separator and multiply it.</summary>
    public static Option<double> Number(string name, double minimum, double maximum, string description) => new(name)
    {
        Description = description,
        CustomParser = found => double.TryParse(Text(found), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : Bad<double>(name, found, string.Create(CultureInfo.InvariantCulture, $"give a number from {minimum} to {maximum} with a point, such as 0.5")),
    };

    /// <summary>A date, year first.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = found => DateOnly.TryParseExact(Text(found), ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Bad<DateOnly?>(name, found, "give a date such as 2026-09-08"),
    };

    /// <summary>A time of day, as minutes after midnight; past 24:00 for the night after.</summary>
    public static Option<int?> Clock(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = found => Text(found).Split(':') is [var hours, var minutes] && minutes.Length == 2
            && int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h) && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && h <= 30 && m < 60
            ? (h * 60) + m
            : Bad<int?>(name, found, "give a time such as 09:00"),
    };

    /// <summary>A point as LAT,LON in degrees.</summary>
    public static Option<GeoPoint?> Point(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = found => PointOf(Text(found)) ?? Bad<GeoPoint?>(name, found, "give LAT,LON in degrees, such as 51.2795,1.0795"),
    };

    /// <summary>The point that LAT,LON stands for; null when the text is none.</summary>
    public static GeoPoint? PointOf(string text)
        => text.Split(',', StringSplitOptions.TrimEntries) is [var north, var east]
            && double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
            && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
            ? new GeoPoint(latitude, longitude)
            : null;

    /// <summary>A file or folder, which has a name.</summary>
    public static Option<string?> Path(string name, string description) => Words(name, description, "give a path");

    /// <summary>Words, which are not empty.</summary>
    public static Option<string?> Words(string name, string description, string allowed)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result => Named(name, result, allowed));
        return option;
    }

    /// <summary>The same as an argument.</summary>
    public static Argument<string> PathArgument(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => Named(name, result, "give a path"));
        return argument;
    }

    private static long Whole(string name, ArgumentResult found, long minimum, long maximum) => Whole(name, Text(found), found, minimum, maximum);

    private static long Whole(string name, string text, ArgumentResult found, long minimum, long maximum)
        => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : Bad<long>(name, text, found, $"give a whole number from {minimum} to {maximum}");

    private static void Named(string name, SymbolResult result, string allowed)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{name}: is empty; {allowed}.");
    }

    private static string Text(ArgumentResult found) => found.Tokens[0].Value;

    private static T? Bad<T>(string name, ArgumentResult found, string allowed) => Bad<T>(name, Text(found), found, allowed);

    private static T? Bad<T>(string name, string text, ArgumentResult found, string allowed)
    {
        found.AddError($"{name} \"{text}\": {allowed}.");
        return default;
    }
}
