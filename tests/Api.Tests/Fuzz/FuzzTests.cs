using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pathways.Api.Tests.Results;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Fuzz;

/// <summary>
/// Every operation of the API's own document, every field of it, with at least fifty values that are wrong, strange or at an edge, and those
/// without a field with as many queries and headers: no answer is a failure of the server, none tells of its insides, each status is one that the document
/// names. The draws are seeded, so a failure comes again.
/// </summary>
[Collection(OneServer.Name)]
public sealed class FuzzTests(SharedApi shared)
{
    private const int CasesPerField = 50;

    private static readonly string[] Headers = ["Accept", "Accept-Encoding", "Accept-Language", "If-None-Match", "If-Modified-Since", "Range", "Origin", "X-Requested-With", "Content-Type", "Last-Event-ID"];

    private static readonly string[] Strange =
    [
        "", " ", "0", "-1", "1e309", "NaN", "null", "true", "undefined", "9223372036854775808", "-9223372036854775809", "0x10", "1.5", "１２", "Ω≈ç√", "𝔘𝔫𝔦", "\u202e", "a\u0300", "'", "\"", "';--", "<script>", "../../etc/passwd",
        "..%2f..", "%00", "%", "{{7*7}}", "${jndi:x}", "$(id)", "|id", "=1+1", "\\", "/", "//", "?", "#", "&", ";", ",", ",,,", "1,2,3,4", "180,90,-180,-90", "a b", "a+b", "COM1", "[]", "{}", "baseline", "E01016016", "Z1", "\t", "\r\nX: y",
    ];

    private readonly ApiUnderTest _api = shared.Api;
    private readonly Random _random = new(20261122);

    [Fact]
    public async Task Nothing_that_is_sent_makes_the_server_fail()
    {
        var document = await _api.GetAsync(null, "/openapi/v1.json");
        var (cases, reached, missed) = (0, 0, new List<string>());
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var method in path.Value.EnumerateObject().Where(method => method.Name is "get" or "post"))
            {
                var (of, documented) = (0, method.Value.GetProperty("responses").EnumerateObject().Select(response => response.Name).ToHashSet(StringComparer.Ordinal));
                foreach (var request in Cases(path.Name, method.Name, method.Value))
                {
                    of++;
                    using (request)
                    {
                        using var answer = await _api.Http.SendAsync(request);
                        var text = await answer.Content.ReadAsStringAsync();
                        cases++;
                        var own = Reached(answer, text);
                        reached += own ? 1 : 0;
                        var about = $"{method.Name} {request.RequestUri!.PathAndQuery}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 300)]}";
                        ((int)answer.StatusCode < 500 || answer.Headers.RetryAfter is not null).ShouldBeTrue(about);
                        text.ShouldNotContain("   at Pathways", Case.Sensitive, about);
                        text.ShouldNotContain("Exception", Case.Sensitive, about);
                        text.ShouldNotContain(_api.Folder, Case.Sensitive, about);
                        if (own)
                            documented.ShouldContain(((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), about);
                        else
                            missed.Add(about);
                    }
                }

                of.ShouldBeGreaterThanOrEqualTo(CasesPerField, path.Name);
            }
        }

        cases.ShouldBeGreaterThan(CasesPerField * 100);
        (reached / (double)cases).ShouldBeGreaterThanOrEqualTo(0.95, string.Join('\n', missed.Take(100)));
    }

    /// <summary>Whether the answer is of our own checks or handlers: not of the server below them, which knows no field, nor of routing, media types and doors.</summary>
    private static bool Reached(HttpResponseMessage answer, string text)
        => (int)answer.StatusCode is < 400 or 409 or 503
            || ((int)answer.StatusCode is 400 or 404 or 406 or 422 && answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
                && JsonDocument.Parse(text).RootElement.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0);

    private IEnumerable<HttpRequestMessage> Cases(string path, string method, JsonElement operation)
    {
        var fields = operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().ToArray() : [];
        var body = operation.TryGetProperty("requestBody", out var described) ? described.GetProperty("content").EnumerateObject().First() : default;
        foreach (var field in fields.DistinctBy(field => (field.GetProperty("in").GetString(), Kind(field.GetProperty("schema")), field.GetProperty("name").GetString() is "limit" or "bbox")))
        {
            for (var i = 0; i < CasesPerField; i++)
                yield return Request(path, method, body, field, Draw(i), null);
        }

        if (fields.Length == 0 && body.Value.ValueKind == JsonValueKind.Undefined)
        {
            for (var i = 0; i < CasesPerField; i++)
                yield return Bare(path, i % 10 == 9 && method == "get" ? "head" : method, i);
        }

        if (body.Value.ValueKind == JsonValueKind.Undefined)
            yield break;
        if (body.Name != "application/json")
        {
            for (var i = 0; i < CasesPerField; i++)
                yield return Request(path, method, body, null, null, Mutated(body.Value.GetProperty("example").GetString()!, i));
            yield break;
        }

        foreach (var member in body.Value.GetProperty("schema").GetProperty("properties").EnumerateObject())
        {
            for (var i = 0; i < CasesPerField; i++)
            {
                var whole = JsonNode.Parse(body.Value.GetProperty("example").GetRawText())!.AsObject();
                whole[member.Name] = Node(i);
                yield return Request(path, method, body, null, null, whole.ToJsonString());
            }
        }

        for (var i = 0; i < CasesPerField; i++)
            yield return Request(path, method, body, null, null, Mutated(body.Value.GetProperty("example").GetRawText(), i));
    }

    private HttpRequestMessage Request(string path, string method, JsonProperty body, JsonElement? field, string? value, string? text)
    {
        var name = field?.GetProperty("name").GetString();
        var filled = name is not null && field!.Value.GetProperty("in").GetString() == "path"
            ? AddressList.Filled(path.Replace("{" + name + "}", "§", StringComparison.Ordinal)).Replace("§", Uri.EscapeDataString(value!), StringComparison.Ordinal)
            : AddressList.Filled(path);
        if (name is not null && field!.Value.GetProperty("in").GetString() == "query")
            filled += "?" + name + "=" + Uri.EscapeDataString(value!);
        var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), new Uri(_api.Address + filled));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + _api.Keys["analyst"]);
        if (name is not null && field!.Value.GetProperty("in").GetString() == "header")
            request.Headers.TryAddWithoutValidation(name, Plain(value!));
        if (body.Value.ValueKind != JsonValueKind.Undefined)
            request.Content = new StringContent(text ?? Example(body), new UTF8Encoding(false), body.Name);
        return request;
    }

    /// <summary>An operation without fields: a query that it does not know, or a header.</summary>
    private HttpRequestMessage Bare(string path, string method, int index)
    {
        var query = index % 2 == 0 ? "?" + Uri.EscapeDataString("x" + Draw(index)) + "=" + Uri.EscapeDataString(Draw(index + 1)) : "";
        var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), new Uri(_api.Address + AddressList.Filled(path) + query));
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + _api.Keys["analyst"]);
        if (index % 2 == 1)
            request.Headers.TryAddWithoutValidation(Headers[index / 2 % Headers.Length], Plain(Draw(index)));
        return request;
    }

    /// <summary>What a header can hold of a text.</summary>
    private static string Plain(string text) => text.Where(char.IsAscii).Where(letter => !char.IsControl(letter)).ToArray() is { Length: > 0 } plain ? new string(plain) : "x";

    private static string Example(JsonProperty body) => body.Value.GetProperty("example") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : body.Value.GetProperty("example").GetRawText();

    private string Draw(int index) => index < Strange.Length ? Strange[index] : new string([.. Enumerable.Range(0, _random.Next(1, 400)).Select(_ => (char)_random.Next(1, 0xd800))]);

    private JsonNode? Node(int index) => (index % 7) switch
    {
        0 => JsonValue.Create(Draw(index)),
        1 => JsonValue.Create(_random.NextInt64()),
        2 => JsonValue.Create((_random.NextDouble() - 0.5) * 1e300),
        3 => JsonValue.Create(index % 2 == 0),
        4 => new JsonArray(JsonValue.Create(Draw(_random.Next(Strange.Length))), JsonValue.Create(index)),
        5 => new JsonObject { ["a"] = new JsonArray() },
        _ => null,
    };

    /// <summary>A text with a few characters taken out, doubled, or replaced.</summary>
    private string Mutated(string text, int index)
    {
        var letters = text.ToList();
        for (var i = 0; i <= index % 5; i++)
        {
            var at = _random.Next(letters.Count);
            switch (_random.Next(4))
            {
                case 0: letters.RemoveAt(at); break;
                case 1: letters.InsertRange(at, Strange[_random.Next(Strange.Length)]); break;
                case 2: letters[at] = (char)_random.Next(1, 0xd800); break;
                default: letters.InsertRange(at, [.. letters.Take(at)]); break;
            }

            if (letters.Count == 0)
                letters.Add('x');
        }

        return new string([.. letters]) + (index % 11 == 0 ? "\\ud800".ToString(CultureInfo.InvariantCulture) : "");
    }

    private static string Kind(JsonElement schema) => schema.GetProperty("type").ToString() + (schema.TryGetProperty("enum", out _) ? "enum" : "") + (schema.TryGetProperty("pattern", out var pattern) ? pattern.GetString() : "");
}
