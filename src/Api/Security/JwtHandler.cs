using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Pathways.Api.Hosting;
using Pathways.Data.Keys;

namespace Pathways.Api.Security;

/// <summary>
/// Knows callers by bearer tokens of one issuer (RFC 7519, checked as RFC 8725 asks): issuer, audience, time, an algorithm that is
/// allowed, a signature by a key that the issuer publishes. The claim <c>pathways_role</c> says what the caller is.
/// </summary>
internal sealed class JwtHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiSettings settings, KeySets keys, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Jwt";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = 16 * 1024, MapInboundClaims = false };

    private static readonly Dictionary<string, KeyRole> Roles = new(StringComparer.Ordinal)
    {
        ["analyst"] = KeyRole.Analyst,
        ["lcpa-lead"] = KeyRole.LcpaLead,
        ["provider"] = KeyRole.Provider,
        ["public"] = KeyRole.Public,
    };

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Credentials.Token(Request) is not { } text)
            return AuthenticateResult.NoResult();
        if (settings.Jwt is not { } jwt)
            return AuthenticateResult.Fail("no issuer of tokens is known");
        var published = await keys.NowAsync(Context.RequestAborted);
        var checkedToken = await Handler.ValidateTokenAsync(text, Rules(jwt, published));
        if (checkedToken.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            published = await keys.RenewAsync(published, Context.RequestAborted); // the issuer may have changed its keys since
            checkedToken = await Handler.ValidateTokenAsync(text, Rules(jwt, published));
        }

        if (!checkedToken.IsValid)
            return AuthenticateResult.Fail("the token is not accepted");
        return Of((JsonWebToken)checkedToken.SecurityToken) is { } caller
            ? AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Name), Name))
            : AuthenticateResult.Fail("the token names no subject or no role of ours");
    }

    private TokenValidationParameters Rules(JwtSettings jwt, IReadOnlyCollection<SecurityKey> published) => new()
    {
        ValidIssuer = jwt.Issuer,
        ValidAudience = jwt.Audience,
        ValidAlgorithms = JwtSettings.Algorithms,
        ValidTypes = ["JWT", "at+jwt"],
        IssuerSigningKeys = published,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
        LifetimeValidator = (from, until, _, rules) => until is { } end && clock.GetUtcNow() < new DateTimeOffset(end, TimeSpan.Zero) + rules.ClockSkew
            && (from is not { } start || clock.GetUtcNow() >= new DateTimeOffset(start, TimeSpan.Zero) - rules.ClockSkew),
    };

    private static Caller? Of(JsonWebToken token)
    {
        if (token.Subject is not { Length: > 0 and <= 200 } subject || !token.TryGetPayloadValue("pathways_role", out string word) || !Roles.TryGetValue(word, out var role))
            return null;
        token.TryGetPayloadValue("pathways_institution", out string? institution);
        var runs = role == KeyRole.Analyst || role == KeyRole.LcpaLead;
        return new Caller("jwt:" + subject, subject, role, runs ? [KeyScope.Read, KeyScope.Run] : [KeyScope.Read], institution, "jwt");
    }
}
