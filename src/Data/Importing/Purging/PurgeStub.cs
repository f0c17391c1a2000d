using System.Collections.Immutable;
using System.Text.Json;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>What stays of a dataset while it is purged, until nothing else is left: its description, its history and <c>purge.json</c>, the hashes it had. Nothing in it is about people.</summary>
internal static class PurgeStub
{
    /// <summary>The file's name.</summary>
    public const string File = "purge.json";

    private static readonly string[] Stay = [DatasetInfoReader.File, ImportHistory.File, File];

    /// <summary>The hashes that an earlier purge of it, not done to its end, went by.</summary>
    /// <exception cref="InvalidInputException">The file is damaged.</exception>
    public static ImmutableArray<string> Hashes(string dataset)
    {
        var path = Path.Combine(dataset, File);
        if (!System.IO.File.Exists(path))
            return [];
        try
        {
            return JsonSerializer.Deserialize<ImmutableArray<string>>(System.IO.File.ReadAllBytes(path));
        }
        catch (JsonException damaged)
        {
            throw new InvalidInputException([new Problem(path, (int?)(damaged.LineNumber + 1), null, null, null, "cannot be read", "take it from a backup; without it what was made from the dataset cannot be found")]);
        }
    }

    /// <summary>Writes them down, whole or not at all.</summary>
    public static void Write(string dataset, IEnumerable<string> hashes)
    {
        var path = Path.Combine(dataset, File);
        System.IO.File.WriteAllText(path + ".partial", JsonSerializer.Serialize(hashes.Order(StringComparer.Ordinal)) + "\n");
        System.IO.File.Move(path + ".partial", path, overwrite: true);
    }

    /// <summary>Deletes everything else; what cannot be deleted stays.</summary>
    /// <returns>Whether nothing else is left.</returns>
    public static bool Empty(string dataset)
    {
        foreach (var entry in More(dataset))
        {
            try
            {
                if (Directory.Exists(entry))
                    Directory.Delete(entry, recursive: true);
                else
                    System.IO.File.Delete(entry);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }

        return !HoldsMore(dataset);
    }

    /// <summary>Whether the dataset holds anything else.</summary>
    public static bool HoldsMore(string dataset) => More(dataset).Count > 0;

    private static List<string> More(string dataset)
        => Directory.Exists(dataset) ? [.. Directory.EnumerateFileSystemEntries(dataset).Where(entry => !Stay.Contains(Path.GetFileName(entry), StringComparer.Ordinal))] : [];
}
