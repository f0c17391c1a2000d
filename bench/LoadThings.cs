using System.Globalization;
using System.Text.Json;

namespace Pathways.Bench;

/// <summary>What the load asks for one by one, read from the server before it begins.</summary>
internal sealed class LoadThings
{
    private static readonly string[] Levels = ["entry", "1", "2"];

    private readonly string[] _details;
    private readonly string[] _districts;

    private LoadThings(string[] details, string[] districts) => (_details, _districts) = (details, districts);

    /// <summary>Reads the ids of zones, offers, areas and sites, and the postcode districts.</summary>
    public static async Task<LoadThings> ReadAsync(HttpClient client)
    {
        async Task<string[]> Ids(string path, string id)
            => [.. (await ReadAsync(client, $"/api/v1/{path}?limit=10000")).GetProperty("items").EnumerateArray().Select(item => item.GetProperty(id).GetString()!)];
        var (zones, offers, areas, sites) = (await Ids("zones", "zone_code"), await Ids("offers", "offer_id"), await Ids("areas", "area_code"), await Ids("sites", "site_id"));
        string[] details =
        [
            .. zones.Select(id => "/api/v1/zones/" + id), .. offers.Select(id => "/api/v1/offers/" + id), .. areas.Select(id => "/api/v1/runs/baseline/areas/" + id),
            .. sites.Select(id => $"/api/v1/runs/baseline/sites/{id}/catchment"),
        ];
        var random = new Random(20261123);
        random.Shuffle(details);
        return new LoadThings(details, [.. (await ReadAsync(client, "/api/v1/words")).GetProperty("postcode_districts").EnumerateArray().Select(district => district.GetProperty("code").GetString()!)]);
    }

    /// <summary>Address of one thing.</summary>
    public string Detail(int number) => _details[number % _details.Length];

    /// <summary>A question of somebody, as the page asks it: another each time until all were asked.</summary>
    public string Reach(int number) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"from\":\"{_districts[number % _districts.Length]}\",\"level\":\"{Levels[number / _districts.Length % Levels.Length]}\",\"ehcp\":{(number % 7 == 0 ? "true" : "false")},\"journeys\":5}}");

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return await JsonSerializer.DeserializeAsync<JsonElement>(await Decoded(answer));
    }

    private static async Task<Stream> Decoded(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync();
        return answer.Content.Headers.ContentEncoding.Contains("br") ? new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress) : body;
    }
}
