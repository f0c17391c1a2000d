using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Pathways.Api.Security;

/// <summary>Knows callers by their keys.</summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KeyStore keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Credentials.Key(Request) is not { } text)
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(keys.Find(text) is { } key
            ? AuthenticateResult.Success(new AuthenticationTicket(Caller.Of(key).ToPrincipal(Name), Name))
            : AuthenticateResult.Fail("no such key"));
    }
}

/// <summary>With <c>--local</c>: whoever sits at this machine is an analyst. <see cref="LocalGuard"/> has let through nobody else.</summary>
internal sealed class LocalHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Local";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        => Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(Caller.Local.ToPrincipal(Name), Name)));
}
