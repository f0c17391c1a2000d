using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pathways.Data.Scenarios.Fields;
using Pathways.Data.Scenarios.Modifications;

namespace Pathways.Data.Scenarios;

/// <summary>
/// The JSON Schema (draft 2020-12) of scenario files, made from what reads them, for editors to complete and check with. What only
/// a dataset or another file can tell, such as whether a site exists, it does not say.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>Name of the file beside the scenarios.</summary>
    public const string FileName = "scenario.schema.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, with LF line ends.</summary>
    public static string Text() => Make().ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Make() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "Pathways scenario",
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["name"] = With(PatternField.Slug.Schema(), "Name of the scenario, as its file."),
            ["purpose"] = With(new TextField().Schema(), "One paragraph: what it asks, and what to look at."),
            ["extends"] = With(PatternField.Slug.Schema(), "Scenario beside this one that gives what this one leaves out; baseline by default."),
            ["dataset"] = With(new TextField().Schema(), "Folder of the dataset."),
            ["area_set"] = With(PatternField.Slug.Schema(), "Area set in which results are shown; lcpa by default."),
            ["academic_year"] = With(PatternField.Year.Schema(), "Year that is run, such as 2025/26."),
            ["until"] = With(PatternField.Year.Schema(), "Last year of the span that is run, such as 2032/33; the academic year alone by default."),
            ["seed"] = With(new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = ulong.MaxValue }, "Seed of every draw; scenarios to be compared have the same."),
            ["parameters"] = new JsonObject { ["description"] = "Keys of the dataset's parameters.csv with other values.", ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "number" } },
            ["modifications"] = new JsonObject
            {
                ["description"] = "Changes of the world and the timetable, done in order.",
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("name", "type"),
                    ["oneOf"] = new JsonArray([.. ModificationType.All.Select(type => (JsonNode?)new JsonObject { ["$ref"] = "#/$defs/" + type.Word })]),
                },
            },
        },
        ["required"] = new JsonArray("name"),
        ["additionalProperties"] = false,
        ["$defs"] = new JsonObject(ModificationType.All.Select(type => KeyValuePair.Create(type.Word, (JsonNode?)With(type.Block.Schema(), type.Help)))
            .Concat(CommonFields.Defined.Select(block => KeyValuePair.Create(block.Definition!, (JsonNode?)block.Whole())))),
    };

    private static JsonObject With(JsonObject schema, string description)
    {
        schema["description"] = description;
        return schema;
    }
}
