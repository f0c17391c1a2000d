using System.Diagnostics;
using System.Globalization;

namespace Pathways.Allocation.Solving;

/// <summary>
/// The names of pipes in the temporary folder, <c>pathways-PROCESS-NUMBER.sock</c>. Each is removed once the solver is connected;
/// a process killed before that leaves one, which a later start removes.
/// </summary>
internal static class SolverSockets
{
    public const string Extension = ".sock";
    private const string Prefix = "pathways-";

    /// <summary>Removes the names whose process is gone and that are older than any start of a solver may last.</summary>
    /// <param name="folder">The temporary folder.</param>
    /// <param name="age">How old they must be.</param>
    public static void Sweep(string folder, TimeSpan age)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*" + Extension))
            {
                if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > age && IsGone(path))
                    File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or gone meanwhile: it does no harm.
        }
    }

    private static bool IsGone(string path)
    {
        if (!int.TryParse(Path.GetFileName(path).Split('-')[1], NumberStyles.None, CultureInfo.InvariantCulture, out var process))
            return false;
        try
        {
            using var alive = Process.GetProcessById(process);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
