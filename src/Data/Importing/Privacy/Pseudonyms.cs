using System.Security.Cryptography;
using System.Text;

namespace Pathways.Data.Importing;

/// <summary>
/// Makes pseudonyms: the first 96 bits of HMAC-SHA-256, under the dataset's key, of a space's name and an identifier. The same
/// identifier gives the same pseudonym in every extract of the dataset, so that they can be joined; without the key it cannot be
/// found again, nor a list of identifiers be tried. At a million people two share one with a chance of about 10^-17. May be used from several threads.
/// </summary>
/// <param name="key">The key, 32 bytes.</param>
public sealed class Pseudonyms(byte[] key) : IDisposable
{
    private const int Bytes = 12;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key); // the key is taken up once, which is half the work

    /// <summary>The pseudonym: P and 24 hex digits, so that no spreadsheet takes it for a number or a formula.</summary>
    /// <param name="space">What sort of identifier it is: <c>upn</c>, <c>uln</c>, or that of one system.</param>
    /// <param name="identifier">The identifier, as its form writes it.</param>
    public string Of(string space, string identifier)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(identifier);
        var text = space + "\n" + identifier;
        Span<byte> plain = stackalloc byte[Encoding.UTF8.GetMaxByteCount(Math.Min(text.Length, 200))];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        lock (_hash)
        {
            _hash.AppendData(text.Length <= 200 ? plain[..Encoding.UTF8.GetBytes(text, plain)] : Encoding.UTF8.GetBytes(text));
            _hash.GetHashAndReset(hash);
        }

        return "P" + Convert.ToHexStringLower(hash[..Bytes]);
    }

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();
}
