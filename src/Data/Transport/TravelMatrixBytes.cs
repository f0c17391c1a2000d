using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>
/// A travel matrix as bytes: what it is of, its columns, those of other travel needs, and a checksum at the end. Numbers stand in
/// little-endian order. The first bytes name the layout, so that a file of another one is as good as absent.
/// </summary>
public static class TravelMatrixBytes
{
    private static readonly byte[] Magic = "PWTRAVEL3\n"u8.ToArray();

    /// <summary>The bytes; equal matrices give equal bytes.</summary>
    public static byte[] Of(TravelMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        using var memory = new MemoryStream();
        memory.Write(Magic);
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            Strings(writer, matrix.ZoneCodes);
            Strings(writer, matrix.SiteIds);
            Write(writer, matrix);
            foreach (var other in new[] { matrix.Trained, matrix.Assisted })
            {
                writer.Write(other is not null);
                if (other is not null)
                    Write(writer, other);
            }
        }

        memory.Write(SHA256.HashData(memory.GetBuffer().AsSpan(0, (int)memory.Length)));
        return memory.ToArray();
    }

    /// <summary>The matrix, or null when the bytes are damaged, cut short, of another layout or none of a matrix.</summary>
    public static TravelMatrix? Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var body = bytes.Length - SHA256.HashSizeInBytes;
        if (body < Magic.Length || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic)
            || !SHA256.HashData(bytes.AsSpan(0, body)).AsSpan().SequenceEqual(bytes.AsSpan(body)))
            return null;
        using var reader = new BinaryReader(new MemoryStream(bytes, Magic.Length, body - Magic.Length), Encoding.UTF8);
        var (zones, sites) = (Strings(reader), Strings(reader));
        var alone = ReadOne(reader, zones, sites);
        var trained = reader.ReadBoolean() ? ReadOne(reader, zones, sites) : null;
        var assisted = reader.ReadBoolean() ? ReadOne(reader, zones, sites) : null;
        return new TravelMatrix(zones, sites, alone.Minutes.ToArray(), alone.Label, alone.Hash) { Ways = alone.Ways, Trained = trained, Assisted = assisted };
    }

    private static void Write(BinaryWriter writer, TravelMatrix matrix)
    {
        writer.Write(matrix.Hash);
        writer.Write(matrix.Label);
        writer.Write(MemoryMarshal.AsBytes(matrix.Minutes));
        writer.Write(matrix.Ways is not null);
        if (matrix.Ways is not { } ways)
            return;
        writer.Write(ways.Buses);
        writer.Write(ways.Trains);
        writer.Write(MemoryMarshal.AsBytes(ways.FarePence.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(ways.YearPounds.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(ways.SaverCovers.AsSpan()));
        writer.Write(ways.Timings is not null);
        if (ways.Timings is not { } timings)
            return;
        writer.Write(MemoryMarshal.AsBytes(timings.MostMinutes.AsSpan()));
        writer.Write(timings.WalkMinutes);
        writer.Write(MemoryMarshal.AsBytes(timings.LeaveMinutes.AsSpan()));
        writer.Write(timings.EarlyMinutes);
    }

    private static TravelMatrix ReadOne(BinaryReader reader, string[] zones, string[] sites)
    {
        var (hash, label, pairs) = (reader.ReadString(), reader.ReadString(), zones.Length * sites.Length);
        var minutes = Numbers<ushort>(reader, pairs);
        var ways = !reader.ReadBoolean() ? null : new TravelWays(
            Numbers<byte>(reader, pairs), Numbers<byte>(reader, pairs), Numbers<ushort>(reader, pairs), Numbers<ushort>(reader, pairs), Numbers<bool>(reader, pairs));
        var timings = ways is null || !reader.ReadBoolean() ? null : new JourneyTimings(
            Numbers<ushort>(reader, pairs), Numbers<byte>(reader, pairs), Numbers<ushort>(reader, pairs), Numbers<byte>(reader, pairs));
        return new TravelMatrix(zones, sites, minutes, label, hash) { Ways = ways is null ? null : ways with { Timings = timings } };
    }

    private static T[] Numbers<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var numbers = new T[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
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
