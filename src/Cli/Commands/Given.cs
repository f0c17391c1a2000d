using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Pathways.Cli.Commands;

/// <summary>Options and arguments whose values are checked as they are read, with a message that says what is allowed.</summary>
internal static class Given
{
    /// <summary>A whole number within bounds, in plain digits.</summary>
    public static Option<long> Whole(string name, long minimum, long maximum, string description)
        => new(name) { Description = description, CustomParser = found => Whole(name, found, minimum, maximum) };

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

    /// <summary>A file or folder, which has a name.</summary>
    public static Option<string?> Path(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result => Named(name, result));
        return option;
    }

    /// <summary>The same as an argument.</summary>
    public static Argument<string> PathArgument(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => Named(name, result));
        return argument;
    }

    private static long Whole(string name, ArgumentResult found, long minimum, long maximum)
        => long.TryParse(Text(found), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : Bad<long>(name, found, $"give a whole number from {minimum} to {maximum}");

    private static void Named(string name, SymbolResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
            result.AddError($"{name}: is empty; give a path.");
    }

    private static string Text(ArgumentResult found) => found.Tokens[0].Value;

    private static T? Bad<T>(string name, ArgumentResult found, string allowed)
    {
        found.AddError($"{name} \"{Text(found)}\": {allowed}.");
        return default;
    }
}
