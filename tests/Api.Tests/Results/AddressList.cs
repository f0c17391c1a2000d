using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Results;

/// <summary>An address that can be read.</summary>
/// <param name="Path">The address.</param>
/// <param name="Forms">The media types in which the document says that it is answered.</param>
/// <param name="Statuses">The statuses that the document lists.</param>
internal sealed record ReadAddress(string Path, string[] Forms, string[] Statuses)
{
    /// <summary>Whether it is answered with an ETag, as the document says.</summary>
    public bool Tagged => Statuses.Contains("304");
}

/// <summary>Every address that can be read, from the API's own document, with the examples' ids replaced by real ones.</summary>
internal static class AddressList
{
    public static async Task<ReadAddress[]> OfAsync(ApiUnderTest api)
    {
        var document = await api.GetAsync(null, "/openapi/v1.json");
        var spot = (await api.GetAsync("analyst", "/api/v1/runs/baseline/cold-spots")).GetProperty("items")[0].GetProperty("cold_spot_id").GetString();
        ReadAddress[] told =
        [
            .. document.GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _))
                .Select(path => Address(Filled(path.Name).Replace("/any", "/" + spot, StringComparison.Ordinal), path.Value.GetProperty("get").GetProperty("responses"))),
        ];
        return [.. told, .. told.Where(one => one.Path.StartsWith("/ogc", StringComparison.Ordinal)).Select(one => one with { Path = one.Path.Replace("/ogc", "/ogc/runs/baseline", StringComparison.Ordinal) })]; // the same of a run, which the document leaves out
    }

    /// <summary>A path with ids of the small world.</summary>
    public static string Filled(string path) => path
        .Replace("{basis}", "baseline", StringComparison.Ordinal).Replace("{run}", "baseline", StringComparison.Ordinal)
        .Replace("{area}", "A", StringComparison.Ordinal).Replace("{scenario}", "shorter", StringComparison.Ordinal)
        .Replace("{id}", Id(path), StringComparison.Ordinal);

    private static ReadAddress Address(string path, JsonElement responses)
        => new(path, [.. responses.GetProperty("200").GetProperty("content").EnumerateObject().Select(form => form.Name)], [.. responses.EnumerateObject().Select(response => response.Name)]);

    private static string Id(string path) => path.Split('/') is var parts && path.Contains("/areas/", StringComparison.Ordinal) ? "A"
        : path.Contains("/zones/", StringComparison.Ordinal) ? "Z1"
        : path.Contains("/sites/", StringComparison.Ordinal) ? "S1"
        : path.Contains("/providers/", StringComparison.Ordinal) ? "P1"
        : path.Contains("/cold-spots/", StringComparison.Ordinal) ? "any"
        : parts.Contains("ogc") ? "o01:general" : "o01";
}
