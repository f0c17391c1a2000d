using System.Globalization;
using System.Runtime.InteropServices;

namespace Pathways.Embedded.Storage;

/// <summary>The data folder has a writer already.</summary>
public sealed class DataFolderInUseException : IOException
{
    /// <summary>Says which folder, and who holds it.</summary>
    public DataFolderInUseException(string folder, string holder)
        : base($"The data folder {folder} is in use by {holder}. One process writes to a data folder at a time.") =>
        Holder = holder;

    /// <summary>Who holds it, as far as that is known.</summary>
    public string Holder { get; }
}

/// <summary>
/// Holds a data folder for one writer. The operating system drops the lock when the process ends, however it ends; who
/// holds it stands in a file beside it, since a locked file cannot be read everywhere.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private const int ErrorSharingViolation = unchecked((int)0x80070020);

    private readonly FileStream _lock;

    private DataFolderLock(FileStream stream) => _lock = stream;

    /// <summary>Takes the folder, making it if need be, for its owner alone where the system has such rights.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="purpose">What the holder does, for the message that a second writer sees.</param>
    /// <exception cref="DataFolderInUseException">Another process holds it.</exception>
    public static DataFolderLock Take(string folder, string purpose)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); // what is in it may be about people
        var holder = Path.Combine(folder, "writer.txt");
        try
        {
            var stream = new FileStream(Path.Combine(folder, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture,
                $"process {Environment.ProcessId} ({purpose}) on {Environment.MachineName} since {DateTimeOffset.UtcNow:u}"));
            return new DataFolderLock(stream);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw new DataFolderInUseException(folder, File.Exists(holder) ? File.ReadAllText(holder) : "another process");
        }
    }

    /// <summary>Gives the folder back.</summary>
    public void Dispose() => _lock.Dispose();

    // Unix: EWOULDBLOCK, which .NET passes on as the number of the platform.
    private static bool IsHeld(IOException exception) => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? exception.HResult == ErrorSharingViolation
        : exception.HResult is 11 or 35;
}
