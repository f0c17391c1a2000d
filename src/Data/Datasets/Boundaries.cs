using System.Text.Json;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>The outlines of a dataset's places (GeoJSON, RFC 7946), for maps. They do not change results.</summary>
/// <param name="folder">The dataset's folder.</param>
public sealed class Boundaries(string folder)
{
    /// <summary>Whether the dataset has an outline of this name: <c>zones</c>, <c>msoas</c>, <c>districts</c>, <c>areas-lcpa</c>.</summary>
    public bool Has(string name) => File.Exists(PathOf(name));

    /// <summary>The GeoJSON text of a set of outlines.</summary>
    /// <exception cref="InvalidInputException">It is not there, or is not a FeatureCollection whose features have a code and a name.</exception>
    public string Text(string name)
    {
        var problems = new List<Problem>();
        var shown = folder + "/boundaries/" + name + ".geojson";
        var text = TextFile.Read(PathOf(name), shown, problems);
        if (text is not null && Fault(text) is { } fault)
            problems.Add(fault with { File = shown });
        problems.ThrowIfErrors();
        return text!;
    }

    private string PathOf(string name) => Path.Combine(folder, "boundaries", name + ".geojson");

    private static Problem? Fault(string text)
    {
        const string Allowed = "give a GeoJSON FeatureCollection whose features have the properties code and name";
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
                && features.EnumerateArray().All(feature => HasText(feature, "code") && HasText(feature, "name"))
                ? null
                : new Problem("", null, null, "features", null, "is not right", Allowed);
        }
        catch (JsonException e)
        {
            return new Problem("", (int?)(e.LineNumber + 1), (int?)(e.BytePositionInLine + 1), null, null, "is not JSON here", Allowed);
        }
    }

    private static bool HasText(JsonElement feature, string property)
        => feature.ValueKind == JsonValueKind.Object
            && feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String;
}
