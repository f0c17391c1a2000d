using System.Collections.Immutable;
using System.Text;
using Pathways.Data.Datasets;
using Pathways.Data.Runs;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>What was found after a purge.</summary>
/// <param name="FilesSearched">Files searched.</param>
/// <param name="Found">Files in which a hash of the dataset, or the id of its key, still stands.</param>
/// <param name="Folders">Folders that were searched, with all below them.</param>
public sealed record PurgeSearch(int FilesSearched, ImmutableArray<string> Found, ImmutableArray<string> Folders);

/// <summary>All that is to be deleted with a dataset, and how it is known that it was.</summary>
public sealed class PurgePlan
{
    private const int Overlap = 128;
    private static readonly string[] Aside = ["import", "old"];

    private readonly ImmutableArray<string> _searched;
    private readonly string? _keyId;

    private PurgePlan(string name, ImmutableHashSet<string> hashes, string? keyId, ImmutableArray<string> paths, ImmutableArray<string> searched)
        => (Name, Hashes, _keyId, Paths, _searched) = (name, hashes, keyId, paths, searched);

    /// <summary>The dataset's folder, as the user named it.</summary>
    public string Name { get; }

    private string Folder => Paths[0];

    /// <summary>Every hash that the dataset had since it was about people, and the one it has now; with those of <see cref="ByName"/> where they are taken.</summary>
    public ImmutableHashSet<string> Hashes { get; }

    /// <summary>Hashes that no history tells and no dataset has now: found by the dataset's name alone, as after edits by hand, or of another of that name that stands elsewhere.</summary>
    public ImmutableHashSet<string> ByName { get; private init; } = [];

    /// <summary>Those of <see cref="ByName"/> that are not taken: what was made on them stays, and until it is known whose it is nothing is proved.</summary>
    public ImmutableHashSet<string> LeftByName => ByName.Except(Hashes);

    /// <summary>Hashes found by the dataset's name that another dataset tells to be its own: what was made on them stays.</summary>
    public ImmutableHashSet<string> Theirs { get; private init; } = [];

    /// <summary>Other datasets whose pseudonyms were made with the same key, as of a copy: the key is theirs too and stays, and goes with the last of them.</summary>
    public ImmutableArray<string> SharedKey { get; private init; } = [];

    /// <summary>Folders into which something made from the dataset is known to have been written, and which are there no more: moved, or deleted by somebody.</summary>
    public ImmutableArray<string> WrittenAndGone { get; private init; } = [];

    private string DataFolder { get; init; } = "";

    /// <summary>Folders found by <see cref="ByName"/> alone; they are among <see cref="Paths"/> where those are taken.</summary>
    public ImmutableArray<string> PathsByName { get; private init; } = [];

    /// <summary>Files and folders that are deleted, the dataset's first.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The name by which runs know the dataset; null where it is not about people, whose runs are found by hash alone.</summary>
    /// <param name="dataset">The dataset's folder.</param>
    public static string? NameOf(string dataset)
    {
        FolderExchange.Mend(dataset);
        var description = Path.Combine(dataset, DatasetInfoReader.File);
        return ImportHistory.Read(dataset).KeyId is not null && File.Exists(description) ? VersionsTold.Name(description) : null;
    }

    /// <summary>Finds what is to be deleted; deletes nothing.</summary>
    /// <param name="dataset">The dataset's folder.</param>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="cacheFolder">The folder of travel matrices.</param>
    /// <param name="runRoots">Folders in which run folders, reports, comparisons and plans may lie.</param>
    /// <param name="reports">Folders in which data-quality reports may lie beside those that the history tells of.</param>
    /// <param name="versions">Hashes of stored runs on a dataset of its name.</param>
    /// <param name="beside">Other datasets, or folders of datasets, whose own are not to be taken for this one's; those in its parent folder are known.</param>
    /// <param name="takeByName">Whether what is found by the dataset's name alone is this one's.</param>
    /// <exception cref="InvalidInputException">The folder is no dataset.</exception>
    public static PurgePlan Of(string dataset, string dataFolder, string cacheFolder, IEnumerable<string> runRoots, IEnumerable<string>? reports = null, IEnumerable<string>? versions = null, IEnumerable<string>? beside = null, bool takeByName = false)
    {
        ArgumentNullException.ThrowIfNull(runRoots);
        var roots = runRoots.Concat(WrittenFolders.In(dataFolder)).Where(Directory.Exists).DistinctBy(Path.GetFullPath, StringComparer.Ordinal).ToImmutableArray();
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset));
        if (!FolderExchange.Mend(dataset) || !File.Exists(Path.Combine(dataset, DatasetInfoReader.File)))
            throw new InvalidInputException([new Problem(dataset, null, null, null, null, $"is no dataset: it has no {DatasetInfoReader.File}", "give the folder of a dataset")]);
        var history = ImportHistory.Read(dataset);
        // Before the first import the dataset was another's copy, whose runs are nobody's data.
        var hashes = history.Versions.Select(version => version.HashAfter).Concat(history.Versions.Skip(1).Select(version => version.HashBefore)).Append(DatasetHash.Of(dataset)).Concat(PurgeStub.Hashes(dataset)).ToImmutableHashSet(StringComparer.Ordinal);
        var named = (versions ?? []).ToImmutableHashSet(StringComparer.Ordinal);
        var summaries = roots.SelectMany(root => Directory.EnumerateFiles(root, RunFolder.MarkerFile, SearchOption.AllDirectories)).Concat(Publications(dataFolder)).ToList();
        if (NameOf(dataset) is { } name)
            named = named.Union(summaries.SelectMany(summary => VersionsTold.In(summary, name))); // edited by hand between two runs, it had hashes that no history tells
        named = named.Except(hashes);
        var theirs = named.IsEmpty ? [] : named.Intersect(Namesakes.Claim(dataset, beside ?? []));
        var byName = named.Except(theirs);
        var paths = new List<string> { folder };
        paths.AddRange(Left(folder));
        paths.AddRange(AsideFolder.Abandoned());
        ImmutableArray<string> shared = history.KeyId is { } own ? Namesakes.UnderKey(dataset, beside ?? [], own) : [];
        if (history.KeyId is { } key && shared.IsEmpty && File.Exists(PseudonymKeys.PathOf(dataFolder, key)))
            paths.Add(PseudonymKeys.PathOf(dataFolder, key));
        paths.AddRange(LeftKeys.Of(folder, dataFolder));
        paths.AddRange(history.Versions.SelectMany(version => version.Reports).Concat((reports ?? []).Select(Path.GetFullPath)).Distinct(StringComparer.Ordinal).SelectMany(Reports));
        paths.AddRange(Made(hashes));
        var pathsByName = Made(byName).Except(paths, StringComparer.Ordinal).ToImmutableArray();
        if (takeByName)
            (hashes, paths) = (hashes.Union(byName), [.. paths, .. pathsByName]);
        if (Directory.Exists(cacheFolder))
            paths.AddRange(OwnMatrices.Of(dataset, cacheFolder, Namesakes.Folders(dataset, beside ?? [])));
        return new PurgePlan(dataset, hashes, shared.IsEmpty ? history.KeyId : null, [.. paths.Distinct(StringComparer.Ordinal)], [dataFolder, cacheFolder, .. roots]) { ByName = byName, Theirs = theirs, PathsByName = pathsByName, SharedKey = shared, DataFolder = dataFolder, WrittenAndGone = [.. WrittenFolders.In(dataFolder, hashes).Where(written => !Directory.Exists(written))] };

        IEnumerable<string> Made(ImmutableHashSet<string> on) => summaries
            .Where(summary => on.Any(hash => File.ReadAllText(summary).Contains(hash, StringComparison.Ordinal))).Select(summary => Path.GetDirectoryName(Path.GetFullPath(summary))!)
            .Concat(on.Select(hash => Path.Combine(dataFolder, "publications", hash)).Where(Directory.Exists)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>
    /// Deletes them: the key first, without which what is left of pseudonyms leads to nobody, then all that the dataset holds but the hashes by
    /// which the rest is found, so that a purge that fails half-way can be done again. What cannot be deleted is found by <see cref="Left()"/>.
    /// </summary>
    /// <returns>What was deleted.</returns>
    /// <exception cref="InvalidInputException">An import into the dataset is going on.</exception>
    public IReadOnlyList<string> Remove()
    {
        using var alone = DatasetLock.Take(Name);
        PurgeStub.Write(Name, Hashes);
        var removed = new List<string>();
        foreach (var path in Paths.OrderBy(path => path.EndsWith(".key", StringComparison.Ordinal) ? 0 : 1))
        {
            if (path == Folder ? PurgeStub.Empty(path) : Gone(path))
                removed.Add(path);
        }

        WrittenFolders.Forget(DataFolder, Hashes); // what could not be removed stays written down
        return removed;
    }

    /// <summary>Searches every byte of the data folder, of the travel folder and of the folders of runs.</summary>
    public PurgeSearch Left()
    {
        var wanted = Hashes.Append(_keyId).OfType<string>().Select(Encoding.ASCII.GetBytes).ToList();
        var files = _searched.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => !Path.GetFullPath(file).StartsWith(Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        var standing = Paths.Where(path => path == Folder ? PurgeStub.HoldsMore(path) : File.Exists(path) || Directory.Exists(path));
        return new PurgeSearch(files.Count, [.. files.Where(file => Holds(file, wanted)).Concat(standing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], [.. _searched.Select(Path.GetFullPath)]);
    }

    /// <summary>Deletes the last of the dataset, when nothing is left that would have to be found by it, or may be its own.</summary>
    /// <exception cref="InvalidOperationException">Something is left.</exception>
    public void Close(PurgeSearch left)
    {
        ArgumentNullException.ThrowIfNull(left);
        if (!left.Found.IsEmpty || !LeftByName.IsEmpty)
            throw new InvalidOperationException("Something of the dataset is left.");
        if (Directory.Exists(Name))
            Directory.Delete(Name, recursive: true);
    }

    private static bool Gone(string path)
    {
        try
        {
            if (Directory.Exists(path))
                Directory.Delete(path, recursive: true);
            else if (File.Exists(path))
                File.Delete(path);
            else
                return false;
            return true;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return false; // the search tells of it
        }
    }

    /// <summary>What was kept of publications; each tells of which dataset it is, as a run's summary does.</summary>
    private static IEnumerable<string> Publications(string dataFolder)
        => Path.Combine(dataFolder, "publications") is var folder && Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories) : [];

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
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Holds(file, wanted);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception unread) when (unread is UnauthorizedAccessException or IOException)
        {
            return true; // what cannot be read proves nothing
        }
    }

    private static bool Holds(FileStream file, List<byte[]> wanted)
    {
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
