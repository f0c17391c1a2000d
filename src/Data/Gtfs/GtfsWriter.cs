using System.IO.Compression;
using System.Text;
using Pathways.Model;

namespace Pathways.Data.Gtfs;

/// <summary>
/// Writes a feed as GTFS text files. The same feed gives the same bytes: rows sorted by id, UTF-8 without mark, LF, columns
/// only where something stands in them. A feed read again equals the one written but for the order of its rows.
/// </summary>
public static class GtfsWriter
{
    private static readonly DateTimeOffset ZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // zips carry times; a fixed one keeps the bytes

    /// <summary>The text of every file by its name; for small feeds.</summary>
    public static IReadOnlyDictionary<string, string> Texts(GtfsFeed feed)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, write) in GtfsTables.Of(feed))
        {
            using var text = new StringWriter();
            write(text);
            texts.Add(name, text.ToString());
        }

        return texts;
    }

    /// <summary>Writes the files into a folder, which is created; it should be a fresh one.</summary>
    public static void WriteFolder(GtfsFeed feed, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, write) in GtfsTables.Of(feed))
        {
            using var text = Writer(File.Create(Path.Combine(folder, name)));
            write(text);
        }
    }

    /// <summary>Writes a zip, aside first and then moved into place.</summary>
    public static void WriteZip(GtfsFeed feed, string path)
    {
        var partial = path + ".partial";
        try
        {
            using (var zip = new ZipArchive(File.Create(partial), ZipArchiveMode.Create))
            {
                foreach (var (name, write) in GtfsTables.Of(feed))
                {
                    var entry = zip.CreateEntry(name);
                    entry.LastWriteTime = ZipTime;
                    using var text = Writer(entry.Open());
                    write(text);
                }
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
}
