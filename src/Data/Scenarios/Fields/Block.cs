using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pathways.Data.Tables;

namespace Pathways.Data.Scenarios.Fields;

/// <summary>A block of keys.</summary>
/// <param name="Fields">The keys.</param>
/// <param name="ExactlyOne">Keys of which exactly one must be given; none for no such rule.</param>
/// <param name="Make">Makes the value of what was read.</param>
/// <param name="NotEmpty">Whether at least one key must be given.</param>
internal sealed record Block(ImmutableArray<Field> Fields, ImmutableArray<string> ExactlyOne, Func<FieldValues, object> Make, bool NotEmpty = false) : FieldType
{
    public override string Words => "a block of the keys " + string.Join(", ", Fields.Select(one => one.Name));

    public override object? Read(FieldFaults faults, string field, YamlNode value)
    {
        if (value is not YamlMap map)
            return faults.Not(value, field, "a block of keys", "give " + Words);
        var right = true;
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (key, node) in map.Entries)
        {
            var path = field.Length == 0 ? key.Text : field + "." + key.Text;
            var known = Fields.FirstOrDefault(one => one.Name == key.Text);
            faults.Note(path, node);
            if (known is null)
                faults.Bad(key, path, "is not a known key", NearestWord.Hint(key.Text, [.. Fields.Select(one => one.Name)]));
            else if (known.Type.Read(faults, path, node) is { } read)
                values.Add(key.Text, read);
            right &= values.ContainsKey(key.Text);
        }

        right &= Complete(faults, field, map);
        return right ? Make(new FieldValues(values)) : null;
    }

    /// <summary>Name under which the schema defines it once, where it stands in many places; null to write it out.</summary>
    public string? Definition { get; init; }

    public override JsonObject Schema() => Definition is { } name ? new JsonObject { ["$ref"] = "#/$defs/" + name } : Whole();

    /// <summary>The schema written out.</summary>
    public JsonObject Whole()
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
        {
            var schema = field.Type.Schema();
            if (field.Help.Length > 0)
                schema["description"] = field.Help;
            properties[field.Name] = schema;
        }

        var block = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (Fields.Any(field => field.Required))
            block["required"] = new JsonArray([.. Fields.Where(field => field.Required).Select(field => (JsonNode?)field.Name)]);
        if (!ExactlyOne.IsEmpty)
            block["oneOf"] = new JsonArray([.. ExactlyOne.Select(name => (JsonNode?)new JsonObject { ["required"] = new JsonArray(name) })]);
        if (NotEmpty)
            block["minProperties"] = 1;
        return block;
    }

    private bool Complete(FieldFaults faults, string path, YamlMap map)
    {
        var given = map.Entries.Select(entry => entry.Key.Text).ToHashSet(StringComparer.Ordinal);
        var missing = Fields.Where(field => field.Required && !given.Contains(field.Name)).ToArray();
        foreach (var field in missing)
            faults.Bad(map, Below(path, field.Name), "is missing", "give " + field.Type.Words);
        var several = ExactlyOne.Where(given.Contains).ToArray();
        var one = ExactlyOne.IsEmpty || several.Length == 1;
        if (!one)
            faults.Bad(map, Below(path, ExactlyOne[0]), several.Length == 0 ? "is missing" : "stands beside " + string.Join(" and ", several.Skip(1)), "give exactly one of " + string.Join(", ", ExactlyOne));
        var filled = !NotEmpty || given.Count > 0;
        if (!filled)
            faults.Bad(map, path, "is an empty block", "give " + Words);
        return missing.Length == 0 && one && filled;
    }

    private static string Below(string path, string name) => path.Length == 0 ? name : path + "." + name;
}
