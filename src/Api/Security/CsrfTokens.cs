using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Pathways.Api.Http;

namespace Pathways.Api.Security;

/// <summary>
/// The token that the pages send with whatever changes anything: bound to the session's cookie, so that a site which makes a browser
/// send the cookie cannot make the token (OWASP, signed double-submit).
/// </summary>
internal sealed class CsrfTokens(IDataProtectionProvider protection)
{
    /// <summary>The header in which it is sent.</summary>
    public const string Header = "X-CSRF-Token";

    private readonly IDataProtector _protector = protection.CreateProtector("Pathways.Csrf.v1");

    /// <summary>The token of a session; null where there is no session.</summary>
    public string? Of(HttpRequest request) => request.Cookies[Authenticating.CookieName] is { Length: > 0 } cookie ? _protector.Protect(Digest(cookie)) : null;

    /// <summary>Throws when a browser's session sends something that changes anything without its token.</summary>
    public void Require(HttpRequest request, Caller caller)
    {
        if (caller.Via != "session" || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return;
        SameOrigin.Require(request);
        if (request.Headers[Header] is not [{ Length: > 0 and < 1000 } token] || request.Cookies[Authenticating.CookieName] is not { } cookie || Opened(token) != Digest(cookie))
            throw new ApiProblem(403, "Not allowed", $"The header {Header} is missing or belongs to another session.", new FieldFault(Header, "is missing or belongs to another session", "send the csrf_token of GET /api/v1/session"));
    }

    private string? Opened(string token)
    {
        try
        {
            return _protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Digest(string cookie) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(cookie)));
}
