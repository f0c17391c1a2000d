using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>Turns the keys of one scenario file into typed values, with a problem for each that is wrong.</summary>
internal sealed partial class ScenarioDraftReader(string file, ICollection<Problem> problems)
{
    public static IReadOnlyList<string> Keys { get; }
        = ["name", "purpose", "extends", "dataset", "area_set", "academic_year", "until", "seed", "parameters", "modifications"];

    public ScenarioDraft Read(string text)
    {
        var reader = new YamlReader(file, problems);
        var map = reader.Read(text);
        var draft = new ScenarioDraft();
        foreach (var (key, value) in map.Entries)
            Take(draft, key, value);
        if (!reader.Broken && map.Entries.All(entry => entry.Key.Text != "name"))
            problems.Add(new Problem(file, null, null, "name", null, "is missing", "give the scenario a name, such as baseline"));
        return draft;
    }

    private void Take(ScenarioDraft draft, YamlScalar key, YamlNode value)
    {
        switch (key.Text)
        {
            case "name": draft.Name = Slug("name", value); break;
            case "purpose": draft.Purpose = Text("purpose", value); break;
            case "extends": draft.Extends = Slug("extends", value); break;
            case "dataset": draft.Dataset = Text("dataset", value); break;
            case "area_set": draft.AreaSet = Slug("area_set", value); break;
            case "academic_year": draft.AcademicYear = Year("academic_year", value); break;
            case "until": draft.Until = Year("until", value); break;
            case "seed": draft.Seed = Seed("seed", value); break;
            case "parameters": draft.Parameters = Parameters(value); break;
            case "modifications": draft.Modifications = new ModificationsReader(file, problems).Read(value); break;
            default: Bad(key, key.Text, value.Shown, "is not a known key", NearestWord.Hint(key.Text, Keys)); break;
        }
    }

    private Located<string>? Text(string field, YamlNode value)
    {
        if (value is YamlScalar { IsNull: false } scalar && scalar.Text.Trim() is { Length: > 0 } text)
        {
            return text.Any(letter => char.IsControl(letter) && letter != '\n')
                ? Bad<string>(value, field, "holds a control character", "give plain text")
                : At(scalar, text);
        }

        return Bad<string>(value, field, value is YamlScalar ? "is empty" : $"is {value.Kind}, not a text", "give a text");
    }

    private Located<string>? Slug(string field, YamlNode value)
    {
        if (Text(field, value) is not { } text)
            return null;
        return SlugPattern().IsMatch(text.Value)
            ? text
            : Bad<string>(value, field, "is not a plain name", "give up to 64 lower-case letters and digits, joined by hyphens, such as gap-fill-300");
    }

    private Located<AcademicYear>? Year(string field, YamlNode value)
        => value is YamlScalar scalar && AcademicYear.TryParse(scalar.Text, out var year)
            ? At(scalar, year)
            : Bad<AcademicYear>(value, field, Wrong(value, "an academic year"), "give one such as 2025/26");

    private Located<ulong>? Seed(string field, YamlNode value)
    {
        const string Allowed = "give a whole number from 0 to 18446744073709551615";
        if (value is not YamlScalar { Quoted: false } scalar || !WholePattern().IsMatch(scalar.Text))
            return Bad<ulong>(value, field, Wrong(value, "a whole number"), Allowed);
        if (scalar.Text.StartsWith('-'))
            return Bad<ulong>(value, field, "must not be negative", Allowed);
        return ulong.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? At(scalar, seed)
            : Bad<ulong>(value, field, "is out of range", Allowed);
    }

    private ImmutableSortedDictionary<string, Located<double>> Parameters(YamlNode value)
    {
        var parameters = ImmutableSortedDictionary.CreateBuilder<string, Located<double>>(StringComparer.Ordinal);
        if (value is YamlMap map)
        {
            foreach (var (key, node) in map.Entries)
            {
                if (Number("parameters." + key.Text, node) is { } number)
                    parameters.Add(key.Text, number with { Line = key.Line, Column = key.Column });
            }
        }
        else
        {
            Bad<double>(value, "parameters", value is YamlScalar { IsNull: true } ? "is empty" : Wrong(value, "a block of keys"), "give lines of the form key: number, indented");
        }

        return parameters.ToImmutable();
    }

    private Located<double>? Number(string field, YamlNode value)
    {
        const string Allowed = "give a number with a point, such as 0.5";
        if (value is not YamlScalar { Quoted: false } scalar || !NumberPattern().IsMatch(scalar.Text))
            return Bad<double>(value, field, Wrong(value, "a number"), Allowed);
        var number = double.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? At(scalar, number) : Bad<double>(value, field, "is out of range", Allowed);
    }

    private static string Wrong(YamlNode value, string wanted) => value switch
    {
        YamlScalar { IsNull: true } => "is empty",
        YamlScalar { Quoted: true } => $"is a text in quotes, not {wanted}",
        YamlScalar => $"is not {wanted}",
        _ => $"is {value.Kind}, not {wanted}",
    };

    private Located<T> At<T>(YamlNode node, T value) => new(value, file, node.Line, node.Column);

    private Located<T>? Bad<T>(YamlNode at, string field, string message, string allowed)
    {
        Bad(at, field, at.Shown, message, allowed);
        return null;
    }

    private void Bad(YamlNode at, string field, string? value, string message, string allowed)
        => problems.Add(new Problem(file, at.Line, at.Column, field, value, message, allowed));

    [GeneratedRegex(@"\A(?=.{1,64}\z)[a-z0-9]+([-_][a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"\A[-+]?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholePattern();

    [GeneratedRegex(@"\A[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
