using Microsoft.AspNetCore.Http;
using Pathways.Api.Hosting;

namespace Pathways.Api.Http;

/// <summary>Headers of every answer that keep a browser from doing what the pages never ask for.</summary>
internal static class SecurityHeaders
{
    /// <summary>Scripts, styles, images and requests from this server alone; nothing inline.</summary>
    public const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>What an answer depends on besides its address.</summary>
    public const string Vary = "Accept, Accept-Encoding, Authorization, Cookie, X-Api-Key";

    /// <summary>The policy; images also from the one server of map tiles where the configuration names it.</summary>
    public static string PolicyOf(TileSettings? tiles) => tiles is null ? Policy : Policy.Replace("img-src 'self'", "img-src 'self' " + tiles.Origin, StringComparison.Ordinal);

    public static Task AddAsync(HttpContext context, RequestDelegate next, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin"; // with no-referrer a browser sends Origin: null with the sign-in form, which is then refused
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (IsData(context.Request.Path))
            (headers.Vary, headers.CacheControl) = (Vary, "private, no-store"); // answers that may be kept say so themselves
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        return next(context);
    }

    private static bool IsData(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/ogc", StringComparison.OrdinalIgnoreCase);
}
