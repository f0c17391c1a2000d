using System.Text;
using Pathways.Data.Datasets;

namespace Pathways.Data.Blobs;

/// <summary>
/// A dataset's folder as one run of bytes, so that every process of a cluster has the same files. The same files give the same
/// bytes: those that <see cref="DatasetHash"/> covers and the outlines for maps, in ordinal order of their paths.
/// </summary>
public static class DatasetPack
{
    private const int LongestPath = 260;
    private const string Outlines = "boundaries";
    private static readonly byte[] Magic = "PWDATA1\n"u8.ToArray();

    /// <summary>Packs a folder.</summary>
    public static byte[] Pack(string folder)
    {
        var outlines = Path.Combine(folder, Outlines);
        var drawn = Directory.Exists(outlines)
            ? Directory.EnumerateFiles(outlines, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            : [];
        using var memory = new MemoryStream();
        memory.Write(Magic);
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            var paths = DatasetHash.Files(folder).Union(drawn, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            writer.Write7BitEncodedInt(paths.Length);
            foreach (var path in paths)
            {
                var bytes = File.ReadAllBytes(Path.Combine(folder, path));
                writer.Write(path);
                writer.Write7BitEncodedInt(bytes.Length);
                writer.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    /// <summary>Unpacks into a folder that does not exist yet; it appears whole or not at all.</summary>
    /// <exception cref="InvalidDataException">The bytes are no packed dataset.</exception>
    public static void Unpack(byte[] packed, string folder)
    {
        var partial = $"{folder}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.partial";
        Directory.CreateDirectory(partial);
        try
        {
            foreach (var (path, content) in Files(packed))
            {
                var target = Path.Combine(partial, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, content);
            }

            if (!Directory.Exists(folder))
                Directory.Move(partial, folder);
        }
        finally
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
        }
    }

    private static IEnumerable<(string Path, byte[] Content)> Files(byte[] packed)
    {
        if (!packed.AsSpan().StartsWith(Magic))
            throw new InvalidDataException("This is no packed dataset.");
        using var reader = new BinaryReader(new MemoryStream(packed, Magic.Length, packed.Length - Magic.Length), Encoding.UTF8);
        var count = reader.Read7BitEncodedInt();
        for (var i = 0; i < count; i++)
        {
            var path = reader.ReadString();
            if (path.Length > LongestPath || Path.IsPathRooted(path) || path.Split('/').Any(part => part is "" or "." or "..") || path.Contains('\\', StringComparison.Ordinal))
                throw new InvalidDataException($"The packed dataset names the file \"{path}\", which does not lie in its folder.");
            var length = reader.Read7BitEncodedInt();
            var content = reader.ReadBytes(length);
            yield return content.Length == length ? (path, content) : throw new InvalidDataException("The packed dataset is cut short.");
        }
    }
}
