using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Pathways.Api.Resources;

namespace Pathways.Api.Documents;

/// <summary>Schemas and examples of what is answered, made from the columns that write it.</summary>
internal static class Schemas
{
    private const string Notice = "Illustrative: course places not yet confirmed by providers";

    /// <summary>A value as JSON.</summary>
    public static JsonNode? Node(object value) => value switch
    {
        string text => JsonValue.Create(text),
        long whole => JsonValue.Create(whole),
        double number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        string[] texts => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        _ => JsonValue.Create(value.ToString()),
    };

    /// <summary>Rows in an envelope, or one row.</summary>
    public static IOpenApiSchema Rows(IOpenApiSchema row, bool one) => one ? row : Object(new()
    {
        ["notice"] = Text("What to know of every figure."),
        ["profile"] = Text("internal, partner or published: how much the caller may see of people."),
        ["run"] = Text("The run; absent for the dataset itself."),
        ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Rows that match, on all pages." },
        ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = "Address of the next page; null on the last." },
        ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = row },
    }, ["notice", "profile", "total", "items"]);

    public static JsonObject RowsExample(ImmutableArray<Column> columns, bool one)
    {
        if (one)
        {
            var row = new JsonObject { ["notice"] = Notice, ["profile"] = "internal" };
            foreach (var column in columns)
                row[column.Name] = Node(column.Example);
            return row;
        }

        return new JsonObject { ["notice"] = Notice, ["profile"] = "internal", ["total"] = 1, ["next"] = null, ["items"] = new JsonArray(Example(columns)) };
    }

    /// <summary>A FeatureCollection (RFC 7946), or one Feature.</summary>
    public static OpenApiSchema Features(IOpenApiSchema row, bool one)
    {
        var feature = Object(new()
        {
            ["type"] = Text("Feature."),
            ["id"] = Text("Id of the row."),
            ["geometry"] = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null, Description = "Point or MultiPolygon, WGS 84; null where nothing is known." },
            ["properties"] = row,
        }, ["type", "geometry", "properties"]);
        return one ? feature : Object(new() { ["type"] = Text("FeatureCollection."), ["features"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = feature } }, ["type", "features"]);
    }

    public static JsonObject FeaturesExample(ImmutableArray<Column> columns, bool one)
    {
        var feature = new JsonObject
        {
            ["type"] = "Feature",
            ["id"] = Node(columns[0].Example),
            ["geometry"] = new JsonObject { ["type"] = "Point", ["coordinates"] = new JsonArray(1.08, 51.28) },
            ["properties"] = Example(columns),
        };
        return one ? feature : new JsonObject { ["type"] = "FeatureCollection", ["features"] = new JsonArray(feature) };
    }

    public static string Csv(ImmutableArray<Column> columns)
        => string.Join(',', columns.Select(column => column.Name)) + "\n" + string.Join(',', columns.Select(column => column.Example is string[] texts ? string.Join(' ', texts) : Convert.ToString(column.Example, CultureInfo.InvariantCulture))) + "\n";

    /// <summary>A schema that an example fits: for answers that are no tables.</summary>
    public static OpenApiSchema Of(JsonNode? example) => example switch
    {
        JsonObject members => Object(members.ToDictionary(member => member.Key, member => (IOpenApiSchema)Of(member.Value)), []),
        JsonArray items => new OpenApiSchema { Type = JsonSchemaType.Array, Items = items.Count == 0 ? new OpenApiSchema() : Of(items[0]) },
        JsonValue value => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.Number => new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.String | JsonSchemaType.Null, Description = "A count of people may be a symbol (c: withheld, x: not available) in its place." },
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => new OpenApiSchema { Type = JsonSchemaType.Boolean | JsonSchemaType.Null },
            _ => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
        },
        _ => new OpenApiSchema(),
    };

    /// <summary>One row of a table.</summary>
    public static OpenApiSchema Row(ImmutableArray<Column> columns)
        => Object(columns.ToDictionary(column => column.Name, column => (IOpenApiSchema)Cell(column)), [.. columns.Select(column => column.Name)]);

    private static OpenApiSchema Cell(Column column)
    {
        var type = column.Kind switch
        {
            ColumnKind.Whole => JsonSchemaType.Integer,
            ColumnKind.Number => JsonSchemaType.Number,
            ColumnKind.Flag => JsonSchemaType.Boolean,
            ColumnKind.Texts => JsonSchemaType.Array,
            ColumnKind.People => JsonSchemaType.Number | JsonSchemaType.String,
            _ => JsonSchemaType.String,
        };
        var schema = new OpenApiSchema
        {
            Type = type | (column.MayBeNull ? JsonSchemaType.Null : 0) | (column.MayBeWithheld ? JsonSchemaType.String : 0),
            Description = $"{column.Description} Unit: {column.Unit}." + (column.Kind == ColumnKind.People ? " A symbol may stand in its place: c withheld, low 1 to 4, x not available." : ""),
        };
        if (column.Kind == ColumnKind.Texts)
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String };
        return schema;
    }

    private static JsonObject Example(ImmutableArray<Column> columns) => new(columns.Select(column => KeyValuePair.Create(column.Name, Node(column.Example))));

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    internal static OpenApiSchema Object(Dictionary<string, IOpenApiSchema> properties, HashSet<string> required) => new() { Type = JsonSchemaType.Object, Properties = properties, Required = required };
}
