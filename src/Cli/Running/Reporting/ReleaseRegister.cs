using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Cli.Running.Reporting;

/// <summary>A publication that left.</summary>
/// <param name="Scenario">Name of its scenario.</param>
/// <param name="ResultHash">Hash of its results.</param>
/// <param name="Rules">Rules under which it left, in words.</param>
/// <param name="AreaSet">Areas by which it counts people.</param>
/// <param name="Release">Its counts and figures.</param>
internal sealed record KeptRelease(string Scenario, string ResultHash, string Rules, string AreaSet, Release Release);

/// <summary>
/// The publications of a dataset that left from this data folder, in order: <c>publications/DATASET-HASH/NNNN.json</c>. The next one is protected
/// together with them. They hold unrounded counts, as stored runs do, and go when the dataset is purged.
/// </summary>
/// <param name="dataFolder">The data folder.</param>
/// <param name="datasetHash">Hash of the dataset.</param>
internal sealed class ReleaseRegister(string dataFolder, string datasetHash)
{
    private readonly string _folder = Path.Combine(dataFolder, "publications", datasetHash);

    /// <summary>Rules of a profile in words: publications under others cannot be protected with each other.</summary>
    public static string RulesOf(DisclosureProfile profile)
    {
        string Rule(RoundingRule rule) => string.Create(CultureInfo.InvariantCulture, $"{rule.SmallestShown}/{rule.SmallAs}/{rule.RoundTo}");
        return string.Create(CultureInfo.InvariantCulture, $"{Rule(profile.Default)} {Rule(profile.Strict)} {profile.SharesFrom}/{profile.ShareDecimals}/{profile.PeopleFrom}");
    }

    /// <summary>Everything that left.</summary>
    /// <exception cref="InvalidInputException">A file is not what was kept.</exception>
    public ImmutableArray<KeptRelease> Read() => Directory.Exists(_folder) ? [.. Files().Select(Read)] : [];

    /// <summary>Keeps one more; before it leaves, so that none leaves that was not kept.</summary>
    /// <param name="release">The publication.</param>
    /// <param name="after">How many were there when it was protected.</param>
    /// <exception cref="InvalidInputException">Another was kept meanwhile.</exception>
    public void Keep(KeptRelease release, int after)
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{after + 1:0000}.json"));
        var aside = path + "." + Guid.NewGuid().ToString("N") + ".partial";
        try
        {
            using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                using (var json = new Utf8JsonWriter(file))
                {
                    json.WriteStartObject();
                    json.WriteString("scenario", release.Scenario);
                    json.WriteString("result_hash", release.ResultHash);
                    json.WriteString("rules", release.Rules);
                    json.WriteString("area_set", release.AreaSet);
                    json.WritePropertyName("release");
                    ReleaseJson.Write(json, release.Release);
                    json.WriteEndObject();
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new InvalidInputException([new Problem(path, null, null, null, null, "was written meanwhile by another publication", "give the command again: it is protected together with that one")]);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_folder, "????.json").Order(StringComparer.Ordinal);

    private static KeptRelease Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? throw new FormatException(name);
            return new KeptRelease(Text("scenario"), Text("result_hash"), Text("rules"), Text("area_set"), ReleaseJson.Read(json.RootElement.GetProperty("release")));
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidInputException([new Problem(path, null, null, null, null, "is not a publication as it was kept", "put back a copy of it: what leaves now is protected together with it")]);
        }
    }
}
