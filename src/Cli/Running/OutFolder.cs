using Pathways.Model;

namespace Pathways.Cli.Running;

/// <summary>Checks of a folder to be written, made before the work so that it is not done in vain.</summary>
internal static class OutFolder
{
    /// <summary>Checks that a folder can be made, or written when it is there.</summary>
    /// <exception cref="InvalidInputException">It cannot.</exception>
    public static void EnsureWritable(string folder)
    {
        if (File.Exists(folder))
            throw Refused(folder, "is a file", "give a folder by --out");
        var standing = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        while (standing is not null && !Directory.Exists(standing) && !File.Exists(standing))
            standing = Path.GetDirectoryName(standing);
        try
        {
            var trial = Path.Combine(standing ?? ".", $".pathways-trial-{Environment.ProcessId}");
            Directory.CreateDirectory(trial);
            Directory.Delete(trial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(folder, $"cannot be written ({e.Message.TrimEnd('.')})", "give a folder that may be written by --out");
        }
    }

    /// <summary>Checks that files of these names may be written: none is there yet, or all are, as a former answer.</summary>
    /// <exception cref="InvalidInputException">Some are there and others not, so they are somebody's own.</exception>
    public static void EnsureNotOthers(string folder, params string[] names)
    {
        var there = names.Where(name => File.Exists(Path.Combine(folder, name))).ToArray();
        if (there.Length > 0 && there.Length < names.Length)
            throw Refused(folder, $"holds a {there[0]} that is not an answer of this command and would be replaced", "give another folder by --out");
    }

    private static InvalidInputException Refused(string folder, string message, string allowed)
        => new([new Problem(folder, null, null, null, null, message, allowed)]);
}
