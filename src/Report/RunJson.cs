using System.Text.Json;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>The run's identity and notices as JSON members.</summary>
internal static class RunJson
{
    /// <param name="json">Where to.</param>
    /// <param name="provenance">What made the file.</param>
    /// <param name="peopleProtected">Whether counts of people went through disclosure control, or there are none.</param>
    public static void Write(Utf8JsonWriter json, RunProvenance provenance, bool peopleProtected = false)
    {
        json.WriteString("notice", Notices.Standing(provenance));
        if (!provenance.Synthetic && !peopleProtected)
            json.WriteString("notice_people", Notices.RealPeople);
        if (OriginWords.NotCovered(provenance.Origin) is { Length: > 0 } missing)
            json.WriteString("notice_not_covered", missing);
        json.WriteString("scenario", provenance.ScenarioName);
        json.WriteString("purpose", provenance.Purpose);
        json.WriteString("scenario_hash", provenance.ScenarioHash);
        json.WriteString("dataset", provenance.DatasetName);
        json.WriteString("dataset_hash", provenance.DatasetHash);
        json.WriteBoolean("synthetic", provenance.Synthetic);
        json.WriteNumber("seed", provenance.Seed);
        json.WriteString("result_hash", provenance.ResultHash);
        json.WriteString("version", provenance.Version);
        json.WriteString("basis", "modelled");
        json.WriteString("travel", provenance.TravelLabel);
        json.WriteStartArray("attributions");
        foreach (var line in provenance.Attributions)
            json.WriteStringValue(line);
        json.WriteEndArray();
    }
}
