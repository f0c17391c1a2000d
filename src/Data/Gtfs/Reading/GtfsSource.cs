using System.IO.Compression;

namespace Pathways.Data.Gtfs.Reading;

/// <summary>
/// The files of a feed, in a folder or in a zip. Only the names that GTFS defines are ever opened, straight from the zip: no
/// entry's own path is followed and nothing is unpacked. What an entry unpacks to is bounded, whatever its header says.
/// </summary>
internal abstract class GtfsSource : IDisposable
{
    /// <summary>The content of a file; null when there is none.</summary>
    public abstract Stream? Open(string file);

    /// <summary>Names that the feed has, for saying where a missing file may be.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Opens a folder or zip.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is a file, but no zip.</exception>
    public static GtfsSource Of(string path, long maximumFileBytes)
        => Directory.Exists(path) ? new Folder(path) : new Zip(path, maximumFileBytes);

    public virtual void Dispose() => GC.SuppressFinalize(this);

    private sealed class Folder(string path) : GtfsSource
    {
        public override IEnumerable<string> Names => Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file));

        public override Stream? Open(string file)
            => Path.Combine(path, file) is var full && File.Exists(full)
                ? new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1)
                : null;
    }

    private sealed class Zip(string path, long maximumFileBytes) : GtfsSource
    {
        private readonly ZipArchive _zip = ZipFile.OpenRead(path);

        public override IEnumerable<string> Names => _zip.Entries.Select(entry => entry.FullName);

        public override Stream? Open(string file)
            => _zip.GetEntry(file) is { } entry ? new BoundedStream(entry.Open(), maximumFileBytes) : null;

        public override void Dispose()
        {
            _zip.Dispose();
            base.Dispose();
        }
    }
}
