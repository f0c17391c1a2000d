namespace Pathways.Cli.Tests.Running;

/// <summary>An empty folder of its own, gone at the end.</summary>
internal sealed class WorkFolder : IDisposable
{
    /// <summary>The folder in which the command runs.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("pathways-cli-").FullName;

    /// <summary>Where travel matrices are kept; shared by giving one folder's to another.</summary>
    public string Cache { get; init; } = Directory.CreateTempSubdirectory("pathways-cache-").FullName;

    /// <summary>Where runs are kept, so that no test finds another's.</summary>
    public string Data { get; } = Directory.CreateTempSubdirectory("pathways-data-").FullName;

    /// <summary>Full path of something in it.</summary>
    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>Text of a file in it.</summary>
    public string Text(string relative) => File.ReadAllText(this[relative]);

    /// <summary>Writes a file into it and gives its name back.</summary>
    public string Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
        return relative;
    }

    /// <summary>Copies a folder into it and gives its name back.</summary>
    public string Copy(string from, string relative)
    {
        CopyFiles(from, this[relative]);
        return relative;
    }

    /// <summary>Takes over everything of another: its files, the travel that it keeps and its runs.</summary>
    public void CopyAll(WorkFolder other)
    {
        CopyFiles(other.Path, Path);
        CopyFiles(other.Data, Data);
        CopyTravel(other);
    }

    /// <summary>Takes over the travel that another keeps, so that it is not looked for again; what changes it stays here.</summary>
    public void CopyTravel(WorkFolder other) => CopyFiles(other.Cache, Cache);

    /// <summary>Copies a folder's files and those below it.</summary>
    public static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(to, System.IO.Path.GetRelativePath(from, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Everything in it by relative path, hidden things too, in order.</summary>
    public string[] Listing()
        => [.. Directory.EnumerateFileSystemEntries(Path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(entry => System.IO.Path.GetRelativePath(Path, entry)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        foreach (var folder in new[] { Path, Cache, Data })
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
