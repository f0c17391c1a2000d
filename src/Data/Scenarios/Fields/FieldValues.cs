using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Fields;

/// <summary>The values of a block, every one right.</summary>
internal sealed class FieldValues(IReadOnlyDictionary<string, object> values)
{
    /// <summary>A text that must be there.</summary>
    public string Text(string name) => (string)values[name];

    /// <summary>A text, or another when it is not given.</summary>
    public string Text(string name, string otherwise) => values.TryGetValue(name, out var value) ? (string)value : otherwise;

    /// <summary>A number; null when not given.</summary>
    public double? Number(string name) => values.TryGetValue(name, out var value) ? (double)value : null;

    /// <summary>A whole number, or another when it is not given.</summary>
    public int Whole(string name, int otherwise) => values.TryGetValue(name, out var value) ? (int)value : otherwise;

    /// <summary>A word of a code, or another when it is not given.</summary>
    public T Word<T>(string name, T otherwise)
        where T : struct, Enum
        => values.TryGetValue(name, out var value) ? Enum.GetValues<T>().First(one => Codes.Word(one) == (string)value) : otherwise;

    /// <summary>The values of a list; none when not given.</summary>
    public ImmutableArray<T> List<T>(string name)
        => values.TryGetValue(name, out var value) ? [.. ((ImmutableArray<object>)value).Cast<T>()] : [];

    /// <summary>Words of a code.</summary>
    public ImmutableArray<T> Words<T>(string name)
        where T : struct, Enum
        => [.. List<string>(name).Select(word => Enum.GetValues<T>().First(one => Codes.Word(one) == word))];

    /// <summary>The value of a block; null when not given.</summary>
    public T? Block<T>(string name)
        where T : class
        => values.TryGetValue(name, out var value) ? (T)value : null;

    /// <summary>The amount of <c>to</c>, <c>by</c> and <c>percent</c>.</summary>
    public Amount Amount() => new(Number("to"), Number("by"), Number("percent"));

    /// <summary>The same where <c>to</c> and <c>by</c> are whole numbers.</summary>
    public Amount WholeAmount() => new(Find("to"), Find("by"), Number("percent"));

    private double? Find(string name) => values.TryGetValue(name, out var value) ? (int)value : null;
}
