using System.Collections.Immutable;
using System.Text;
using Pathways.Data.Datasets;
using Pathways.Data.Runs;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>What was found after a purge.</summary>
/// <param name="FilesSearched">Files searched.</param>
/// <param name="Found">Files in which a hash of the dataset, or the id of its key, still stands.</param>
public sealed record PurgeSearch(int FilesSearched, ImmutableArray<string> Found);

/// <summary>All that is to be deleted with a dataset, and how it is known that it was.</summary>
public sealed class PurgePlan
{
    private const int Overlap = 128;
    private static readonly string[] Aside = ["import", "old"];

    private readonly string _dataFolder;
    private readonly string _cacheFolder;
    private readonly string? _keyId;

    private PurgePlan(string name, ImmutableHashSet<string> hashes, string? keyId, ImmutableArray<string> paths, string dataFolder, string cacheFolder)
        => (Name, Hashes, _keyId, Paths, _dataFolder, _cacheFolder) = (name, hashes, keyId, paths, dataFolder, cacheFolder);

    /// <summary>The dataset's folder, as the user named it.</summary>
    public string Name { get; }

    /// <summary>Every hash that the dataset had since it was about people, and the one it has now.</summary>
    public ImmutableHashSet<string> Hashes { get; }

    /// <summary>Files and folders that are deleted.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>Finds what is to be deleted; deletes nothing.</summary>
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="cacheFolder">The folder of travel matrices.</param>
    /// <param name="runRoots">Folders in which run folders may lie.</param>
    /// <exception cref="InvalidInputException">The folder is no dataset.</exception>
    public static PurgePlan Of(string dataset, string dataFolder, string cacheFolder, IEnumerable<string> runRoots)
    {
        ArgumentNullException.ThrowIfNull(runRoots);
        if (!File.Exists(Path.Combine(dataset, DatasetInfoReader.File)))
            throw new InvalidInputException([new Problem(dataset, null, null, null, null, $"is no dataset: it has no {DatasetInfoReader.File}", "give the folder of a dataset")]);
        var history = ImportHistory.Read(dataset);
        // Before the first import the dataset was another's copy, whose runs are nobody's data.
        var hashes = history.Versions.Select(version => version.HashAfter).Concat(history.Versions.Skip(1).Select(version => version.HashBefore)).Append(DatasetHash.Of(dataset)).ToImmutableHashSet(StringComparer.Ordinal);
        var paths = new List<string> { Path.GetFullPath(dataset) };
        paths.AddRange(Left(Path.GetFullPath(dataset)));
        if (history.KeyId is { } key && File.Exists(PseudonymKeys.PathOf(dataFolder, key)))
            paths.Add(PseudonymKeys.PathOf(dataFolder, key));
        paths.AddRange(history.Versions.SelectMany(version => version.Reports).Distinct(StringComparer.Ordinal).SelectMany(Reports));
        paths.AddRange(runRoots.Where(Directory.Exists).SelectMany(root => Directory.EnumerateFiles(root, RunFolder.MarkerFile, SearchOption.AllDirectories))
            .Where(summary => hashes.Any(hash => File.ReadAllText(summary).Contains(hash, StringComparison.Ordinal))).Select(summary => Path.GetDirectoryName(Path.GetFullPath(summary))!).Distinct(StringComparer.Ordinal));
        paths.AddRange(hashes.Select(hash => Path.Combine(dataFolder, "publications", hash)).Where(Directory.Exists));
        if (Directory.Exists(cacheFolder))
            paths.AddRange(Directory.EnumerateFiles(cacheFolder, "travel-*.bin"));
        return new PurgePlan(dataset, hashes, history.KeyId, [.. paths.Distinct(StringComparer.Ordinal)], dataFolder, cacheFolder);
    }

    /// <summary>Deletes them; the key first, without which what is left of pseudonyms leads to nobody.</summary>
    /// <returns>What was deleted.</returns>
    public IReadOnlyList<string> Remove()
    {
        var removed = new List<string>();
        foreach (var path in Paths.OrderBy(path => path.EndsWith(".key", StringComparison.Ordinal) ? 0 : 1))
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else if (File.Exists(path))
                File.Delete(path);
            else
                continue;
            removed.Add(path);
        }

        return removed;
    }

    /// <summary>Searches every byte of the data folder and of the travel folder.</summary>
    public PurgeSearch Left()
    {
        var wanted = Hashes.Append(_keyId).OfType<string>().Select(Encoding.ASCII.GetBytes).ToList();
        var files = new[] { _dataFolder, _cacheFolder }.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Distinct(StringComparer.Ordinal).ToList();
        var standing = Paths.Where(path => File.Exists(path) || Directory.Exists(path));
        return new PurgeSearch(files.Count, [.. files.Where(file => Holds(file, wanted)).Concat(standing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Left(string dataset) => Aside
        .SelectMany(use => Directory.EnumerateDirectories(Path.GetDirectoryName(dataset)!, $".{Path.GetFileName(dataset)}.{use}-*"));

    private static IEnumerable<string> Reports(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var files = new[] { QualityFiles.Page, QualityFiles.Table }.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
        return Directory.EnumerateFileSystemEntries(folder).Count() == files.Count ? [folder] : files;
    }

    private static bool Holds(string path, List<byte[]> wanted)
    {
        if (wanted.Exists(text => path.Contains(Encoding.ASCII.GetString(text), StringComparison.Ordinal)))
            return true;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var (buffer, kept) = (new byte[1 << 20], 0);
        int read;
        while ((read = file.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var part = buffer.AsSpan(0, kept + read);
            foreach (var text in wanted)
            {
                if (part.IndexOf(text) >= 0)
                    return true;
            }

            kept = Math.Min(Overlap, part.Length);
            part[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
