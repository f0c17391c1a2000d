using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Pathways.Data.Hashing;

/// <summary>
/// SHA-256 over a sequence of parts, each led by its length, so that no two different sequences give the same bytes.
/// Not safe for use from several threads.
/// </summary>
internal sealed class HashWriter : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Part(ReadOnlySpan<byte> bytes)
    {
        Whole(bytes.Length);
        _hash.AppendData(bytes);
    }

    public void Part(string text) => Part(Encoding.UTF8.GetBytes(text));

    public void Whole(long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _hash.AppendData(bytes);
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
