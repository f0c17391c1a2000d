using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Datasets that stand beside one that is purged, and may have its name.</summary>
internal static class Namesakes
{
    /// <summary>The hashes that they tell to be theirs: those of their histories, and those that they have now.</summary>
    /// <param name="dataset">The dataset that is purged.</param>
    /// <param name="beside">Further datasets, or folders of datasets, than those in the dataset's own parent folder.</param>
    /// <exception cref="InvalidInputException">The history of one cannot be read, so that nobody can tell what is its.</exception>
    public static ImmutableHashSet<string> Claim(string dataset, IEnumerable<string> beside) => Folders(dataset, beside).SelectMany(Hashes).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Those whose pseudonyms were made with a key: copies of the dataset, whose next import needs it.</summary>
    /// <param name="dataset">The dataset that is purged.</param>
    /// <param name="beside">As above.</param>
    /// <param name="keyId">Id of the key.</param>
    /// <exception cref="InvalidInputException">The history of one cannot be read.</exception>
    public static ImmutableArray<string> UnderKey(string dataset, IEnumerable<string> beside, string keyId) => [.. Folders(dataset, beside).Where(folder => ImportHistory.Read(folder).KeyId == keyId)];

    /// <summary>Their folders.</summary>
    public static IEnumerable<string> Folders(string dataset, IEnumerable<string> beside)
    {
        var own = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset));
        var folders = beside.Select(Path.GetFullPath).Append(Path.GetDirectoryName(own)!).Where(Directory.Exists).ToList();
        return folders.Concat(folders.SelectMany(folder => Directory.EnumerateDirectories(folder))).Select(Path.TrimEndingDirectorySeparator).Distinct(StringComparer.Ordinal)
            .Where(folder => folder != own && !Path.GetFileName(folder).StartsWith('.') && File.Exists(Path.Combine(folder, DatasetInfoReader.File)));
    }

    private static IEnumerable<string> Hashes(string dataset)
    {
        var versions = ImportHistory.Read(dataset).Versions;
        return versions.Select(version => version.HashAfter).Concat(versions.Skip(1).Select(version => version.HashBefore)).Append(DatasetHash.Of(dataset));
    }
}
