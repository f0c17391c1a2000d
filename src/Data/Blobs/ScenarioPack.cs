using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Pathways.Data.Datasets;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Data.Blobs;

/// <summary>A scenario as bytes: its words, and what it means.</summary>
public static class ScenarioPack
{
    /// <summary>How messages name the scenario of a stored run.</summary>
    internal const string Source = "the run's scenario";

    /// <summary>Packs a scenario; equal scenarios give equal bytes.</summary>
    public static byte[] Pack(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return JsonSerializer.SerializeToUtf8Bytes(
            new PackedScenario(
                scenario.Name, scenario.Purpose, scenario.Dataset, scenario.AreaSet, scenario.AcademicYear.StartYear, scenario.Seed,
                new SortedDictionary<string, double>(scenario.Parameters, StringComparer.Ordinal), scenario.Hash,
                scenario.Modifications.IsEmpty ? null : ModificationsText.Write(scenario.Modifications)),
            ScenarioPackJson.Default.PackedScenario);
    }

    /// <summary>The scenario.</summary>
    /// <exception cref="InvalidDataException">The bytes are no scenario, or its hash is not that of what it means.</exception>
    public static Scenario Unpack(byte[] packed)
    {
        try
        {
            var read = JsonSerializer.Deserialize(packed, ScenarioPackJson.Default.PackedScenario)!;
            var scenario = new Scenario(
                read.Name, read.Purpose, read.Dataset, read.AreaSet, new AcademicYear(read.StartYear), read.Seed,
                read.Parameters.ToImmutableSortedDictionary(StringComparer.Ordinal), read.Hash)
            {
                Modifications = read.Modifications is { } modifications ? ModificationsText.Read(modifications) : [],
            };
            return ScenarioHash.Of(scenario) == scenario.Hash ? scenario : throw new InvalidDataException("The stored scenario has another hash than it says.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("This is no stored scenario.", e);
        }
    }

    /// <summary>What the scenario wants of its dataset.</summary>
    public static DatasetRequest RequestOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new DatasetRequest(
            new Located<string>(scenario.AreaSet, Source, 1, 1), new Located<AcademicYear>(scenario.AcademicYear, Source, 1, 1),
            scenario.Parameters.ToImmutableSortedDictionary(pair => pair.Key, pair => new Located<double>(pair.Value, Source, 1, 1), StringComparer.Ordinal))
        {
            Modifications = [.. scenario.Modifications.Select(change => PlacedModification.Of(change, Source))],
            Seed = scenario.Seed,
        };
    }
}

internal sealed record PackedScenario(
    string Name, string Purpose, string Dataset, string AreaSet, int StartYear, ulong Seed, SortedDictionary<string, double> Parameters, string Hash,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Modifications);

[JsonSerializable(typeof(PackedScenario))]
internal sealed partial class ScenarioPackJson : JsonSerializerContext;
