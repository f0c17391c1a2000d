using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Parser = YamlDotNet.Core.Parser;

namespace Pathways.Data.Tests.Scenarios.Schema;

/// <summary>A YAML text as an editor sees it: by the core schema of YAML 1.2 (yaml.org/spec/1.2.2, section 10.3).</summary>
internal static partial class YamlAsJson
{
    public static JsonNode? Read(string text)
    {
        var events = new Parser(new StringReader(text));
        events.Consume<StreamStart>();
        events.Consume<DocumentStart>();
        return Node(events);
    }

    private static JsonNode? Node(Parser events)
    {
        if (events.TryConsume<Scalar>(out var scalar))
            return scalar.Style == ScalarStyle.Plain ? Plain(scalar.Value) : JsonValue.Create(scalar.Value);
        if (events.TryConsume<SequenceStart>(out _))
        {
            var list = new JsonArray();
            while (!events.TryConsume<SequenceEnd>(out _))
                list.Add(Node(events));
            return list;
        }

        events.Consume<MappingStart>();
        var map = new JsonObject();
        while (!events.TryConsume<MappingEnd>(out _))
            map.Add(events.Consume<Scalar>().Value, Node(events));
        return map;
    }

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when Integer().IsMatch(text) => JsonValue.Create(decimal.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        _ when Float().IsMatch(text) => JsonValue.Create(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    [GeneratedRegex(@"\A[-+]?[0-9]+\z")]
    private static partial Regex Integer();

    [GeneratedRegex(@"\A[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Float();
}
