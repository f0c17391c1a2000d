using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Pathways.Api.Answers;
using Pathways.Api.Operations;

namespace Pathways.Api.Documents;

/// <summary>Writes what an operation says of itself into its place in the OpenAPI document.</summary>
internal static class OperationDocument
{
    public static void Write(OpenApiDocument whole, OpenApiOperation document, Operation operation)
    {
        if (operation.Row.Length > 0)
            (whole.Components ??= new OpenApiComponents()).Schemas = new Dictionary<string, IOpenApiSchema>(whole.Components.Schemas ?? new Dictionary<string, IOpenApiSchema>()) { [operation.Row] = Schemas.Row(operation.Columns) };
        document.OperationId = operation.Id;
        document.Summary = operation.Summary;
        document.Description = (operation.Description + " " + Who(operation.Access)).Trim();
        document.Tags = new HashSet<OpenApiTagReference> { new(operation.Tag) };
        document.Parameters = [.. operation.Inputs.Where(input => input.Place != InputPlace.Body).Select(Parameter)];
        if (operation.Access == Access.Anyone)
            document.Security = [];
        if (operation.HasBody)
            document.RequestBody = Body(operation);
        document.Responses = new OpenApiResponses { [Code(operation.Status)] = Answer(whole, operation) };
        if (operation.HasTag)
            document.Responses["304"] = new OpenApiResponse { Description = "Nothing has changed since the ETag that If-None-Match names." };
        foreach (var (status, means) in operation.Errors.OrderBy(error => error.Status))
            document.Responses[Code(status)] = new OpenApiResponse { Description = means, Content = new Dictionary<string, OpenApiMediaType> { [Http.Problems.MediaType] = new() { Schema = new OpenApiSchemaReference("Problem", whole) } } };
        foreach (var status in WholeDocument.Errors.Keys.Where(status => MayAnswer(operation, status)))
            document.Responses.TryAdd(Code(status), new OpenApiResponseReference("Problem" + Code(status), whole));
    }

    private static bool MayAnswer(Operation operation, int status) => status switch
    {
        401 or 403 => operation.Access != Access.Anyone,
        413 or 415 => operation.HasBody,
        _ => true,
    };

    private static string Who(Access access) => access switch
    {
        Access.Anyone => "Anybody may ask.",
        Access.Read => "Whoever may read.",
        Access.Run => "Analysts and LCPA leads whose key has the scope run.",
        _ => "Analysts.",
    };

    private static IOpenApiParameter Parameter(Input input) => new OpenApiParameter
    {
        Name = input.Name,
        In = input.Place switch { InputPlace.Path => ParameterLocation.Path, InputPlace.Query => ParameterLocation.Query, _ => ParameterLocation.Header },
        Required = input.Required,
        Description = Described(input),
        Schema = Schema(input),
        Example = Schemas.Node(input.Example),
        Style = input.Kind == InputKind.Box ? ParameterStyle.Form : null,
        Explode = input.Kind != InputKind.Box && input.Place == InputPlace.Query,
    };

    private static string Described(Input input) => input.Default is { } usual ? $"{input.Description} Default: {usual}." : input.Description;

    private static OpenApiSchema Schema(Input input) => input.Kind switch
    {
        InputKind.Whole => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = input.Minimum.ToString(CultureInfo.InvariantCulture), Maximum = input.Maximum.ToString(CultureInfo.InvariantCulture) },
        InputKind.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean },
        InputKind.Choice => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. input.Words.Select(word => (JsonNode)word)] },
        InputKind.Choices => new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = 20, Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. input.Words.Select(word => (JsonNode)word)] } },
        InputKind.Box => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = @"^-?[0-9.]+(,-?[0-9.]+){3}$" },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = input.Pattern, MaxLength = input.Longest },
    };

    private static OpenApiRequestBody Body(Operation operation)
    {
        if (operation.TextBody is { } text)
        {
            return new OpenApiRequestBody
            {
                Required = true,
                Description = "The scenario, plain YAML.",
                Content = Content(text, new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 1024 * 1024 }, "name: fewer-minutes\npurpose: What if nobody travelled more than an hour to learn?\nparameters:\n  choice.travel_limit_minutes: 60\n"),
            };
        }

        var inputs = operation.BodyInputs;
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Required = inputs.Where(input => input.Required).Select(input => input.Name).ToHashSet(),
            Properties = inputs.ToDictionary(input => input.Name, input =>
            {
                var one = Schema(input);
                one.Description = Described(input);
                return (IOpenApiSchema)one;
            }),
        };
        var example = new JsonObject(inputs.Where(input => input.Required || input.Default is null).Select(input => KeyValuePair.Create(input.Name, Schemas.Node(input.Example))));
        return new OpenApiRequestBody { Required = true, Content = Content(Media.Json, schema, example) };
    }

    private static OpenApiResponse Answer(OpenApiDocument whole, Operation operation)
    {
        var answer = new OpenApiResponse { Description = operation.Summary + ".", Content = new Dictionary<string, OpenApiMediaType>() };
        foreach (var media in operation.MediaTypes)
            answer.Content[media] = Form(whole, operation, media);
        return answer;
    }

    private static OpenApiMediaType Form(OpenApiDocument whole, Operation operation, string media)
    {
        if (operation.Columns.Length == 0)
        {
            var example = operation.Example is { } text ? JsonNode.Parse(text) : null;
            return media == Media.Json || media == Media.GeoJson
                ? new OpenApiMediaType { Schema = Schemas.Of(example), Example = example }
                : new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example is JsonObject members ? members["yaml"]?.DeepClone() : example };
        }

        var features = operation.MediaTypes[0] == Media.GeoJson;
        var one = !operation.Inputs.Any(input => input.Name == "limit");
        return media switch
        {
            Media.Csv => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = Schemas.Csv(operation.Columns) },
            _ when features || media == Media.GeoJson => new OpenApiMediaType { Schema = Schemas.Features(new OpenApiSchemaReference(operation.Row, whole), one), Example = features && media == Media.GeoJson ? Schemas.FeaturesExample(operation.Columns, one) : null },
            _ => new OpenApiMediaType { Schema = Schemas.Rows(new OpenApiSchemaReference(operation.Row, whole), one), Example = Schemas.RowsExample(operation.Columns, one) },
        };
    }

    private static Dictionary<string, OpenApiMediaType> Content(string media, IOpenApiSchema schema, JsonNode example) => new() { [media] = new OpenApiMediaType { Schema = schema, Example = example } };

    private static string Code(int status) => status.ToString(CultureInfo.InvariantCulture);
}
