using System.IO.Compression;

namespace Pathways.Report.Publishing;

/// <summary>Archives whose bytes depend on what is in them only: names in order, one time for all.</summary>
internal static class SteadyZip
{
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files.OrderBy(file => file.Key == "[Content_Types].xml" ? "" : file.Key, StringComparer.Ordinal))
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Time;
                using var into = entry.Open();
                into.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The same archive made steady.</summary>
    public static byte[] Again(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return Of(zip.Entries.Select(entry =>
        {
            using var from = entry.Open();
            using var bytes = new MemoryStream();
            from.CopyTo(bytes);
            return KeyValuePair.Create(entry.FullName, bytes.ToArray());
        }).ToArray());
    }
}
