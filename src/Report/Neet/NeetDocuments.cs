using System.Text;
using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>What <c>validate</c> and <c>sensitivity</c> print for programs.</summary>
public static class NeetDocuments
{
    /// <summary>Published figures beside modelled ones.</summary>
    public static string Validation(RunResult result, RunProvenance provenance) => Document(provenance, json => NeetJson.Validation(json, result));

    /// <summary>One assumption at a time.</summary>
    public static string Sensitivity(RunResult result, RunProvenance provenance) => Document(provenance, json => NeetJson.Sensitivity(json, result));

    private static string Document(RunProvenance provenance, Action<Utf8JsonWriter> member)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteStartObject("run");
            RunJson.Write(json, provenance);
            json.WriteEndObject();
            member(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
