using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Pathways.Api.Audience;
using Pathways.Data.Keys;

namespace Pathways.Api.Security;

/// <summary>Who asks, and as what.</summary>
/// <param name="Id">Stable id: that of the first of a holder's keys, a token's subject, <c>local</c> or <c>anyone</c>. What somebody made belongs to it.</param>
/// <param name="Name">In words, for the caller's own eyes.</param>
/// <param name="Role">What the caller is.</param>
/// <param name="Scopes">What the caller may do.</param>
/// <param name="Institution">The own provider; null for none.</param>
/// <param name="Via">How it is known: <c>key</c>, <c>jwt</c>, <c>session</c>, <c>local</c>, <c>nothing</c>.</param>
internal sealed record Caller(string Id, string Name, KeyRole Role, ImmutableArray<KeyScope> Scopes, string? Institution, string Via)
{
    /// <summary>The key that was shown, which the audit names: a holder's keys change; null without a key.</summary>
    public string? KeyId { get; init; }

    /// <summary>What the audit calls the caller.</summary>
    public string AuditId => KeyId is { } key ? "key:" + key : Id;

    private const string RoleClaim = "role", ScopeClaim = "scope", InstitutionClaim = "institution", ViaClaim = "via", IdClaim = "sub", NameClaim = "name", KeyClaim = "key";

    /// <summary>Whoever sits at this machine.</summary>
    public static Caller Local { get; } = new("local", "this machine", KeyRole.Analyst, [KeyScope.Read, KeyScope.Run], null, "local");

    /// <summary>Anybody.</summary>
    public static Caller Anyone { get; } = new("anyone", "anyone", KeyRole.Public, [KeyScope.Read], null, "nothing");

    /// <summary>How much of people it may see.</summary>
    public AudienceProfile Profile => Role switch
    {
        KeyRole.Analyst => AudienceProfile.Internal,
        KeyRole.LcpaLead or KeyRole.Provider => AudienceProfile.Partner,
        _ => AudienceProfile.Published,
    };

    /// <summary>Whether it may make scenarios and start runs.</summary>
    public bool MayRun => Scopes.Contains(KeyScope.Run) && Role is KeyRole.Analyst or KeyRole.LcpaLead;

    /// <summary>The holder of a key.</summary>
    public static Caller Of(ApiKey key, string via = "key") => new("key:" + key.HolderId(), key.Name, key.Role, key.Scopes, key.Institution, via) { KeyId = key.Id };

    /// <summary>As a principal of a scheme.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme)
    {
        List<Claim> claims = [new(IdClaim, Id), new(NameClaim, Name), new(RoleClaim, Role.ToString()), new(ViaClaim, Via), .. Scopes.Select(scope => new Claim(ScopeClaim, scope.ToString()))];
        if (Institution is not null)
            claims.Add(new Claim(InstitutionClaim, Institution));
        if (KeyId is not null)
            claims.Add(new Claim(KeyClaim, KeyId));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, NameClaim, RoleClaim));
    }

    /// <summary>The caller that a principal stands for; null where nobody was recognised.</summary>
    public static Caller? From(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true || user.FindFirst(IdClaim)?.Value is not { } id || !Enum.TryParse<KeyRole>(user.FindFirst(RoleClaim)?.Value, out var role))
            return null;
        return new Caller(
            id, user.FindFirst(NameClaim)?.Value ?? id, role, [.. user.FindAll(ScopeClaim).Select(claim => Enum.Parse<KeyScope>(claim.Value))],
            user.FindFirst(InstitutionClaim)?.Value, user.FindFirst(ViaClaim)?.Value ?? "")
        { KeyId = user.FindFirst(KeyClaim)?.Value };
    }
}

/// <summary>The caller of a request.</summary>
internal static class CallerOfRequest
{
    /// <summary>Who asks; null for nobody known.</summary>
    public static Caller? KnownCaller(this HttpContext context) => Caller.From(context.User);
}
