using System.Security.Cryptography;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// The keys of pseudonyms, one a dataset, in <c>pseudonym-keys</c> of the data folder: outside the dataset, readable by their owner
/// alone. A dataset names its key by a random id; whoever has the dataset without the data folder cannot make its pseudonyms.
/// </summary>
public static class PseudonymKeys
{
    /// <summary>The folder's name.</summary>
    public const string Folder = "pseudonym-keys";

    private const int KeyBytes = 32;

    /// <summary>Where a key is.</summary>
    public static string PathOf(string dataFolder, string id)
        => id.Length == 16 && id.All(char.IsAsciiHexDigitLower) ? Path.Combine(dataFolder, Folder, id + ".key") : throw new ArgumentException("This is no id of a key.", nameof(id));

    /// <summary>An id for a key that is not made yet.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>A key that is not kept yet.</summary>
    public static byte[] New() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>The key of an id.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="id">The id.</param>
    /// <exception cref="InvalidInputException">It is not there although the dataset was made with it.</exception>
    public static byte[] Get(string dataFolder, string id)
    {
        var path = PathOf(dataFolder, id);
        if (!File.Exists(path))
            throw new InvalidInputException([new Problem(path, null, null, null, null, "does not exist, so that pseudonyms would not agree with those of earlier imports", "give the data folder with which the dataset was made by --data, or take the key from its backup")]);
        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes ? key : throw new InvalidInputException([new Problem(path, null, null, null, null, "is no key", "take it from a backup")]);
    }

    /// <summary>Keeps a new key, to be read by its owner alone.</summary>
    public static void Keep(string dataFolder, string id, byte[] key)
    {
        var path = PathOf(dataFolder, id);
        var folder = Path.GetDirectoryName(path)!;
        OwnersAlone.Folder(dataFolder);
        OwnersAlone.Folder(folder);
        using (var file = new FileStream(path + ".partial", OwnersAlone.Writing(FileMode.Create)))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".partial", path);
    }
}
