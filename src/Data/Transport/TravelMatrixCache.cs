using System.Security.Cryptography;
using System.Text;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>
/// Travel matrices on disk, one file by the hash of what each was made from. A file is written aside and moved into place, and
/// carries a checksum: one that is damaged, cut short or of another hash is as good as absent.
/// </summary>
/// <param name="folder">Where the files are; created when first written.</param>
public sealed class TravelMatrixCache(string folder)
{
    private static readonly byte[] Magic = "PWTRAVEL1\n"u8.ToArray();

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
            var bytes = File.ReadAllBytes(PathOf(hash));
            var body = bytes.Length - SHA256.HashSizeInBytes;
            if (body < Magic.Length || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)
                || !SHA256.HashData(bytes.AsSpan(0, body)).AsSpan().SequenceEqual(bytes.AsSpan(body)))
                return null;
            using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body - Magic.Length), Encoding.UTF8);
            var stored = reader.ReadString();
            if (!string.Equals(stored, hash, StringComparison.Ordinal))
                return null;
            var label = reader.ReadString();
            var (zones, sites) = (Strings(reader), Strings(reader));
            var minutes = new ushort[zones.Length * sites.Length];
            for (var i = 0; i < minutes.Length; i++)
                minutes[i] = reader.ReadUInt16();
            return new TravelMatrix(zones, sites, minutes, label, stored);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Stores a matrix under its own hash.</summary>
    public void Write(TravelMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        using var memory = new MemoryStream();
        memory.Write(Magic);
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(matrix.Hash);
            writer.Write(matrix.Label);
            Strings(writer, matrix.ZoneCodes);
            Strings(writer, matrix.SiteIds);
            foreach (var minutes in matrix.Minutes)
                writer.Write(minutes);
        }

        memory.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        Directory.CreateDirectory(folder);
        var path = PathOf(matrix.Hash);
        var partial = $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.partial";
        File.WriteAllBytes(partial, memory.ToArray());
        File.Move(partial, path, overwrite: true);
    }

    private string PathOf(string hash) => Path.Combine(folder, $"travel-{hash}.bin");

    private static string[] Strings(BinaryReader reader)
    {
        var texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = reader.ReadString();
        return texts;
    }

    private static void Strings(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }
}
