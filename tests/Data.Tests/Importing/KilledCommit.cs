using Pathways.Data.Importing;
using Pathways.Data.Tests.Support;

namespace Pathways.Data.Tests.Importing;

/// <summary>
/// One import, and the disk as it was at each of its steps: what a process leaves that is killed there, since nothing of it runs on, no cleaning up either.
/// Beside dataset and keys there is the file of the lock, which the system frees.
/// </summary>
internal sealed class KilledCommit : IDisposable
{
    private readonly TemporaryFolder _disks = new();
    private readonly List<CommitPoint> _points = [];

    public KilledCommit(ImportCounty county, ImportKind kind, string extract, bool atOnce)
    {
        Before = county.Bytes();
        var steps = new CommitSteps { At = point => Keep(county, point) };
        Result = Importer.Run(county.Request(kind, extract), ImportCounty.Clock, atOnce ? steps : steps with { ExchangeAtOnce = (_, _) => false });
        After = county.Bytes();
    }

    public ImportResult Result { get; }

    /// <summary>The bytes of the dataset before the import.</summary>
    public string Before { get; }

    /// <summary>The bytes of the dataset after it.</summary>
    public string After { get; }

    /// <summary>The points that were reached.</summary>
    public IReadOnlyList<CommitPoint> Points => _points;

    /// <summary>The dataset on the disk of a point.</summary>
    public string DatasetAt(CommitPoint point) => Path.Combine(_disks.Below(point.ToString()), "county");

    /// <summary>The data folder on the disk of a point.</summary>
    public string DataFolderAt(CommitPoint point) => Path.Combine(_disks.Below(point.ToString()), "data");

    /// <summary>Names of what stands hidden beside the dataset.</summary>
    public IReadOnlyList<string> HiddenAt(CommitPoint point) => [.. Directory.EnumerateFileSystemEntries(_disks.Below(point.ToString())).Select(entry => Path.GetFileName(entry)!).Where(name => name.StartsWith('.'))];

    public void Dispose() => _disks.Dispose();

    private void Keep(ImportCounty county, CommitPoint point)
    {
        _points.Add(point);
        var (from, to) = (Path.GetDirectoryName(county.Dataset)!, _disks.Below(point.ToString()));
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            if (file.EndsWith(".import-lock", StringComparison.Ordinal))
                File.WriteAllText(copy, "");
            else
                File.Copy(file, copy);
        }
    }
}
