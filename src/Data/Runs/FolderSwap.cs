using System.Diagnostics;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Runs;

/// <summary>Writes a folder whole or not at all: into a hidden folder beside it, which then takes its place.</summary>
internal static class FolderSwap
{
    private const string Partial = "partial";
    private const string Old = "old";

    /// <summary>Makes the folder; one that is there already is replaced.</summary>
    /// <param name="folder">Where the files are to stand.</param>
    /// <param name="write">Writes all files below the folder it is given; when it throws, nothing is left behind.</param>
    /// <exception cref="InvalidInputException">The place cannot be written.</exception>
    public static void Write(string folder, Action<string> write)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var (partial, old) = (Beside(target, Partial), Beside(target, Old));
        try
        {
            Remove(partial);
            Directory.CreateDirectory(partial);
            write(partial);
            Replace(target, partial, old);
            SweepDead(target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(folder, "cannot be written (" + e.Message.TrimEnd('.') + ")", "give a folder that may be written");
        }
        finally
        {
            Remove(partial);
        }
    }

    private static void Replace(string target, string partial, string old)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(partial, target);
            return;
        }

        Remove(old);
        Directory.Move(target, old);
        try
        {
            Directory.Move(partial, target);
        }
        catch
        {
            Directory.Move(old, target);
            throw;
        }

        Remove(old);
    }

    /// <summary>Removes what processes left beside the folder that were killed while they wrote it.</summary>
    private static void SweepDead(string target)
    {
        foreach (var use in new[] { Partial, Old })
        {
            foreach (var left in Directory.EnumerateDirectories(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{use}-*"))
            {
                if (int.TryParse(left[(left.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsAlive(process))
                    Remove(left);
            }
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var alive = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Beside(string target, string use)
        => Path.Combine(
            Path.GetDirectoryName(target) ?? throw Refused(target, "is the root of a disk", "give a folder below it"),
            string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(target)}.{use}-{Environment.ProcessId}"));

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static InvalidInputException Refused(string folder, string message, string allowed)
        => new([new Problem(folder, null, null, null, null, message, allowed)]);
}
