using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>A hidden folder beside a dataset whose lock is held, in which its next version is made. A dry run makes it in the temporary folder instead. It goes away when disposed.</summary>
internal sealed class AsideFolder : IDisposable
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const string Temporary = "pathways-import-";

    public AsideFolder(string dataset, bool dryRun)
    {
        if (dryRun)
        {
            SweepDryRuns();
            Path = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Temporary}{Environment.ProcessId}-")).FullName;
            return;
        }

        Path = FolderExchange.Aside(dataset);
        try
        {
            FolderExchange.Sweep(dataset); // this process's, too: in a container the one that was killed had the same number
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(Path);
            else
                Directory.CreateDirectory(Path, OwnerAlone);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException([new Problem(dataset, null, null, null, null, "lies in a folder that cannot be written (" + e.Message.TrimEnd('.') + ")", "give a dataset in a folder that may be written")]);
        }
    }

    public string Path { get; }

    /// <summary>Copies in the temporary folder that dry runs left which were killed.</summary>
    public static IReadOnlyList<string> Abandoned()
        => [.. Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Temporary + "*").Where(folder => FolderExchange.IsOfDeadProcess(System.IO.Path.GetFileName(folder)[Temporary.Length..].Split('-')[0]))];

    /// <summary>Copies the dataset into it, but for files that are replaced; files that are there already stay.</summary>
    public void Fill(string dataset, IReadOnlySet<string> without)
    {
        foreach (var file in Directory.EnumerateFiles(dataset, "*", SearchOption.AllDirectories).Where(file => !without.Contains(file)))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(dataset, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            if (!File.Exists(copy))
                File.Copy(file, copy);
        }
    }

    /// <summary>
    /// Gives the folder, which its owner alone may enter while it is made, the rights with which it is to stand: those of the dataset before, which an administrator may have chosen;
    /// of one that is about real people only from now on, its owner's alone.
    /// </summary>
    public void OpenAs(string dataset, bool alreadyReal, bool real)
    {
        if (!OperatingSystem.IsWindows() && (alreadyReal || !real))
            File.SetUnixFileMode(Path, File.GetUnixFileMode(dataset));
    }

    /// <summary>Takes the dataset's place, in one step where the system can.</summary>
    public void TakeThePlaceOf(string dataset, CommitSteps? steps = null) => FolderExchange.Replace(dataset, Path, steps ?? CommitSteps.OfSystem);

    private static void SweepDryRuns()
    {
        foreach (var left in Abandoned())
        {
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                continue; // another's, or another sweeps too
            }
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
