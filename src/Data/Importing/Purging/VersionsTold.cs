using System.Text.Json;

namespace Pathways.Data.Importing;

/// <summary>What summaries of runs, reports, comparisons and plans tell of the dataset on which they were made.</summary>
internal static class VersionsTold
{
    /// <summary>The name that a description of a dataset gives it; null where it has none.</summary>
    public static string? Name(string path) => Parsed(path) is { ValueKind: JsonValueKind.Object } root ? Text(root, "name") : null;

    /// <summary>The hashes that a dataset about real people of this name had, at any depth of a summary.</summary>
    public static IEnumerable<string> In(string path, string name) => Parsed(path) is { } root ? In(root, name) : [];

    private static IEnumerable<string> In(JsonElement element, string name)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(one => In(one, name));
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        var own = Text(element, "dataset") == name && element.TryGetProperty("synthetic", out var synthetic) && synthetic.ValueKind == JsonValueKind.False ? Text(element, "dataset_hash") : null;
        return element.EnumerateObject().SelectMany(member => In(member.Value, name)).Concat(own is { Length: > 0 } ? [own] : []);
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Parsed(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null; // no summary of ours
        }
    }
}
