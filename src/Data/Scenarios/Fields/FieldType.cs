using System.Text.Json.Nodes;

namespace Pathways.Data.Scenarios.Fields;

/// <summary>
/// What may stand at a key of a scenario: how it is read, and how the JSON Schema says it. Both come from one place, so that they
/// accept the same files.
/// </summary>
internal abstract record FieldType
{
    /// <summary>Reads a value; null when it is wrong, which is then told.</summary>
    public abstract object? Read(FieldFaults faults, string field, YamlNode value);

    /// <summary>The part of a JSON Schema (draft 2020-12) that accepts the same.</summary>
    public abstract JsonObject Schema();

    /// <summary>What to give, in words.</summary>
    public abstract string Words { get; }
}

/// <summary>A key of a block.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">What may stand there.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Help">What it means, one sentence.</param>
internal sealed record Field(string Name, FieldType Type, bool Required, string Help);
