using System.Collections.Immutable;
using System.Globalization;
using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>
/// The publications that left from this data folder, in order: <c>publications/DATASET-HASH/NNNN.json</c>. The next one is protected together with all that
/// are about the same young people: those of a dataset of the same name or in its history, whatever the version, and of a dataset about real people those of
/// every other such dataset of the folder, which may be of the same people under another name. They hold unrounded counts, as stored runs do, and go when the dataset is purged.
/// </summary>
/// <param name="dataFolder">The data folder.</param>
/// <param name="dataset">The dataset.</param>
/// <param name="versions">Hashes that its history tells of.</param>
public sealed class ReleaseRegister(string dataFolder, DatasetInfo dataset, IEnumerable<string> versions)
{
    /// <summary>The folder's name in the data folder.</summary>
    public const string FolderName = "publications";

    private readonly string _all = Path.Combine(dataFolder, FolderName);
    private readonly string _folder = Path.Combine(dataFolder, FolderName, dataset.Hash);
    private readonly ImmutableHashSet<string> _versions = [.. versions, dataset.Hash];
    private int _seen;

    /// <summary>Rules of a profile in words: publications under others cannot be protected with each other.</summary>
    /// <param name="profile">The profile.</param>
    public static string RulesOf(DisclosureProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        string Rule(RoundingRule rule) => string.Create(CultureInfo.InvariantCulture, $"{rule.SmallestShown}/{rule.SmallAs}/{rule.RoundTo}");
        return string.Create(CultureInfo.InvariantCulture, $"{Rule(profile.Default)} {Rule(profile.Strict)} {profile.SharesFrom}/{profile.ShareDecimals}/{profile.PeopleFrom}");
    }

    /// <summary>Everything of the same young people that left.</summary>
    /// <exception cref="InvalidInputException">A file is not what was kept.</exception>
    public ImmutableArray<KeptRelease> Read()
    {
        var files = Files();
        _seen = files.Length;
        return [.. files.Select(KeptReleaseJson.Read).Where(left => _versions.Contains(left.DatasetHash) || left.Dataset == dataset.Name || (left.Real && !dataset.Synthetic))];
    }

    /// <summary>Keeps one more; before it leaves, so that none leaves that was not kept.</summary>
    /// <param name="scenario">Name of its scenario.</param>
    /// <param name="resultHash">Hash of its results.</param>
    /// <param name="profile">Who reads.</param>
    /// <param name="areaSet">Areas by which it counts people.</param>
    /// <param name="release">Its counts and figures.</param>
    /// <param name="accepted">Small counts that it narrows to within their protection interval; null for none.</param>
    /// <exception cref="InvalidInputException">Another was kept since all were read.</exception>
    public KeptRelease Keep(string scenario, string resultHash, DisclosureProfile profile, string areaSet, Release release, AcceptedNarrowing? accepted = null)
    {
        var kept = new KeptRelease(scenario, resultHash, RulesOf(profile), areaSet, release) { DatasetHash = dataset.Hash, Dataset = dataset.Name, Real = !dataset.Synthetic, Accepted = accepted };
        var files = Files();
        if (files.Length != _seen)
            throw Meanwhile(_all);
        foreach (var folder in (string[])[Path.GetDirectoryName(_all)!, _all, _folder])
            OwnersAlone.Folder(folder);
        var number = files.Select(NumberOf).DefaultIfEmpty().Max() + 1;
        var path = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}.json"));
        var aside = path + "." + Guid.NewGuid().ToString("N") + ".partial";
        try
        {
            using (var file = new FileStream(aside, OwnersAlone.Writing(FileMode.CreateNew)))
            {
                KeptReleaseJson.Write(file, kept);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw Meanwhile(path);
        }
        finally
        {
            File.Delete(aside);
        }

        if (Files().Count(other => NumberOf(other) == number) > 1) // of another version of the dataset, in another folder
        {
            File.Delete(path);
            throw Meanwhile(_all);
        }

        _seen++;
        return kept;
    }

    /// <summary>Files of all datasets in the order in which they were kept; those of one number, from before numbers ran over all versions, in any order.</summary>
    private string[] Files() => Directory.Exists(_all)
        ? [.. Directory.EnumerateFiles(_all, "*.json", SearchOption.AllDirectories).Where(path => NumberOf(path) > 0).OrderBy(NumberOf).ThenBy(path => path, StringComparer.Ordinal)] : [];

    private static int NumberOf(string path) => int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static InvalidInputException Meanwhile(string path)
        => new([new Problem(path, null, null, null, null, "was written meanwhile by another publication", "give the command again: it is protected together with that one")]);
}
