using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Cli.Commands;

/// <summary>What the scenario commands tell, as JSON.</summary>
internal static class ScenarioListJson
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Scenarios of a folder.</summary>
    public static string Of(IReadOnlyList<ListedScenario> scenarios) => Text(json =>
    {
        json.WriteStartArray();
        foreach (var scenario in scenarios)
        {
            json.WriteStartObject();
            json.WriteString("name", scenario.Name);
            json.WriteString("purpose", scenario.Purpose);
            json.WriteStartArray("extends");
            foreach (var basis in scenario.Extends)
                json.WriteStringValue(basis);
            json.WriteEndArray();
            json.WriteString("academic_year", scenario.AcademicYear);
            json.WriteNumber("modifications", scenario.Modifications);
            json.WriteString("fault", scenario.Fault);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>Problems by file.</summary>
    public static string Of(IReadOnlyList<(string File, IReadOnlyList<Problem> Problems)> files) => Text(json =>
    {
        json.WriteStartArray();
        foreach (var (file, problems) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteBoolean("right", problems.All(problem => problem.Severity != Severity.Error));
            json.WriteStartArray("problems");
            foreach (var problem in problems)
                Write(json, problem);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("file", problem.File);
        if (problem.Line is { } line)
            json.WriteNumber("line", line);
        if (problem.Column is { } column)
            json.WriteNumber("column", column);
        json.WriteString("field", problem.Field);
        json.WriteString("value", problem.Value);
        json.WriteString("message", problem.Message);
        json.WriteString("remedy", problem.Allowed);
        json.WriteString("severity", problem.Severity == Severity.Error ? "error" : "note");
        json.WriteEndObject();
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Readable))
            write(json);
        return Encoding.UTF8.GetString(memory.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
