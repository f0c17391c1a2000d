using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pathways.Api.Documents;

/// <summary>The operations as one static page, made from the OpenAPI document alone; no script.</summary>
internal static class DocumentPage
{
    public const string Style = "body{font-family:Arial,sans-serif;line-height:1.5;margin:0 auto;max-width:64rem;padding:1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #b1b4b6;padding:.25rem .5rem .25rem 0;text-align:left;vertical-align:top}pre{background:#f3f2f1;overflow:auto;padding:.5rem}code{font-family:monospace;overflow-wrap:anywhere}td,th{overflow-wrap:anywhere}section{border-top:2px solid #0b0c0c;margin-top:2rem}\n";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The page.</summary>
    /// <param name="document">The OpenAPI document.</param>
    /// <param name="stylesheet">Where its style is; null to write the style into the page.</param>
    public static string Of(string document, string? stylesheet)
    {
        var api = JsonNode.Parse(document)!;
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Pathways API</title>");
        page.Append(stylesheet is null ? "<style>" + Style.TrimEnd() + "</style>" : $"<link rel=\"stylesheet\" href=\"{stylesheet}\">").Append("</head>\n<body>\n<main>\n<h1>Pathways API</h1>\n");
        page.Append("<p>").Append(Safe(api["info"]!["description"])).Append("</p>\n");
        var operations = api["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (Path: path.Key, Method: method.Key, Operation: method.Value!)))
            .GroupBy(one => one.Operation["tags"]![0]!.GetValue<string>(), StringComparer.Ordinal).ToArray();
        page.Append("<nav aria-label=\"Operations\"><ul>\n");
        foreach (var (path, method, operation) in operations.SelectMany(group => group))
            page.Append("<li><a href=\"#").Append(Safe(operation["operationId"])).Append("\"><code>").Append(method.ToUpperInvariant()).Append(' ').Append(Safe(path)).Append("</code></a> ").Append(Safe(operation["summary"])).Append("</li>\n");
        page.Append("</ul></nav>\n");
        foreach (var group in operations)
        {
            page.Append("<h2>").Append(Safe(group.Key)).Append("</h2>\n");
            foreach (var (path, method, operation) in group)
                Operation(page, path, method, operation);
        }

        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Operation(StringBuilder page, string path, string method, JsonNode operation)
    {
        page.Append("<section id=\"").Append(Safe(operation["operationId"])).Append("\">\n<h3><code>").Append(method.ToUpperInvariant()).Append(' ').Append(Safe(path)).Append("</code></h3>\n<p>").Append(Safe(operation["summary"])).Append(". ").Append(Safe(operation["description"])).Append("</p>\n");
        if (operation["parameters"] is JsonArray { Count: > 0 } parameters)
        {
            page.Append("<table><caption>Values</caption><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">In</th><th scope=\"col\">Meaning</th><th scope=\"col\">Example</th></tr></thead><tbody>\n");
            foreach (var one in parameters)
                page.Append("<tr><td><code>").Append(Safe(one!["name"])).Append("</code></td><td>").Append(Safe(one["in"])).Append(one["required"]?.GetValue<bool>() == true ? ", required" : "").Append("</td><td>").Append(Safe(one["description"])).Append("</td><td><code>").Append(Safe(one["example"])).Append("</code></td></tr>\n");
            page.Append("</tbody></table>\n");
        }

        if (operation["requestBody"]?["content"] is JsonObject body)
            Examples(page, "Body", body);
        foreach (var (status, answer) in operation["responses"]!.AsObject())
        {
            page.Append("<p><strong>").Append(Safe(status)).Append("</strong> ").Append(Safe(answer!["description"])).Append("</p>\n");
            if (status.StartsWith('2') && answer["content"] is JsonObject content)
                Examples(page, "Answer", content);
        }

        page.Append("</section>\n");
    }

    private static void Examples(StringBuilder page, string what, JsonObject content)
    {
        foreach (var (media, form) in content)
        {
            var example = form!["example"];
            page.Append("<p>").Append(what).Append(" as <code>").Append(Safe(media)).Append("</code></p>\n<pre tabindex=\"0\">").Append(Safe(example is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : example?.ToJsonString(Readable) ?? "")).Append("</pre>\n");
        }
    }

    private static string Safe(JsonNode? node) => node is null ? "" : Safe(node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : node.ToJsonString(Readable));

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
