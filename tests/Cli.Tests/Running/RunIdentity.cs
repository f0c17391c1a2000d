using System.Text.Json;

namespace Pathways.Cli.Tests.Running;

/// <summary>What a run's folder says made it.</summary>
internal sealed record RunIdentity(string Dataset, string Scenario, ulong Seed, string Result, string Version)
{
    public static RunIdentity Of(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "summary.json")));
        return Of(json.RootElement.GetProperty("run"));
    }

    public static RunIdentity Of(JsonElement run) => new(
        run.GetProperty("dataset_hash").GetString()!, run.GetProperty("scenario_hash").GetString()!, run.GetProperty("seed").GetUInt64(),
        run.GetProperty("result_hash").GetString()!, run.GetProperty("version").GetString()!);
}
