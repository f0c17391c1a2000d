namespace Pathways.Model;

/// <summary>Folders and files that only the account that makes them may enter or read, where the system has such rights (Unix: 0700 and 0600): what is about people, and keys. Rights of what exists already are left as somebody chose them.</summary>
public static class OwnersAlone
{
    private const UnixFileMode Files = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder where there is none; folders above it that are missing get the usual rights.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Files | UnixFileMode.UserExecute);
    }

    /// <summary>Options by which a file is opened for writing that, where it is made, is its owner's alone.</summary>
    /// <param name="mode">How it is opened.</param>
    public static FileStreamOptions Writing(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Files;
        return options;
    }
}
