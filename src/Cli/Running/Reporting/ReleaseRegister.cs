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
internal sealed record KeptRelease(string Scenario, string ResultHash, string Rules, string AreaSet, Release Release)
{
    /// <summary>Hash of the dataset as it was.</summary>
    public required string DatasetHash { get; init; }

    /// <summary>Name of the dataset; empty where an earlier version of the software, which did not say it, kept the publication.</summary>
    public string Dataset { get; init; } = "";

    /// <summary>Whether the dataset was about real people.</summary>
    public bool Real { get; init; }
}

/// <summary>
/// The publications that left from this data folder, in order: <c>publications/DATASET-HASH/NNNN.json</c>. The next one is protected together with all that
/// are about the same young people: those of a dataset of the same name or in its history, whatever the version, and of a dataset about real people those of
/// every other such dataset of the folder, which may be of the same people under another name. They hold unrounded counts, as stored runs do, and go when the dataset is purged.
/// </summary>
/// <param name="dataFolder">The data folder.</param>
/// <param name="dataset">The dataset.</param>
/// <param name="versions">Hashes that its history tells of.</param>
internal sealed class ReleaseRegister(string dataFolder, DatasetInfo dataset, IEnumerable<string> versions)
{
    /// <summary>The folder's name in the data folder.</summary>
    public const string FolderName = "publications";

    private readonly string _all = Path.Combine(dataFolder, FolderName);
    private readonly string _folder = Path.Combine(dataFolder, FolderName, dataset.Hash);
    private readonly ImmutableHashSet<string> _versions = [.. versions, dataset.Hash];
    private int _seen;

    /// <summary>Rules of a profile in words: publications under others cannot be protected with each other.</summary>
    public static string RulesOf(DisclosureProfile profile)
    {
        string Rule(RoundingRule rule) => string.Create(CultureInfo.InvariantCulture, $"{rule.SmallestShown}/{rule.SmallAs}/{rule.RoundTo}");
        return string.Create(CultureInfo.InvariantCulture, $"{Rule(profile.Default)} {Rule(profile.Strict)} {profile.SharesFrom}/{profile.ShareDecimals}/{profile.PeopleFrom}");
    }

    /// <summary>Everything of the same young people that left.</summary>
    /// <exception cref="InvalidInputException">A file is not what was kept.</exception>
    public ImmutableArray<KeptRelease> Read()
    {
        var files = Files();
        _seen = files.Length;
        return [.. files.Select(Read).Where(left => _versions.Contains(left.DatasetHash) || left.Dataset == dataset.Name || (left.Real && !dataset.Synthetic))];
    }

    /// <summary>Keeps one more; before it leaves, so that none leaves that was not kept.</summary>
    /// <param name="release">The publication.</param>
    /// <exception cref="InvalidInputException">Another was kept since all were read.</exception>
    public void Keep(KeptRelease release)
    {
        Directory.CreateDirectory(_folder);
        var files = Files();
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{files.Select(NumberOf).DefaultIfEmpty().Max() + 1:0000}.json"));
        if (files.Length != _seen)
            throw Meanwhile(_all);
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
                    json.WriteString("dataset", dataset.Name); // these three as in summaries of runs, by which a purge finds what was made from a dataset
                    json.WriteString("dataset_hash", dataset.Hash);
                    json.WriteBoolean("synthetic", dataset.Synthetic);
                    json.WritePropertyName("release");
                    ReleaseJson.Write(json, release.Release);
                    json.WriteEndObject();
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: false);
            _seen++;
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Meanwhile(path);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Files of all datasets in the order in which they were kept; those of one number, from before numbers ran over all versions, in any order.</summary>
    private string[] Files() => Directory.Exists(_all)
        ? [.. Directory.EnumerateFiles(_all, "*.json", SearchOption.AllDirectories).Where(path => NumberOf(path) > 0).OrderBy(NumberOf).ThenBy(path => path, StringComparer.Ordinal)] : [];

    private static int NumberOf(string path) => int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static InvalidInputException Meanwhile(string path)
        => new([new Problem(path, null, null, null, null, "was written meanwhile by another publication", "give the command again: it is protected together with that one")]);

    private static KeptRelease Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? throw new FormatException(name);
            return new KeptRelease(Text("scenario"), Text("result_hash"), Text("rules"), Text("area_set"), ReleaseJson.Read(json.RootElement.GetProperty("release")))
            {
                DatasetHash = Path.GetFileName(Path.GetDirectoryName(path))!,
                Dataset = json.RootElement.TryGetProperty("dataset", out var name) ? name.GetString() ?? "" : "",
                Real = json.RootElement.TryGetProperty("synthetic", out var synthetic) && !synthetic.GetBoolean(),
            };
        }
        catch (Exception e) when (e is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InvalidInputException([new Problem(path, null, null, null, null, "is not a publication as it was kept", "put back a copy of it: what leaves now is protected together with it")]);
        }
    }
}
