using System.Security.Cryptography;
using System.Text;
using Pathways.Grains.Messages;

namespace Pathways.Grains.Parts;

/// <summary>Writes and reads the bytes of checkpoints: a mark with kind and version, then the content.</summary>
internal static class PartBytes
{
    public static RunPart Write(string mark, Action<BinaryWriter> content)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(mark);
            content(writer);
        }

        return Of(memory.ToArray());
    }

    public static RunPart Of(byte[] bytes) => new(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    public static T Read<T>(RunPart part, string mark, Func<BinaryReader, T> content)
    {
        using var reader = Open(part);
        var found = reader.ReadString();
        return found == mark ? content(reader) : throw new InvalidDataException($"A checkpoint of kind \"{mark}\" was expected; stored is \"{found}\".");
    }

    public static void Ints(this BinaryWriter writer, ReadOnlySpan<int> values)
    {
        writer.Write7BitEncodedInt(values.Length);
        foreach (var value in values)
            writer.Write7BitEncodedInt(value);
    }

    public static int[] Ints(this BinaryReader reader)
    {
        var values = new int[reader.Read7BitEncodedInt()];
        for (var i = 0; i < values.Length; i++)
            values[i] = reader.Read7BitEncodedInt();
        return values;
    }

    private static BinaryReader Open(RunPart part)
        => Convert.ToHexStringLower(SHA256.HashData(part.Content)) == part.Sha256
            ? new BinaryReader(new MemoryStream(part.Content), Encoding.UTF8)
            : throw new InvalidDataException("A checkpoint is damaged: its bytes are not those of its hash.");
}
