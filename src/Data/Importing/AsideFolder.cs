using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>A hidden folder beside a dataset, in which its next version is made. A dry run makes it in the temporary folder instead. It goes away when disposed.</summary>
internal sealed class AsideFolder : IDisposable
{
    public AsideFolder(string dataset, bool dryRun)
    {
        if (dryRun)
        {
            Path = Directory.CreateTempSubdirectory("pathways-import-").FullName;
            return;
        }

        FolderExchange.SweepDead(dataset);
        Path = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(dataset)!, string.Create(CultureInfo.InvariantCulture, $".{System.IO.Path.GetFileName(dataset)}.import-{Environment.ProcessId}"));
        try
        {
            if (Directory.Exists(Path))
                Directory.Delete(Path, recursive: true);
            Directory.CreateDirectory(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException([new Problem(dataset, null, null, null, null, "lies in a folder that cannot be written (" + e.Message.TrimEnd('.') + ")", "give a dataset in a folder that may be written")]);
        }
    }

    public string Path { get; }

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

    /// <summary>Takes the dataset's place, in one step where the system can.</summary>
    public void TakeThePlaceOf(string dataset) => FolderExchange.Replace(dataset, Path);

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
