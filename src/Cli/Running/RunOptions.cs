using Pathways.Model;

namespace Pathways.Cli.Running;

/// <summary>How a run is to be made; none of it changes the result.</summary>
/// <param name="Threads">Threads for computing; 0 for one a core.</param>
/// <param name="CacheFolder">Where travel matrices are kept.</param>
internal sealed record RunOptions(int Threads, string CacheFolder)
{
    /// <summary>Checks that the cache folder is none that can never be made, such as a file.</summary>
    /// <exception cref="InvalidInputException">It is a file.</exception>
    public void EnsureCacheFolder()
    {
        if (File.Exists(CacheFolder))
            throw new InvalidInputException([new Problem(CacheFolder, null, null, null, null, "is a file, not a folder for travel matrices", "give a folder by --cache or PATHWAYS_CACHE")]);
    }

    /// <summary><c>PATHWAYS_CACHE</c>, else the user's cache folder (XDG base directory specification).</summary>
    public static string DefaultCacheFolder()
    {
        if (Environment.GetEnvironmentVariable("PATHWAYS_CACHE") is { Length: > 0 } own)
            return own;
        var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        var root = !string.IsNullOrEmpty(xdg) ? xdg
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(root, "pathways");
    }
}
