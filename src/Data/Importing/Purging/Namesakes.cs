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
    public static ImmutableHashSet<string> Claim(string dataset, IEnumerable<string> beside)
    {
        var own = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset));
        var folders = beside.Select(Path.GetFullPath).Append(Path.GetDirectoryName(own)!).Where(Directory.Exists).ToList();
        return folders.Concat(folders.SelectMany(folder => Directory.EnumerateDirectories(folder))).Select(Path.TrimEndingDirectorySeparator).Distinct(StringComparer.Ordinal)
            .Where(folder => folder != own && !Path.GetFileName(folder).StartsWith('.') && File.Exists(Path.Combine(folder, DatasetInfoReader.File)))
            .SelectMany(Hashes).ToImmutableHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Hashes(string dataset)
    {
        var versions = ImportHistory.Read(dataset).Versions;
        return versions.Select(version => version.HashAfter).Concat(versions.Skip(1).Select(version => version.HashBefore)).Append(DatasetHash.Of(dataset));
    }
}
