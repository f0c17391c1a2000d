using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Pathways.Data.Keys;

/// <summary>The keys of one data folder.</summary>
/// <param name="Keys">Every key ever made, the oldest first.</param>
public sealed record KeyRing(ImmutableArray<ApiKey> Keys)
{
    private static readonly string Nothing = new('0', 64);

    /// <summary>The key that a text opens, if it is valid at this time. Takes as long for a wrong secret as for a right one.</summary>
    public ApiKey? Find(string text, DateTimeOffset now)
    {
        var id = KeyText.IdOf(text);
        var found = id is null ? null : Keys.FirstOrDefault(key => key.Id == id);
        var same = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(KeyText.Sha256(text)), Encoding.ASCII.GetBytes(found?.Sha256 ?? Nothing));
        return same && found is not null && found.IsValid(now) ? found : null;
    }

    /// <summary>The ring with one more key.</summary>
    public KeyRing With(ApiKey key) => new(Keys.Add(key));

    /// <summary>The ring with a key that is refused from a time on; one that is refused earlier already stays so. Null when there is no such key.</summary>
    public KeyRing? Revoked(string id, DateTimeOffset from)
    {
        var index = Keys.ToList().FindIndex(key => key.Id == id);
        return index < 0 ? null : new KeyRing(Keys.SetItem(index, Keys[index] with { RevokedAt = Keys[index].RevokedAt is { } earlier && earlier < from ? earlier : from }));
    }
}
