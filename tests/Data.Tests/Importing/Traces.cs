using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace Pathways.Data.Tests.Importing;

/// <summary>Looks for texts in every byte of every file below folders, whatever the file is called; what is packed is unpacked first.</summary>
internal static class Traces
{
    private const int Shown = 60;

    /// <summary>The texts found, each with its file; upper and lower case do not count.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> texts, params string[] folders)
    {
        var sought = SearchValues.Create([.. texts], StringComparison.OrdinalIgnoreCase);
        return [.. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Select(file => (file, text: Text(file))).Select(read => (read.file, read.text, at: read.text.AsSpan().IndexOfAny(sought)))
            .Where(found => found.at >= 0).Select(found => $"{found.file}: {found.text.Substring(found.at, Math.Min(Shown, found.text.Length - found.at))}")];
    }

    // A character a byte, so that nothing is lost by what a file is taken to be written in.
    private static string Text(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is [0x1F, 0x8B, ..])
        {
            using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            packed.CopyTo(plain);
            bytes = plain.ToArray();
        }

        return Encoding.Latin1.GetString(bytes);
    }
}
