using System.Text.Json;
using Pathways.Api.Documents;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Documents;

/// <summary>The API's own document.</summary>
[Collection(OneServer.Name)]
public sealed class OpenApiTests(SharedApi shared)
{
    private readonly ApiUnderTest _api = shared.Api;

    private static string Committed(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "api", name));

    [Fact]
    public async Task The_committed_document_and_page_are_those_of_this_api()
    {
        const string remedy = "make them anew: dotnet run --project src/Api -- --write-docs docs/api";
        var made = await ApiDocuments.MakeAsync(_api.Services);
        (made == Committed(ApiDocuments.FileName)).ShouldBeTrue(remedy);
        (DocumentPage.Of(made, null) == Committed(ApiDocuments.PageName)).ShouldBeTrue(remedy);
    }

    [Fact]
    public async Task The_page_of_operations_is_served_with_every_one_of_them()
    {
        using var answer = await _api.SendAsync(null, HttpMethod.Get, "/docs");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var path in (await _api.GetAsync(null, "/openapi/v1.json")).GetProperty("paths").EnumerateObject())
            page.ShouldContain(path.Name);
    }

    [Fact]
    public async Task It_is_OpenApi_31_and_every_operation_has_a_summary_errors_and_an_example()
    {
        var document = await _api.GetAsync(null, "/openapi/v1.json");
        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Where(method => method.Name is "get" or "post").Select(method => (path.Name, method.Value))).ToArray();
        operations.Length.ShouldBeGreaterThan(30);
        foreach (var (path, operation) in operations)
        {
            operation.GetProperty("summary").GetString().ShouldNotBeNullOrEmpty(path);
            operation.GetProperty("responses").EnumerateObject().ShouldContain(answer => answer.Name == "400", path);
            var well = operation.GetProperty("responses").EnumerateObject().First(answer => answer.Name.StartsWith('2')).Value.GetProperty("content").EnumerateObject().First().Value;
            well.TryGetProperty("example", out _).ShouldBeTrue(path);
        }

        operations.Select(operation => operation.Value.GetProperty("operationId").GetString()).ShouldBeUnique();
    }

    [Fact]
    public async Task What_is_answered_has_the_members_that_the_document_says()
    {
        var document = await _api.GetAsync(null, "/openapi/v1.json");
        foreach (var (path, row) in new[] { ("/api/v1/zones", "Zone"), ("/api/v1/offers", "Offer"), ("/api/v1/runs/baseline/areas", "RunAreasRow"), ("/api/v1/runs/baseline/zones", "RunZonesRow"), ("/api/v1/runs/baseline/cold-spots", "RunColdSpotsRow") })
        {
            var said = document.GetProperty("components").GetProperty("schemas").GetProperty(row).GetProperty("properties");
            foreach (var item in (await _api.GetAsync("analyst", path)).GetProperty("items").EnumerateArray())
            {
                item.EnumerateObject().Select(member => member.Name).ShouldBe(said.EnumerateObject().Select(member => member.Name));
                foreach (var member in item.EnumerateObject())
                    Types(said.GetProperty(member.Name)).ShouldContain(Type(member.Value), $"{path} {member.Name}");
            }
        }
    }

    private static string[] Types(JsonElement schema)
    {
        var type = schema.GetProperty("type");
        string[] types = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!];
        return types.Contains("number") ? [.. types, "integer"] : types;
    }

    private static string Type(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        _ => value.TryGetInt64(out _) ? "integer" : "number",
    };
}
