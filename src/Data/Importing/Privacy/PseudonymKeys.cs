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

    /// <summary>The key of an id.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="id">The id.</param>
    /// <param name="mayMake">Whether a key that is not there is made.</param>
    /// <exception cref="InvalidInputException">It is not there although the dataset was made with it.</exception>
    public static byte[] Get(string dataFolder, string id, bool mayMake)
    {
        var path = PathOf(dataFolder, id);
        if (!File.Exists(path))
        {
            if (!mayMake)
                throw new InvalidInputException([new Problem(path, null, null, null, null, "does not exist, so that pseudonyms would not agree with those of earlier imports", "give the data folder with which the dataset was made by --data, or take the key from its backup")]);
            Make(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes ? key : throw new InvalidInputException([new Problem(path, null, null, null, null, "is no key", "take it from a backup")]);
    }

    private static void Make(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path + ".partial", options))
        {
            file.Write(RandomNumberGenerator.GetBytes(KeyBytes));
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".partial", path);
    }
}
