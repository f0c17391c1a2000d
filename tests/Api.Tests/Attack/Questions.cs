using System.Text.Json;
using Pathways.Api.Tests.Support;

namespace Pathways.Api.Tests.Attack;

/// <summary>Every question that the committed OpenAPI document lets somebody ask. An operation, a method or a parameter that this does not know stops it: a new one must be asked too.</summary>
internal static class Questions
{
    /// <summary>The questions.</summary>
    /// <param name="known">Ids to ask for.</param>
    /// <param name="told">The runs of which queries are tried too.</param>
    public static IEnumerable<Question> Of(Known known, string[] told)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "api", "openapi.json")));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(method => method.Name is not ("parameters" or "head"))) // HEAD is GET without the answer
            {
                var asked = operation.Name switch
                {
                    "get" => Reading(path.Name, operation.Value, known, told),
                    "post" => Posting.Of(Id(operation.Value), path.Name, known),
                    _ => throw new InvalidOperationException($"{operation.Name} {path.Name}: nobody asks it in this test yet."),
                };
                foreach (var question in asked)
                    yield return question;
            }
        }
    }

    private static IEnumerable<Question> Reading(string path, JsonElement operation, Known known, string[] told)
    {
        var forms = operation.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Select(form => form.Name).ToArray();
        var parameters = (operation.TryGetProperty("parameters", out var declared) ? declared.EnumerateArray().ToArray() : []).Where(parameter => parameter.GetProperty("in").GetString() == "query").Select(parameter => parameter.GetProperty("name").GetString()!).ToArray();
        var whole = parameters.Contains("limit") ? "?limit=1000" : "";
        string[] places = path.StartsWith("/ogc", StringComparison.Ordinal) ? [path, path.Replace("/ogc", "/ogc/runs/{run}", StringComparison.Ordinal)] : [path]; // the same of a run, which the document leaves out
        foreach (var (address, runs) in places.SelectMany(place => Addresses.Of(place, known)))
        {
            foreach (var form in forms)
                yield return new Question(Id(operation), "GET", address + whole, form, null, runs);
            foreach (var query in runs.All(told.Contains) ? parameters.SelectMany(Queries.Of) : [])
                yield return new Question(Id(operation), "GET", address + "?" + query, forms[0], null, runs);
        }
    }

    private static string Id(JsonElement operation) => operation.GetProperty("operationId").GetString()!;
}
