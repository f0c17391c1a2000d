namespace Pathways.Api.Hosting;

/// <summary>Where things are kept unless said otherwise: as the command <c>pathways</c> has it (XDG base directory specification).</summary>
internal static class Folders
{
    public static string Data() => Default("PATHWAYS_DATA", "XDG_DATA_HOME", Path.Combine(".local", "share"), "data");

    public static string Cache() => Default("PATHWAYS_CACHE", "XDG_CACHE_HOME", ".cache", "cache");

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
