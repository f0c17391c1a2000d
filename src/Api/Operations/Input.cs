using System.Collections.Immutable;

namespace Pathways.Api.Operations;

/// <summary>Where a value of a request stands.</summary>
internal enum InputPlace
{
    Path,
    Query,
    Header,
    Body,
}

/// <summary>What sort of value.</summary>
internal enum InputKind
{
    /// <summary>Text that a pattern allows.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>One of several words.</summary>
    Choice,

    /// <summary>Several of several words.</summary>
    Choices,

    /// <summary>Four numbers with commas: west, south, east, north.</summary>
    Box,
}

/// <summary>One value that an operation takes: what checks it, and what its documentation says of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">What sort.</param>
/// <param name="Description">What it means.</param>
/// <param name="Example">An example, a JSON value.</param>
internal sealed record Input(string Name, InputPlace Place, InputKind Kind, string Description, object Example)
{
    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>For text: what it must match, whole.</summary>
    public string Pattern { get; init; } = @"^[^\x00-\x1f]{1,100}$";

    /// <summary>For text: the longest.</summary>
    public int Longest { get; init; } = 100;

    /// <summary>For whole numbers.</summary>
    public long Minimum { get; init; }

    /// <summary>For whole numbers.</summary>
    public long Maximum { get; init; } = int.MaxValue;

    /// <summary>For choices.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What holds when it is not given, in words; null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>An id in the path.</summary>
    public static Input Id(string name, string description, string example, string pattern = @"^[A-Za-z0-9][A-Za-z0-9_~ .\-]{0,119}$")
        => new(name, InputPlace.Path, InputKind.Text, description, example) { Required = true, Pattern = pattern, Longest = 120 };

    /// <summary>A text to filter by.</summary>
    public static Input Filter(string name, string description, string example) => new(name, InputPlace.Query, InputKind.Text, description, example);

    /// <summary>One of several words in the query.</summary>
    public static Input OneOf(string name, string description, params string[] words) => new(name, InputPlace.Query, InputKind.Choice, description, words[0]) { Words = [.. words] };

    /// <summary>A whole number in the query.</summary>
    public static Input Number(string name, string description, long minimum, long maximum, long usual)
        => new(name, InputPlace.Query, InputKind.Whole, description, usual) { Minimum = minimum, Maximum = maximum, Default = usual.ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
