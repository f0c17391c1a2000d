using System.Text;
using System.Text.Json;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;

namespace Pathways.Cli.Running.Kept;

/// <summary>Runs for programs.</summary>
internal static class RunsJson
{
    /// <summary>A list.</summary>
    public static string Of(IEnumerable<RunView> runs) => JsonText.Of(json =>
    {
        json.WriteStartArray();
        foreach (var run in runs)
            Write(json, run);
        json.WriteEndArray();
    });

    /// <summary>One run.</summary>
    public static string Of(RunView run) => JsonText.Of(json => Write(json, run));

    private static void Write(Utf8JsonWriter json, RunView run)
    {
        json.WriteStartObject();
        json.WriteString("run", run.RunId);
        json.WriteString("phase", RunWords.Phase(run));
        json.WriteNumber("steps_done", RunWords.StepsDone(run));
        json.WriteNumber("steps", RunStepNames.Count);
        json.WriteString("next_step", RunWords.NextStep(run));
        json.WriteString("scenario", run.Request.ScenarioName);
        json.WriteString("scenario_hash", run.Request.ScenarioHash);
        json.WriteString("dataset", run.Request.DatasetName);
        json.WriteString("dataset_hash", run.Request.DatasetHash);
        json.WriteNumber("seed", run.Request.Seed);
        json.WriteString("engine", run.EngineVersion);
        json.WriteNumber("attempt", run.Attempt);
        json.WriteString("base_run", run.Request.BaseRunId);
        json.WriteNumber("learners_asked", run.LearnersAsked);
        json.WriteString("started_at", run.StartedAt);
        json.WriteString("changed_at", run.ChangedAt);
        json.WriteString("result_hash", run.ResultHash);
        json.WriteString("failure", run.Failure?.Message);
        json.WriteEndObject();
    }
}

/// <summary>JSON as the command prints it.</summary>
internal static class JsonText
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            write(json);
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
