using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Hosting;

namespace Pathways.Api.Security;

/// <summary>The ways in which callers are known: a key, a token, the session of a browser, or the machine itself.</summary>
internal static class Authenticating
{
    /// <summary>The scheme of a browser's session.</summary>
    public const string Session = "Session";

    /// <summary>The session's cookie; its prefix has browsers insist on Secure, the whole path and no domain (RFC 6265bis).</summary>
    public const string CookieName = "__Host-pathways";

    private const string Chosen = "Pathways";
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(8);

    public static IServiceCollection AddPathwaysCallers(this IServiceCollection services, ApiSettings settings)
    {
        services.AddSingleton<KeyStore>();
        services.AddSingleton<KeySets>();
        services.AddSingleton<CsrfTokens>();
        services.AddDataProtection().SetApplicationName("pathways").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "protection")));
        services.AddAuthentication(Chosen)
            .AddPolicyScheme(Chosen, null, options => options.ForwardDefaultSelector = context => Choose(context, settings))
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.Name, null)
            .AddScheme<AuthenticationSchemeOptions, JwtHandler>(JwtHandler.Name, null)
            .AddScheme<AuthenticationSchemeOptions, LocalHandler>(LocalHandler.Name, null)
            .AddCookie(Session, options =>
            {
                options.Cookie.Name = CookieName;
                options.Cookie.HttpOnly = true;
                options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                options.Cookie.SameSite = SameSiteMode.Strict;
                options.Cookie.Path = "/";
                options.ExpireTimeSpan = SessionLength;
                options.SlidingExpiration = false;
                options.Events = new CookieAuthenticationEvents { OnValidatePrincipal = StillHoldsAsync };
            });
        return services;
    }

    private static string Choose(HttpContext context, ApiSettings settings)
        => Credentials.Token(context.Request) is not null ? JwtHandler.Name
            : Credentials.Any(context.Request) ? KeyHandler.Name
            : settings.Local ? LocalHandler.Name
            : Session;

    /// <summary>A session ends with its key: revoked, expired or given another role.</summary>
    private static Task StillHoldsAsync(CookieValidatePrincipalContext context)
    {
        var keys = context.HttpContext.RequestServices.GetRequiredService<KeyStore>();
        if (context.Principal is null || Caller.From(context.Principal) is not { } caller || caller.KeyId is not { } shown || keys.Valid(shown) is not { } key || key.Role != caller.Role)
            context.RejectPrincipal();
        return Task.CompletedTask;
    }
}
