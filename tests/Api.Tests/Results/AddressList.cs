using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>Every address that can be read, from the API's own document, with the examples' ids replaced by real ones.</summary>
internal static class AddressList
{
    public static async Task<string[]> OfAsync(ApiUnderTest api)
    {
        var document = await api.GetAsync(null, "/openapi/v1.json");
        string[] told =
        [
            .. document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)).Select(path => Filled(path.Name))
                .Where(path => !path.EndsWith("/events", StringComparison.Ordinal)),
        ];
        return [.. told, .. told.Where(path => path.StartsWith("/ogc", StringComparison.Ordinal)).Select(path => path.Replace("/ogc", "/ogc/runs/baseline", StringComparison.Ordinal))]; // the same of a run, which the document leaves out
    }

    /// <summary>A path with ids of the small world.</summary>
    public static string Filled(string path) => path
        .Replace("{basis}", "baseline", StringComparison.Ordinal).Replace("{run}", "baseline", StringComparison.Ordinal)
        .Replace("{area}", "A", StringComparison.Ordinal).Replace("{scenario}", "shorter", StringComparison.Ordinal)
        .Replace("{id}", Id(path), StringComparison.Ordinal);

    private static string Id(string path) => path.Split('/') is var parts && path.Contains("/areas/", StringComparison.Ordinal) ? "A"
        : path.Contains("/zones/", StringComparison.Ordinal) ? "Z1"
        : path.Contains("/sites/", StringComparison.Ordinal) ? "S1"
        : path.Contains("/providers/", StringComparison.Ordinal) ? "P1"
        : path.Contains("/cold-spots/", StringComparison.Ordinal) ? "any"
        : parts.Contains("ogc") ? "o01:general" : "o01";
}
