namespace Pathways.Data.Tests.Support;

/// <summary>An empty folder that goes away with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("pathways-test-").FullName;

    public string File(string relativePath, string text)
    {
        var path = Below(relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string File(string relativePath, byte[] bytes)
    {
        var path = File(relativePath, "");
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Below(string relativePath) => System.IO.Path.Combine(Path, relativePath);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
