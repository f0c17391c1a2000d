using Pathways.Model;

namespace Pathways.Data.Runs;

/// <summary>
/// Writes a run folder whole or not at all: everything goes into a hidden folder beside it, which is then renamed.
/// A folder that is there already is refused unless it may be overwritten, and only an earlier run is ever overwritten.
/// </summary>
public static class RunFolder
{
    /// <summary>The file by which an earlier run's folder is known.</summary>
    public const string MarkerFile = "summary.json";

    /// <summary>Checks that the folder could be written, so that a long run is not made in vain.</summary>
    /// <exception cref="InvalidInputException">The folder is there already, is a file, or is not a run's folder.</exception>
    public static void EnsureFree(string folder, bool overwrite)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (File.Exists(folder))
            throw Refused(folder, "is a file", "give a folder that does not exist yet");
        if (!Directory.Exists(folder) || IsEmpty(folder))
            return;
        if (!overwrite)
            throw Refused(folder, "exists already", "give another folder, or allow overwriting with --overwrite");
        if (!File.Exists(Path.Combine(folder, MarkerFile)))
            throw Refused(folder, $"holds files but no {MarkerFile}, so it is not an earlier run", "give another folder");
    }

    /// <summary>Makes the folder.</summary>
    /// <param name="folder">Where the run's files are to stand.</param>
    /// <param name="overwrite">Whether an earlier run there is replaced.</param>
    /// <param name="write">Writes all files below the folder it is given; when it throws, nothing is left behind.</param>
    /// <exception cref="InvalidInputException">As <see cref="EnsureFree"/>, or the place cannot be written.</exception>
    public static void Write(string folder, bool overwrite, Action<string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        EnsureFree(folder, overwrite);
        FolderSwap.Write(folder, write);
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static InvalidInputException Refused(string folder, string message, string allowed)
        => new([new Problem(folder, null, null, null, null, message, allowed)]);
}
