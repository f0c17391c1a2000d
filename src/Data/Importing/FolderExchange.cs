using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Puts one folder in the place of another. On Linux the two names are exchanged by one system call (renameat2), so that a process
/// killed at any instant leaves the one or the other. Elsewhere two renames follow one another; a process killed between them leaves
/// the old folder, whole, under its hidden name, and the next command that looks for it puts it back (<see cref="Mend"/>).
/// </summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE
    private const string Old = "old";
    private const string Import = "import";

    private static readonly EnumerationOptions Hidden = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    /// <summary>Puts the new folder in the old one's place; afterwards the old one is gone.</summary>
    /// <param name="folder">The old one.</param>
    /// <param name="next">The new one, beside it under the name that <see cref="Beside"/> gives.</param>
    /// <param name="steps">What is asked of the system, and who is told of each step.</param>
    public static void Replace(string folder, string next, CommitSteps steps)
    {
        steps.At(CommitPoint.BeforeExchange);
        if (steps.ExchangeAtOnce(folder, next))
        {
            steps.At(CommitPoint.Exchanged);
        }
        else
        {
            var old = Beside(folder, Old);
            Directory.Move(folder, old);
            steps.At(CommitPoint.OldAside);
            try
            {
                Directory.Move(next, folder);
            }
            catch
            {
                Directory.Move(old, folder);
                throw;
            }

            steps.At(CommitPoint.NewInPlace);
            Directory.Move(old, next); // what is named old is whole always, so that it can be put back
            steps.At(CommitPoint.Exchanged);
        }

        Directory.Delete(next, recursive: true);
        steps.At(CommitPoint.OldGone);
    }

    /// <summary>Exchanges the names of two folders by one system call.</summary>
    /// <returns>False where the system cannot; nothing is then changed.</returns>
    public static bool AtOnce(string folder, string next)
        => OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, next, CurrentFolder, folder, Exchange) == 0;

    /// <summary>
    /// Whether a dataset's folder stands; one of which a process was killed between the two renames is put back first. Then the new folder stands beside the old one, under that process's
    /// number. An old folder alone is left of a dataset that somebody deleted since: it is never put back unasked.
    /// </summary>
    /// <param name="dataset">The dataset's folder, as the user named it.</param>
    /// <exception cref="InvalidInputException">A process is at work on it, or the dataset was deleted and an old copy of it is left.</exception>
    public static bool Mend(string dataset)
    {
        if (Directory.Exists(dataset))
            return true;
        if (string.IsNullOrWhiteSpace(dataset) || dataset.Contains('\0', StringComparison.Ordinal))
            return false;
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataset));
        if (Left(folder, Old).Length == 0)
            return false;
        using var alone = DatasetLock.Take(folder);
        if (!Directory.Exists(folder) && Left(folder, Old) is [var first, ..] old)
        {
            var number = old.Select(NumberOf).FirstOrDefault(number => Directory.Exists(Numbered(folder, Import, number))) ?? throw new InvalidInputException([new Problem(
                dataset, null, null, null, null, $"is gone, and an old copy of it lies beside it that an import left which was killed ({Path.GetFileName(first)})", "delete that copy too, or give it the dataset's name to have it back")]);
            Directory.Move(Numbered(folder, Old, number), folder);
        }

        return Directory.Exists(folder);
    }

    /// <summary>
    /// Clears away what processes left beside a dataset that were killed. Whoever asks holds the dataset's lock, so that they are none that lives, whatever the
    /// number in their names: in a container every process may have the same.
    /// </summary>
    public static void Sweep(string folder)
    {
        foreach (var left in Left(folder, Old).Concat(Left(folder, Import)))
            Directory.Delete(left, recursive: true);
    }

    /// <summary>The copies that were being made beside a dataset when their process was killed.</summary>
    public static IEnumerable<string> MadeBeside(string folder) => Left(folder, Import);

    /// <summary>The hidden folder of this process beside a dataset.</summary>
    public static string Aside(string folder) => Beside(folder, Import);

    /// <summary>Whether a process of this number, which a folder's name tells, is no more.</summary>
    public static bool IsOfDeadProcess(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsAlive(process);

    // Names are compared, not matched: a dataset's name may hold what a pattern gives a meaning.
    private static string[] Left(string folder, string use)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(folder)}.{use}-");
        return Path.GetDirectoryName(folder) is { } parent && Directory.Exists(parent)
            ? [.. Directory.EnumerateDirectories(parent, "*", Hidden).Where(left => Path.GetFileName(left) is var own && own.StartsWith(name, StringComparison.Ordinal) && own.AsSpan(name.Length).IndexOfAnyExceptInRange('0', '9') < 0).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string Beside(string folder, string use) => Numbered(folder, use, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    private static string Numbered(string folder, string use, string number) => Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.{use}-{number}");

    private static string NumberOf(string left) => left[(left.LastIndexOf('-') + 1)..];

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
