using System.Collections.Frozen;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Tables;

/// <summary>
/// One row of a table. The typed readers add a problem that names file, line, field, value and what is allowed, and return
/// a harmless default, so that all problems of a file are found at once.
/// </summary>
public sealed class CsvRow(string file, int line, string[] fields, FrozenDictionary<string, int> columns, ICollection<Problem> problems)
{
    /// <summary>Line of the file, from 1.</summary>
    public int Line => line;

    /// <summary>The field's text without surrounding blanks; empty when the column is absent.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var index) ? fields[index].Trim() : "";

    /// <summary>The field's text, or null when it is empty.</summary>
    public string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>The field's text, which must not be empty.</summary>
    public string Required(string column)
    {
        if (Text(column) is { Length: > 0 } text)
            return text;
        Bad(column, "is empty", "give a value");
        return "";
    }

    /// <summary>A whole number within bounds.</summary>
    public int Whole(string column, int minimum = 0, int maximum = int.MaxValue)
    {
        var range = maximum == int.MaxValue ? $"give a whole number from {minimum}" : $"give a whole number from {minimum} to {maximum}";
        if (!Int128.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            Bad(column, Text(column).Length == 0 ? "is empty" : "is not a whole number", range);
            return Math.Max(minimum, 0);
        }

        if (value >= minimum && value <= maximum)
            return (int)value;
        Bad(column, value < 0 && minimum >= 0 ? "must not be negative" : "is out of range", range);
        return minimum;
    }

    /// <summary>A whole number within bounds, or null when the field is empty.</summary>
    public int? OptionalWhole(string column, int minimum = 0, int maximum = int.MaxValue)
        => Text(column).Length == 0 ? null : Whole(column, minimum, maximum);

    /// <summary>A number within bounds.</summary>
    public double Number(string column, double minimum = double.MinValue, double maximum = double.MaxValue)
    {
        var range = (minimum, maximum) switch
        {
            (double.MinValue, double.MaxValue) => "give a number with a point, such as 0.5",
            (_, double.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"give a number from {minimum}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"give a number from {minimum} to {maximum}"),
        };
        if (!double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            Bad(column, Text(column).Length == 0 ? "is empty" : "is not a number", range);
            return Math.Max(minimum, 0);
        }

        if (value >= minimum && value <= maximum)
            return value;
        Bad(column, value < 0 && minimum >= 0 ? "must not be negative" : "is out of range", range);
        return minimum;
    }

    /// <summary>A number within bounds, or null when the field is empty.</summary>
    public double? OptionalNumber(string column, double minimum = double.MinValue, double maximum = double.MaxValue)
        => Text(column).Length == 0 ? null : Number(column, minimum, maximum);

    /// <summary>One of <c>true</c> and <c>false</c>.</summary>
    public bool Flag(string column)
    {
        var text = Text(column);
        if (text is not ("true" or "false"))
            Bad(column, "is not a yes or no", "allowed are true, false");
        return text == "true";
    }

    /// <summary>One of the given words; the first when the field holds none of them.</summary>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.TryGetValue(Text(column), out var value))
            return value;
        Bad(column, "is not a known code", NearestWord.Hint(Text(column), [.. words.Keys]));
        return words.Values.First();
    }

    /// <summary>Adds a problem about a field of this row.</summary>
    public void Bad(string column, string message, string allowed)
        => problems.Add(new Problem(file, line, null, column, Text(column), message, allowed));
}
