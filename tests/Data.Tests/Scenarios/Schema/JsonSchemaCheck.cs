using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pathways.Data.Tests.Scenarios.Schema;

/// <summary>
/// A small validator of JSON Schema (draft 2020-12), written from the specification: the keywords below and no others, so that a
/// schema that uses more fails the test instead of being passed over.
/// </summary>
internal sealed class JsonSchemaCheck(JsonObject root)
{
    private static readonly string[] Notes = ["$schema", "$defs", "title", "description"];

    /// <summary>Whether an instance is valid.</summary>
    public bool Accepts(JsonNode? instance) => Valid(root, instance);

    private bool Valid(JsonObject schema, JsonNode? instance)
        => schema.All(keyword => Notes.Contains(keyword.Key) || Keyword(schema, keyword.Key, keyword.Value!, instance));

    private bool Keyword(JsonObject schema, string keyword, JsonNode value, JsonNode? instance) => keyword switch
    {
        "$ref" => Valid((JsonObject)root["$defs"]![value.GetValue<string>()["#/$defs/".Length..]]!, instance),
        "type" => value is JsonArray types ? types.Any(type => IsOf(type!.GetValue<string>(), instance)) : IsOf(value.GetValue<string>(), instance),
        "enum" => ((JsonArray)value).Any(one => JsonNode.DeepEquals(one, instance)),
        "pattern" => Kind(instance) != JsonValueKind.String || Regex.IsMatch(instance!.GetValue<string>(), value.GetValue<string>()),
        "minimum" => Number(instance) is not { } number || number >= Number(value),
        "maximum" => Number(instance) is not { } number || number <= Number(value),
        "properties" => instance is not JsonObject of || ((JsonObject)value).All(property => !of.ContainsKey(property.Key) || Valid((JsonObject)property.Value!, of[property.Key])),
        "additionalProperties" => instance is not JsonObject of || of.Where(property => (schema["properties"] as JsonObject)?.ContainsKey(property.Key) != true)
            .All(property => value is JsonObject other ? Valid(other, property.Value) : value.GetValue<bool>()),
        "required" => instance is not JsonObject of || ((JsonArray)value).All(name => of.ContainsKey(name!.GetValue<string>())),
        "minProperties" => instance is not JsonObject of || of.Count >= value.GetValue<int>(),
        "items" => instance is not JsonArray list || list.All(item => Valid((JsonObject)value, item)),
        "minItems" => instance is not JsonArray list || list.Count >= value.GetValue<int>(),
        "uniqueItems" => instance is not JsonArray list || list.Select((one, i) => list.Skip(i + 1).All(other => !JsonNode.DeepEquals(one, other))).All(unique => unique),
        "anyOf" => ((JsonArray)value).Any(one => Valid((JsonObject)one!, instance)),
        "oneOf" => ((JsonArray)value).Count(one => Valid((JsonObject)one!, instance)) == 1,
        _ => throw new NotSupportedException($"The schema uses {keyword}, which this check does not know."),
    };

    private static bool IsOf(string type, JsonNode? instance) => type switch
    {
        "object" => instance is JsonObject,
        "array" => instance is JsonArray,
        "string" => Kind(instance) == JsonValueKind.String,
        "boolean" => Kind(instance) is JsonValueKind.True or JsonValueKind.False,
        "number" => Number(instance) is not null,
        "integer" => Number(instance) is { } number && number == Math.Floor(number),
        _ => throw new NotSupportedException(type),
    };

    private static JsonValueKind? Kind(JsonNode? node) => node?.GetValueKind();

    private static double? Number(JsonNode? node) => Kind(node) == JsonValueKind.Number ? double.Parse(node!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture) : null;
}
