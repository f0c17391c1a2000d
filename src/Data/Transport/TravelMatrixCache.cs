using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>
/// Travel matrices on disk, one file by the hash of what each was made from. A file is written aside and moved into place, and
/// carries a checksum: one that is damaged, cut short or of another hash is as good as absent.
/// </summary>
/// <param name="folder">Where the files are; created when first written.</param>
/// <param name="rows">Hash of the network and the zones, of which many matrices may be made; names their files, so that one may be extended by another's columns.</param>
public sealed class TravelMatrixCache(string folder, string rows = "")
{
    private const int RowsLength = 16;

    /// <summary>The matrix of a hash: read when it is there and whole, else computed and stored. A store that fails is no failure.</summary>
    public TravelMatrix GetOrCompute(string hash, Func<TravelMatrix> compute)
    {
        ArgumentNullException.ThrowIfNull(compute);
        if (TryRead(hash) is { } stored)
            return stored;
        var matrix = compute();
        try
        {
            Write(matrix);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run computes it again; this one has what it needs.
        }

        return matrix;
    }

    /// <summary>The stored matrix, or null when there is none that is whole.</summary>
    public TravelMatrix? TryRead(string hash)
    {
        try
        {
            return TravelMatrixBytes.Read(File.ReadAllBytes(PathOf(hash))) is { } stored && string.Equals(stored.Hash, hash, StringComparison.Ordinal) ? stored : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stored matrices of the same rows, the latest first, as far as they are whole.</summary>
    public IEnumerable<TravelMatrix> OfTheseRows()
    {
        var files = new DirectoryInfo(folder) is { Exists: true } directory ? directory.GetFiles(Prefix + "*.bin") : [];
        return files.OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => TryRead(file.Name[Prefix.Length..^4])).OfType<TravelMatrix>();
    }

    /// <summary>Stores a matrix under its own hash.</summary>
    public void Write(TravelMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        Directory.CreateDirectory(folder);
        var path = PathOf(matrix.Hash);
        var partial = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.partial";
        File.WriteAllBytes(partial, TravelMatrixBytes.Of(matrix));
        File.Move(partial, path, overwrite: true);
    }

    private string Prefix => rows.Length == 0 ? "travel-" : $"travel-{rows[..RowsLength]}-";

    private string PathOf(string hash) => Path.Combine(folder, $"{Prefix}{hash}.bin");
}
