using System.Collections.Immutable;

namespace Pathways.Data.Keys;

/// <summary>What whoever holds a key is to the server.</summary>
public enum KeyRole
{
    /// <summary>The authority's analyst: everything, unrounded.</summary>
    Analyst,

    /// <summary>A lead of an LCPA: disclosure-controlled, the own institution in full.</summary>
    LcpaLead,

    /// <summary>A provider: as a lead, but starts nothing.</summary>
    Provider,

    /// <summary>Anybody: published figures.</summary>
    Public,
}

/// <summary>What a key may be used for.</summary>
public enum KeyScope
{
    /// <summary>Reading.</summary>
    Read,

    /// <summary>Making scenarios, starting and cancelling runs.</summary>
    Run,
}

/// <summary>One key as it is kept: never the secret itself.</summary>
/// <param name="Id">Its public part, 12 characters, which stands in lists and logs.</param>
/// <param name="Name">Who holds it, in the words of whoever made it.</param>
/// <param name="Role">What its holder is.</param>
/// <param name="Scopes">What it may be used for.</param>
/// <param name="Institution">Id of the holder's own provider (UKPRN where known); null for none.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when it is refused.</param>
/// <param name="RevokedAt">From when it is refused although not expired; null while it is not revoked.</param>
/// <param name="Sha256">SHA-256 of the whole key, 64 lower-case hex digits.</param>
public sealed record ApiKey(
    string Id, string Name, KeyRole Role, ImmutableArray<KeyScope> Scopes, string? Institution,
    DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, string Sha256)
{
    /// <summary>Id of the first key of which this one and those between are replacements; null for a first key. What somebody made, and the budget spent, stay with it.</summary>
    public string? Holder { get; init; }

    /// <summary>The same key's holder, whatever it is replaced by: the id of the first key.</summary>
    public string HolderId() => Holder ?? Id;

    /// <summary>This key in the place of another of the same role: whatever the other's holder made and spent is this one's.</summary>
    public ApiKey Replacing(ApiKey old)
    {
        ArgumentNullException.ThrowIfNull(old);
        return old.Role == Role ? this with { Holder = old.HolderId() } : this;
    }

    /// <summary>Whether it opens anything at this time.</summary>
    public bool IsValid(DateTimeOffset now) => now < ExpiresAt && (RevokedAt is not { } revoked || now < revoked);
}
