using System.Globalization;

namespace Pathways.Bench;

/// <summary>Peak resident memory of a process and its children, from /proc (Linux only).</summary>
internal static class ProcessTree
{
    /// <summary>Sum over the living tree of each process's peak resident set, in MiB; 0 where /proc is absent.</summary>
    public static double PeakMebibytes(int root)
    {
        if (!Directory.Exists("/proc"))
            return 0;
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && Field(pid, "PPid:") is { } parent)
                parents[pid] = (int)parent;
        }

        return parents.Keys.Where(pid => IsWithin(pid, root, parents)).Sum(pid => Field(pid, "VmHWM:") ?? 0) / 1024;
    }

    private static bool IsWithin(int pid, int root, Dictionary<int, int> parents)
    {
        for (var depth = 0; depth < 64 && pid > 1; depth++)
        {
            if (pid == root)
                return true;
            if (!parents.TryGetValue(pid, out pid))
                return false;
        }

        return false;
    }

    private static double? Field(int pid, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{pid}/status").FirstOrDefault(text => text.StartsWith(name, StringComparison.Ordinal));
            return line is null ? null : double.Parse(line[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // the process ended while it was read
        }
    }
}
