using Pathways.Data.Hashing;

namespace Pathways.Data.Datasets;

/// <summary>
/// The fingerprint of a dataset: SHA-256 over relative path and content of <c>dataset.json</c>, of every CSV file at any
/// depth and of the text files of <c>timetable</c>, in ordinal order of the paths. Line ends count as LF and a byte order mark not at all. Not part of it: the folder
/// <c>boundaries</c>, which is only drawn, README.md and anything else, and files whose name begins with a point.
/// </summary>
public static class DatasetHash
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The hash, 64 lower-case hex digits.</summary>
    /// <param name="folder">The dataset's folder, which must exist.</param>
    public static string Of(string folder)
    {
        using var hash = new HashWriter();
        foreach (var relativePath in Files(folder))
        {
            hash.Part(relativePath);
            hash.Part(Canonical(File.ReadAllBytes(Path.Combine(folder, relativePath))));
        }

        return hash.Finish();
    }

    /// <summary>The files that count, as relative paths with slashes, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder)
        => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(Counts)
            .Order(StringComparer.Ordinal)];

    private static bool Counts(string relativePath)
        => relativePath == DatasetInfoReader.File
            || (relativePath.EndsWith(".csv", StringComparison.Ordinal)
                && !relativePath.StartsWith("boundaries/", StringComparison.Ordinal)
                && !relativePath.Split('/').Any(part => part.StartsWith('.')))
            || (relativePath.EndsWith(".txt", StringComparison.Ordinal) && Path.GetDirectoryName(relativePath) == "timetable");

    private static ReadOnlySpan<byte> Canonical(byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Mark) ? Mark.Length : 0;
        var length = 0;
        for (var i = start; i < bytes.Length; i++)
        {
            var isReturn = bytes[i] == '\r';
            bytes[length++] = isReturn ? (byte)'\n' : bytes[i];
            if (isReturn && i + 1 < bytes.Length && bytes[i + 1] == '\n')
                i++;
        }

        return bytes.AsSpan(0, length);
    }
}
