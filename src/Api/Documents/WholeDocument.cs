using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Pathways.Api.Security;

namespace Pathways.Api.Documents;

/// <summary>What is said of the API as a whole.</summary>
internal static class WholeDocument
{
    private static readonly string[] Ways = ["key", "bearer", "basic", "session"];

    private static readonly string[] Tags = ["Status", "Dataset", "Scenarios", "Runs", "Results", "Comparisons", "Questions", "OGC API - Features"];

    /// <summary>What any operation may answer when all is not well.</summary>
    public static IReadOnlyDictionary<int, string> Errors { get; } = new SortedDictionary<int, string>
    {
        [400] = "A value is not right; the fields at fault are named.",
        [401] = "Nobody who is known, or the key or token is not accepted.",
        [403] = "The caller may not do this.",
        [406] = "It is not answered in a form that Accept names.",
        [413] = "The body is longer than is taken.",
        [415] = "The body is of another media type.",
        [429] = "Too many requests; Retry-After tells when to try again.",
    };

    /// <summary>A problem as it is answered.</summary>
    public static JsonObject Example(int status, string means) => new()
    {
        ["type"] = "about:blank",
        ["title"] = Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status),
        ["status"] = status,
        ["detail"] = means,
        ["errors"] = new JsonArray(),
    };

    public static void Write(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Pathways",
            Version = "1",
            Description = "Places in reach, cold spots and what would change them, for 16 and 17 year olds at Level 2 and below in Kent and Medway. Illustrative: course places not yet confirmed by providers. Figures are modelled unless their basis says otherwise. What is shown of people depends on who asks: a count may be a symbol (c: withheld, low: 1 to 4, x: not available, where no extract covers the young people). Names are in snake case, as in the files of a run.",
        };
        document.Tags = Tags.Select(tag => new OpenApiTag { Name = tag }).ToHashSet();
        document.Components ??= new OpenApiComponents();
        var schemas = new SortedDictionary<string, IOpenApiSchema>(document.Components.Schemas ?? new Dictionary<string, IOpenApiSchema>(), StringComparer.Ordinal) { ["Problem"] = Problem() };
        document.Components.Schemas = new Dictionary<string, IOpenApiSchema>(schemas);
        document.Components.Responses = Errors.ToDictionary(error => "Problem" + error.Key, error => (IOpenApiResponse)new OpenApiResponse
        {
            Description = error.Value,
            Content = new Dictionary<string, OpenApiMediaType> { [Http.Problems.MediaType] = new() { Schema = new OpenApiSchemaReference("Problem", document), Example = Example(error.Key, error.Value) } },
        });
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = Credentials.KeyHeader, Description = "A key (pathways keys new)." },
            ["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key, or a token (JWT) of the issuer that the server is told of." },
            ["basic"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "basic", Description = "For GIS clients: any user name, a key as password." },
            ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = Authenticating.CookieName, Description = "The session of a browser after /sign-in; unsafe methods need X-CSRF-Token too." },
        };
        document.Security = [.. Ways.Select(name => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, document)] = [] })];
    }

    private static OpenApiSchema Problem() => Schemas.Object(new()
    {
        ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
        ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
        ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
        ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
        ["errors"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = Schemas.Object(new()
            {
                ["field"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The field at fault." },
                ["message"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is wrong." },
                ["remedy"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is allowed, or what to do." },
                ["value"] = new OpenApiSchema { Type = JsonSchemaType.String },
                ["line"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["column"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                ["severity"] = new OpenApiSchema { Type = JsonSchemaType.String },
            }, ["field", "message", "remedy"]),
        },
    }, ["type", "title", "status", "detail", "errors"]);
}
