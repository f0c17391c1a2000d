using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>Keeps two imports into one dataset apart, by a file beside it that the operating system frees when the process ends, however it ends.</summary>
internal static class DatasetLock
{
    /// <summary>Takes it, after a dataset has been put back that a killed process left without its name; null where there is no dataset.</summary>
    /// <exception cref="InvalidInputException">As <see cref="Take"/>.</exception>
    public static FileStream? TakeMended(string dataset) => FolderExchange.Mend(dataset) ? Take(dataset) : null;

    /// <exception cref="InvalidInputException">Another process imports into the dataset.</exception>
    public static FileStream Take(string dataset)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset));
        var path = Path.Combine(Path.GetDirectoryName(folder)!, "." + Path.GetFileName(folder) + ".import-lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException([new Problem(dataset, null, null, null, null, "cannot be locked: another process imports into it, or its folder cannot be written (" + held.Message.TrimEnd('.') + ")", "wait for it to end")]);
        }
    }
}
