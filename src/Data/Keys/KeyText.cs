using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Pathways.Data.Keys;

/// <summary>
/// A key as its holder has it: <c>pw_</c>, 12 characters that name it, <c>_</c>, and 43 characters that are 256 random bits. 256 random
/// bits cannot be guessed, so the plain SHA-256 is kept: a slow hash protects words that people choose.
/// </summary>
public static class KeyText
{
    /// <summary>How every key begins.</summary>
    public const string Prefix = "pw_";

    private const int IdLength = 12;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    /// <summary>A new key.</summary>
    /// <returns>Its id, and the whole key, which is shown once and not kept.</returns>
    public static (string Id, string Key) New()
    {
        var id = RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", IdLength);
        return (id, Prefix + id + "_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));
    }

    /// <summary>The id in a text that is written like a key; null when it is none.</summary>
    public static string? IdOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Prefix.Length + IdLength + 1 + SecretLength && text.StartsWith(Prefix, StringComparison.Ordinal) && text[Prefix.Length + IdLength] == '_'
            ? text.Substring(Prefix.Length, IdLength)
            : null;
    }

    /// <summary>What is kept of a key.</summary>
    public static string Sha256(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
