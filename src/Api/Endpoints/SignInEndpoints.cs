using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Pathways.Api.Http;
using Pathways.Api.Security;

namespace Pathways.Api.Endpoints;

/// <summary>Exchanges a key for a browser's session, and ends it. The key is in the body of a form, never in the address.</summary>
internal static class SignInEndpoints
{
    private const int LongestForm = 4096;

    private const string Refused = """<div class="govuk-error-summary" role="alert"><h2 class="govuk-error-summary__title">There is a problem</h2><p class="govuk-body">That key is not accepted: it is wrong, expired or revoked.</p></div>""";

    private const string Message = "<!--message-->";

    /// <summary>The page where the pages were not built; else theirs is shown.</summary>
    private const string Plain = """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Sign in – Pathways</title></head>
        <body>
        <main>
        <h1>Sign in</h1>
        <!--message-->
        <form method="post" action="/sign-in">
        <p><label for="key">Your key</label></p>
        <p><input id="key" name="key" type="password" autocomplete="current-password" required></p>
        <p><button type="submit">Sign in</button></p>
        </form>
        </main>
        </body>
        </html>
        """;

    private static readonly Lazy<string> Page = new(() => Path.Combine(AppContext.BaseDirectory, "wwwroot", "sign-in.html") is var built && File.Exists(built) ? File.ReadAllText(built) : Plain);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", (Delegate)((HttpContext context) => ShowAsync(context, 200, ""))).ExcludeFromDescription();
        routes.MapPost("/sign-in", (Delegate)SignInAsync).ExcludeFromDescription();
        routes.MapPost("/sign-out", (Delegate)SignOutAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> SignInAsync(HttpContext context)
    {
        SameOrigin.Require(context.Request); // nobody is signed in as somebody else by another site's page
        var services = context.RequestServices;
        services.GetRequiredService<RateLimits>().AdmitSignIn(context);
        if (!context.Request.HasFormContentType || context.Request.ContentLength is not (>= 0 and <= LongestForm))
            throw new ApiProblem(415, "Not that media type", "Send the form of the page /sign-in.", new FieldFault("Content-Type", "is not right", "give application/x-www-form-urlencoded"));
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var audit = services.GetRequiredService<ApiAudit>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (form["key"] is not [{ Length: > 0 } text] || services.GetRequiredService<KeyStore>().Find(text.Trim()) is not { } key)
        {
            await audit.RecordAsync(new AuditLine(now, "nobody", "", "signIn", null, 401), context.RequestAborted);
            return await ShowAsync(context, 401, Refused);
        }

        var caller = Caller.Of(key, "session");
        await audit.RecordAsync(new AuditLine(now, caller.AuditId, caller.Profile.ToString().ToLowerInvariant(), "signIn", null, 303), context.RequestAborted);
        await context.SignInAsync(Authenticating.Session, caller.ToPrincipal(Authenticating.Session));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = "/";
        return Results.StatusCode(303);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        if (context.KnownCaller() is { } caller)
            context.RequestServices.GetRequiredService<CsrfTokens>().Require(context.Request, caller);
        await context.SignOutAsync(Authenticating.Session);
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.NoContent();
    }

    private static Task<IResult> ShowAsync(HttpContext context, int status, string message)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Task.FromResult(Results.Content(Page.Value.Replace(Message, message, StringComparison.Ordinal), "text/html; charset=utf-8", statusCode: status));
    }
}
