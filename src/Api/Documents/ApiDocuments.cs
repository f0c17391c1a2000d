using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Pathways.Api.Hosting;

namespace Pathways.Api.Documents;

/// <summary>The OpenAPI document (3.1) and the static pages made from it.</summary>
internal static class ApiDocuments
{
    /// <summary>Name of the document.</summary>
    public const string Name = "v1";

    /// <summary>The committed file.</summary>
    public const string FileName = "openapi.json";

    /// <summary>The static page made from it.</summary>
    public const string PageName = "index.html";

    private const string Start = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Pathways</title></head>
        <body>
        <main>
        <h1>Pathways</h1>
        <p>Illustrative: course places not yet confirmed by providers</p>
        <p>The pages are not built here. The API answers: <a href="/api/v1/status">how far the first baseline is</a>, <a href="/openapi/v1.json">its OpenAPI document</a>, <a href="/docs">its operations</a>, <a href="/ogc">OGC API – Features</a>, <a href="/sign-in">sign in</a>.</p>
        </main>
        </body>
        </html>
        """;

    public static IServiceCollection AddPathwaysOpenApi(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.ActionDescriptor.EndpointMetadata.OfType<Operations.Operation>().Any(operation => operation.Documented);
        options.AddOperationTransformer((operation, context, _) =>
        {
            OperationDocument.Write(context.Document!, operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<Operations.Operation>().First());
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            WholeDocument.Write(document);
            return Task.CompletedTask;
        });
    });

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapGet("/docs", (Delegate)(async (HttpContext context) => Results.Content(DocumentPage.Of(await MakeAsync(context.RequestServices), "/docs.css"), "text/html; charset=utf-8"))).ExcludeFromDescription(); // without the cast it is taken for a handler that answers by itself, and is empty
        routes.MapGet("/docs.css", () => Results.Content(DocumentPage.Style, "text/css; charset=utf-8")).ExcludeFromDescription();
        if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "index.html")))
            routes.MapGet("/", () => Results.Content(Start, "text/html; charset=utf-8")).ExcludeFromDescription();
    }

    /// <summary>The document as it is committed: two blanks of indentation, LF.</summary>
    public static async Task<string> MakeAsync(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        document.Servers = [];
        return (await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>Writes document and page into a folder.</summary>
    public static async Task WriteAsync(string folder)
    {
        var data = Directory.CreateTempSubdirectory("pathways-docs-").FullName;
        try
        {
            await using var app = ApiProgram.Build(new ConfigurationBuilder().AddInMemoryCollection([new("Api:Local", "true"), new("Api:DataFolder", data), new("Api:CacheFolder", data)]).Build());
            var text = await MakeAsync(app.Services);
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, FileName), text, new UTF8Encoding(false));
            await File.WriteAllTextAsync(Path.Combine(folder, PageName), DocumentPage.Of(text, null), new UTF8Encoding(false));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
