using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Pathways.Api.Http;

namespace Pathways.Api.Operations;

/// <summary>The values of a request, each checked.</summary>
internal sealed class Values
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    /// <summary>Reads all but the body's.</summary>
    /// <exception cref="ApiProblem">One is not right, is missing, or is not known: names every one.</exception>
    public static Values Read(HttpContext context, IReadOnlyList<Input> inputs)
    {
        var (values, faults) = (new Values(), new List<FieldFault>());
        foreach (var unknown in context.Request.Query.Keys.Where(key => !inputs.Any(input => input.Place == InputPlace.Query && input.Name == key)))
            faults.Add(new FieldFault(Shortened(unknown), "is not known here", "allowed are " + (inputs.Where(input => input.Place == InputPlace.Query).Select(input => input.Name).ToArray() is { Length: > 0 } names ? string.Join(", ", names) : "none")));
        foreach (var input in inputs.Where(input => input.Place != InputPlace.Body))
        {
            var found = input.Place switch
            {
                InputPlace.Path => new Microsoft.Extensions.Primitives.StringValues(context.Request.RouteValues[input.Name]?.ToString()),
                InputPlace.Query => context.Request.Query[input.Name],
                _ => context.Request.Headers[input.Name],
            };
            if (found.Count > 1)
                faults.Add(new FieldFault(input.Name, "is given more than once", "give it once"));
            else if (found.Count == 1 && found[0] is { } given)
                values.Take(input, given, faults);
            else if (input.Required)
                faults.Add(new FieldFault(input.Name, "is missing", "give it: " + Allowed(input)));
        }

        return values.OrThrow(faults);
    }

    /// <summary>Reads a JSON body.</summary>
    /// <exception cref="ApiProblem">It is no JSON object, or a member is not right, missing or not known.</exception>
    public static Values ReadBody(ReadOnlySpan<byte> body, IReadOnlyList<Input> inputs)
    {
        var (values, faults) = (new Values(), new List<FieldFault>());
        JsonDocument document;
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 8 });
            document = JsonDocument.ParseValue(ref reader);
            if (reader.Read() || document.RootElement.ValueKind != JsonValueKind.Object)
                throw new JsonException();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw ApiProblem.Field("body", "is not a JSON object", "send one with " + string.Join(", ", inputs.Select(input => input.Name)));
        }

        try
        {
            values.TakeAll(document.RootElement, inputs, faults);
        }
        catch (InvalidOperationException)
        {
            throw ApiProblem.Field("body", "names half a character", "send Unicode text"); // a lone surrogate, which JSON can name
        }
        finally
        {
            document.Dispose();
        }

        return values.OrThrow(faults);
    }

    /// <summary>Whether a value was given.</summary>
    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A text or a word; null where none was given.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name) as string;

    /// <summary>A text or word that must be there.</summary>
    public string Required(string name) => (string)_values[name];

    /// <summary>A whole number.</summary>
    public long Whole(string name, long usual) => _values.TryGetValue(name, out var value) ? (long)value : usual;

    /// <summary>Whether a flag is given and true.</summary>
    public bool Flag(string name) => _values.TryGetValue(name, out var value) && (bool)value;

    /// <summary>Several words.</summary>
    public ImmutableArray<string> Words(string name) => _values.TryGetValue(name, out var value) ? (ImmutableArray<string>)value : [];

    /// <summary>West, south, east and north; null where none was given.</summary>
    public double[]? Box(string name) => _values.GetValueOrDefault(name) as double[];

    private void TakeAll(JsonElement members, IReadOnlyList<Input> inputs, List<FieldFault> faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members.EnumerateObject())
        {
            if (!seen.Add(member.Name))
                faults.Add(new FieldFault(Shortened(member.Name), "is given more than once", "give it once"));
            else if (inputs.FirstOrDefault(input => input.Name == member.Name) is { } input)
                Take(input, member.Value, faults);
            else
                faults.Add(new FieldFault(Shortened(member.Name), "is not known here", "allowed are " + string.Join(", ", inputs.Select(known => known.Name))));
        }

        faults.AddRange(inputs.Where(input => input.Required && !seen.Contains(input.Name)).Select(input => new FieldFault(input.Name, "is missing", "give it: " + Allowed(input))));
    }

    private void Take(Input input, JsonElement value, List<FieldFault> faults)
    {
        switch (input.Kind, value.ValueKind)
        {
            case (InputKind.Choices, JsonValueKind.Array) when value.GetArrayLength() <= 20 && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                Take(input, string.Join(',', value.EnumerateArray().Select(item => item.GetString()!.Replace(',', ';'))), faults);
                break;
            case (InputKind.Flag, JsonValueKind.True or JsonValueKind.False):
                _values[input.Name] = value.GetBoolean();
                break;
            case (InputKind.Whole, JsonValueKind.Number):
                Take(input, value.GetRawText(), faults);
                break;
            case (InputKind.Text or InputKind.Choice, JsonValueKind.String):
                Take(input, value.GetString()!, faults);
                break;
            default:
                faults.Add(Fault(input));
                break;
        }
    }

    private void Take(Input input, string text, List<FieldFault> faults)
    {
        object? value = input.Kind switch
        {
            InputKind.Text => text.Length <= input.Longest && Regex.IsMatch(text, input.Pattern, RegexOptions.CultureInvariant, Patience) && !text.EndsWith('\n') ? text : null,
            InputKind.Whole => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= input.Minimum && number <= input.Maximum ? number : null,
            InputKind.Flag => text switch { "true" => true, "false" => false, _ => null },
            InputKind.Choice => input.Words.Contains(text, StringComparer.Ordinal) ? text : null,
            InputKind.Choices => text.Length == 0 ? ImmutableArray<string>.Empty : text.Split(',').All(word => input.Words.Contains(word, StringComparer.Ordinal)) ? text.Split(',').ToImmutableArray() : null,
            _ => BoxOf(text),
        };
        if (value is null)
            faults.Add(Fault(input));
        else
            _values[input.Name] = value;
    }

    private static double[]? BoxOf(string text)
    {
        var parts = text.Split(',');
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
                return null;
        }

        double[]? box = numbers.Length switch { 4 => numbers, 6 => [numbers[0], numbers[1], numbers[3], numbers[4]], _ => null };
        return box is not null && box[1] <= box[3] && Math.Abs(box[0]) <= 180 && Math.Abs(box[2]) <= 180 && Math.Abs(box[1]) <= 90 && Math.Abs(box[3]) <= 90 ? box : null;
    }

    private Values OrThrow(List<FieldFault> faults) => faults.Count == 0 ? this
        : throw new ApiProblem(400, "The request is not right", faults.Count == 1 ? $"{faults[0].Field} {faults[0].Message}; {faults[0].Remedy}." : $"{faults.Count} fields are not right.", [.. faults]);

    private static FieldFault Fault(Input input) => new(input.Name, "is not right", "give " + Allowed(input));

    private static string Allowed(Input input) => input.Kind switch
    {
        InputKind.Whole => string.Create(CultureInfo.InvariantCulture, $"a whole number from {input.Minimum} to {input.Maximum}"),
        InputKind.Flag => "true or false",
        InputKind.Choice => "one of " + string.Join(", ", input.Words),
        InputKind.Choices => "some of " + string.Join(", ", input.Words),
        InputKind.Box => "west,south,east,north in degrees",
        _ => $"a text such as {input.Example}",
    };

    private static string Shortened(string name) => name.Length <= 40 ? name : name[..40];
}
