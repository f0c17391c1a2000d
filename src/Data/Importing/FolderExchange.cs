using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Pathways.Data.Importing;

/// <summary>
/// Puts one folder in the place of another. On Linux the two names are exchanged by one system call (renameat2), so that a process
/// killed at any instant leaves the one or the other. Elsewhere two renames follow one another; a process killed between them leaves
/// the old folder under its hidden name, which <see cref="SweepDead"/> puts back.
/// </summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE
    private const string Old = "old";
    private const string Import = "import";

    /// <summary>Puts the new folder in the old one's place; afterwards the old one is gone.</summary>
    public static void Replace(string folder, string next)
    {
        if (OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, next, CurrentFolder, folder, Exchange) == 0)
        {
            Directory.Delete(next, recursive: true);
            return;
        }

        var old = Beside(folder, Old);
        Directory.Move(folder, old);
        Directory.Move(next, folder);
        Directory.Delete(old, recursive: true);
    }

    /// <summary>Clears away what processes left beside a dataset that were killed; where they left no dataset, the old one is put back.</summary>
    public static void SweepDead(string folder)
    {
        foreach (var use in new[] { Old, Import })
        {
            foreach (var left in Directory.EnumerateDirectories(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.{use}-*"))
            {
                if (!IsOfDeadProcess(left[(left.LastIndexOf('-') + 1)..]))
                    continue;
                if (use == Old && !Directory.Exists(folder))
                    Directory.Move(left, folder);
                else
                    Directory.Delete(left, recursive: true);
            }
        }
    }

    /// <summary>Whether a process of this number, which a folder's name tells, is no more.</summary>
    public static bool IsOfDeadProcess(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsAlive(process);

    private static string Beside(string folder, string use)
        => Path.Combine(Path.GetDirectoryName(folder)!, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(folder)}.{use}-{Environment.ProcessId}"));

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

#pragma warning disable SYSLIB1054 // generated marshalling would need unsafe code in the whole room
    [DllImport("libc", EntryPoint = "renameat2", CharSet = CharSet.Ansi, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int RenameAt2(int oldFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string oldPath, int newFolder, [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath, uint flags);
#pragma warning restore SYSLIB1054
}
