using System.Security.Cryptography;
using System.Text;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>A travel matrix as bytes, with a checksum at the end.</summary>
public static class TravelMatrixBytes
{
    private static readonly byte[] Magic = "PWTRAVEL1\n"u8.ToArray();

    /// <summary>The bytes; equal matrices give equal bytes.</summary>
    public static byte[] Of(TravelMatrix matrix)
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
        return memory.ToArray();
    }

    /// <summary>The matrix, or null when the bytes are damaged, cut short or none of a matrix.</summary>
    public static TravelMatrix? Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var body = bytes.Length - SHA256.HashSizeInBytes;
        if (body < Magic.Length || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)
            || !SHA256.HashData(bytes.AsSpan(0, body)).AsSpan().SequenceEqual(bytes.AsSpan(body)))
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body - Magic.Length), Encoding.UTF8);
        var hash = reader.ReadString();
        var label = reader.ReadString();
        var (zones, sites) = (Strings(reader), Strings(reader));
        var minutes = new ushort[zones.Length * sites.Length];
        for (var i = 0; i < minutes.Length; i++)
            minutes[i] = reader.ReadUInt16();
        return new TravelMatrix(zones, sites, minutes, label, hash);
    }

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
