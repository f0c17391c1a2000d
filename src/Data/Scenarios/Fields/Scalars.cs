using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pathways.Data.Scenarios.Fields;

/// <summary>A text of one line or more.</summary>
internal sealed record TextField : FieldType
{
    public override string Words => "a text";

    public override object? Read(FieldFaults faults, string field, YamlNode value)
        => value is YamlScalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text && !text.Any(letter => char.IsControl(letter) && letter != '\n')
            ? text
            : faults.Not(value, field, "a plain text", "give a text");

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = @"^[^\u0000-\u0008\u000b-\u001f]*[^\s\u0000-\u001f][^\u0000-\u0008\u000b-\u001f]*$" };
}

/// <summary>A text that a pattern describes; digits need no quotes.</summary>
/// <param name="Pattern">Regular expression of the whole text.</param>
/// <param name="Words">What to give.</param>
internal sealed record PatternField(string Pattern, string Words) : FieldType
{
    /// <summary>Ids of things that a scenario makes.</summary>
    public static PatternField Id { get; } = new("^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$", "an id of up to 64 letters, digits, points, hyphens and underscores") { Unquoted = ["number", "boolean"] };

    /// <summary>Names of scenarios and of their modifications.</summary>
    public static PatternField Slug { get; } = new("^(?=.{1,64}$)[a-z0-9]+([-_][a-z0-9]+)*$", "a name of up to 64 lower-case letters and digits, joined by hyphens") { Unquoted = ["integer", "boolean"] };

    /// <summary>Academic years.</summary>
    public static PatternField Year { get; } = new("^[0-9]{4}/[0-9]{2}$", "an academic year such as 2025/26");

    /// <summary>Times of day.</summary>
    public static PatternField Clock { get; } = new("^([01]?[0-9]|2[0-9]):[0-5][0-9]$", "a time such as 07:15");

    /// <summary>What YAML takes some such texts for when they stand without quotes: <c>number</c>, <c>integer</c>, <c>boolean</c>.</summary>
    public IReadOnlyList<string> Unquoted { get; init; } = [];

    public override string Words { get; } = Words;

    public override object? Read(FieldFaults faults, string field, YamlNode value)
        => value is YamlScalar { IsNull: false } scalar && Regex.IsMatch(scalar.Text, Pattern, RegexOptions.CultureInvariant) && !scalar.Text.Contains('\n', StringComparison.Ordinal)
            ? scalar.Text
            : faults.Bad(value, field, value is YamlScalar { IsNull: true } ? "is empty" : value is YamlScalar ? "is not " + Words.Split(" such")[0] : $"is {value.Kind}", "give " + Words);

    public override JsonObject Schema() => Unquoted.Count == 0
        ? new() { ["type"] = "string", ["pattern"] = Pattern }
        : new() { ["type"] = new JsonArray([JsonValue.Create("string"), .. Unquoted.Select(type => JsonValue.Create(type))]), ["pattern"] = Pattern, ["minimum"] = 0 };
}

/// <summary>A code or name of the dataset, which only the dataset can check.</summary>
internal sealed record CodeField(string Words) : FieldType
{
    public override string Words { get; } = Words;

    public override object? Read(FieldFaults faults, string field, YamlNode value)
        => value is YamlScalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text && !text.Any(char.IsControl)
            ? text
            : faults.Not(value, field, "a code or name", "give " + Words);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "number", "boolean"), ["pattern"] = @"^[^\u0000-\u001f]*[^\s\u0000-\u001f][^\u0000-\u001f]*$" };
}

/// <summary>One of a list of words.</summary>
internal sealed record WordField(IReadOnlyList<string> Allowed) : FieldType
{
    /// <summary>The words of a code.</summary>
    public static WordField Of<T>()
        where T : struct, Enum
        => new([.. Enum.GetValues<T>().Select(Codes.Word)]);

    public override string Words => "one of " + string.Join(", ", Allowed);

    public override object? Read(FieldFaults faults, string field, YamlNode value)
    {
        if (value is not YamlScalar { IsNull: false } scalar)
            return faults.Not(value, field, "a word", "allowed are " + string.Join(", ", Allowed));
        return Allowed.Contains(scalar.Text, StringComparer.Ordinal)
            ? scalar.Text
            : faults.Bad(value, field, "is not a known word", Tables.NearestWord.Hint(scalar.Text, [.. Allowed]));
    }

    public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. Allowed.SelectMany(Spellings)]) };

    // A number as a word: YAML reads 1 without quotes as a number.
    private static IEnumerable<JsonNode?> Spellings(string word)
        => int.TryParse(word, out var number) ? [JsonValue.Create(word), JsonValue.Create(number)] : [JsonValue.Create(word)];
}

/// <summary>A sector subject area, tier 1: 1 to 15, as text two digits.</summary>
internal sealed record SubjectField : FieldType
{
    public override string Words => "a sector subject area, tier 1, from 01 to 15";

    public override object? Read(FieldFaults faults, string field, YamlNode value)
        => value is YamlScalar scalar && Regex.IsMatch(scalar.Text, "^(0?[1-9]|1[0-5])$", RegexOptions.CultureInvariant) && !scalar.Text.EndsWith('\n')
            ? scalar.Text.PadLeft(2, '0')
            : faults.Bad(value, field, value is YamlScalar { IsNull: true } ? "is empty" : "is not a sector subject area", "give " + Words);

    public override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^(0?[1-9]|1[0-5])$", ["minimum"] = 1, ["maximum"] = 15 };
}
