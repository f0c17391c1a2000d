using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>Modifications as JSON: whole, to be stored, and in one canonical form without words, to be hashed.</summary>
public static class ModificationsText
{
    private static readonly string[] OnlyWords = ["name", "costs", "title"];

    /// <summary>All of them.</summary>
    public static string Write(ImmutableArray<Modification> modifications)
        => JsonSerializer.Serialize(modifications, ModificationsJson.Default.ImmutableArrayModification);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is none.</exception>
    public static ImmutableArray<Modification> Read(string text)
        => JsonSerializer.Deserialize(text, ModificationsJson.Default.ImmutableArrayModification);

    /// <summary>What they mean: keys in ordinal order, names, titles and costs left out, as is what is not given.</summary>
    public static string Canonical(ImmutableArray<Modification> modifications)
        => Sorted(JsonNode.Parse(Write(modifications)), 0)!.ToJsonString();

    private static JsonNode? Sorted(JsonNode? node, int depth) => node switch
    {
        JsonObject block => new JsonObject(block.Where(pair => pair.Value is not (null or JsonArray { Count: 0 }) && !(depth == 1 && OnlyWords.Contains(pair.Key)))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value, depth + 1)))),
        JsonArray list => new JsonArray([.. list.Select(item => Sorted(item, depth + 1))]),
        _ => node?.DeepClone(),
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImmutableArray<Modification>))]
internal sealed partial class ModificationsJson : JsonSerializerContext;
