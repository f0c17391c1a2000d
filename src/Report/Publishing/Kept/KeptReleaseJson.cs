using System.Text.Json;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>A publication that left, as a file. Its dataset is named as in summaries of runs, by which a purge finds what was made from a dataset.</summary>
internal static class KeptReleaseJson
{
    public static void Write(Stream stream, KeptRelease release)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("scenario", release.Scenario);
        json.WriteString("result_hash", release.ResultHash);
        json.WriteString("rules", release.Rules);
        json.WriteString("area_set", release.AreaSet);
        json.WriteString("dataset", release.Dataset);
        json.WriteString("dataset_hash", release.DatasetHash);
        json.WriteBoolean("synthetic", !release.Real);
        if (release.Accepted is { } accepted)
        {
            json.WriteStartObject("accepted_narrowing");
            json.WriteString("reason", accepted.Reason);
            json.WriteStartArray("counts");
            foreach (var count in accepted.Counts)
                json.WriteStringValue(count);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WritePropertyName("release");
        ReleaseJson.Write(json, release.Release);
        json.WriteEndObject();
    }

    /// <summary>Reads a file; one that an earlier version of the software kept has its dataset's hash in the folder's name alone.</summary>
    /// <exception cref="InvalidInputException">It is not what was kept.</exception>
    public static KeptRelease Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? throw new FormatException(name);
            return new KeptRelease(Text("scenario"), Text("result_hash"), Text("rules"), Text("area_set"), ReleaseJson.Read(json.RootElement.GetProperty("release")))
            {
                DatasetHash = Path.GetFileName(Path.GetDirectoryName(path))!,
                Dataset = json.RootElement.TryGetProperty("dataset", out _) ? Text("dataset") : "",
                Real = json.RootElement.TryGetProperty("synthetic", out var synthetic) && !synthetic.GetBoolean(),
                Accepted = json.RootElement.TryGetProperty("accepted_narrowing", out var accepted)
                    ? new(accepted.GetProperty("reason").GetString() ?? "", [.. accepted.GetProperty("counts").EnumerateArray().Select(count => count.GetString()!)]) : null,
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidInputException([new Problem(path, null, null, null, null, "is not a publication as it was kept", "put back a copy of it: what leaves now is protected together with it")]);
        }
    }
}
