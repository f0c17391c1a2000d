using Pathways.Model;

namespace Pathways.Cli.Running;

/// <summary>How a run is to be made; none of it changes the result.</summary>
/// <param name="Threads">Threads for computing; 0 for one a core.</param>
/// <param name="CacheFolder">Where travel matrices are kept.</param>
/// <param name="DataFolder">Where runs are kept.</param>
internal sealed record RunOptions(int Threads, string CacheFolder, string DataFolder)
{
    /// <summary>Checks that the folders are none that can never be made, such as a file.</summary>
    /// <exception cref="InvalidInputException">It is a file.</exception>
    public void EnsureFolders()
    {
        if (File.Exists(DataFolder))
            throw new InvalidInputException([new Problem(DataFolder, null, null, null, null, "is a file, not a folder for runs", "give a folder by --data or PATHWAYS_DATA")]);
        if (File.Exists(CacheFolder))
            throw new InvalidInputException([new Problem(CacheFolder, null, null, null, null, "is a file, not a folder for travel matrices", "give a folder by --cache or PATHWAYS_CACHE")]);
    }

    /// <summary><c>PATHWAYS_CACHE</c>, else the user's cache folder (XDG base directory specification).</summary>
    public static string DefaultCacheFolder() => Default("PATHWAYS_CACHE", "XDG_CACHE_HOME", ".cache", "cache");

    /// <summary><c>PATHWAYS_DATA</c>, else the user's data folder (XDG base directory specification).</summary>
    public static string DefaultDataFolder() => Default("PATHWAYS_DATA", "XDG_DATA_HOME", Path.Combine(".local", "share"), "data");

    private static string Default(string own, string xdg, string belowHome, string onWindows)
    {
        if (Environment.GetEnvironmentVariable(own) is { Length: > 0 } given)
            return given;
        if (Environment.GetEnvironmentVariable(xdg) is { Length: > 0 } root)
            return Path.Combine(root, "pathways");
        return OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "pathways", onWindows)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), belowHome, "pathways");
    }
}
