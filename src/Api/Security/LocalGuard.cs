using System.Net;
using Microsoft.AspNetCore.Http;
using Pathways.Api.Http;

namespace Pathways.Api.Security;

/// <summary>
/// With <c>--local</c> nobody says who they are, so every request must come from this machine (the peer) and mean this machine (the Host:
/// a name that somebody made point here is refused), through no proxy, and what changes anything from the pages of this server.
/// </summary>
internal static class LocalGuard
{
    private static readonly string[] Forwarding = ["Forwarded", "Via", "X-Real-IP"];

    /// <summary>Lets a request through, or throws.</summary>
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (context.Connection.RemoteIpAddress is not { } peer || !IPAddress.IsLoopback(peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer))
            throw ApiProblem.Forbidden("This server answers the machine it runs on only.");
        if (!IsThisMachine(request.Host.Host))
            throw ApiProblem.Forbidden("This server answers to the name localhost only.");
        if (request.Headers.Any(header => header.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)) || Forwarding.Any(request.Headers.ContainsKey))
            throw ApiProblem.Forbidden("This server is not to be put behind a proxy while it asks nobody who they are: start it with keys instead of --local.");
        SameOrigin.Require(request);
        return next(context);
    }

    private static bool IsThisMachine(string host) => host is "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>Whether a browser sends a request from the pages of this server. Browsers name the origin of everything that changes anything; other programs name none.</summary>
internal static class SameOrigin
{
    /// <summary>Throws when another site's page sends something that changes anything.</summary>
    public static void Require(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
            return;
        var own = $"{request.Scheme}://{request.Host.Value}";
        var named = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if ((named.Length > 0 && !string.Equals(named, own, StringComparison.OrdinalIgnoreCase)) || site is not ("" or "same-origin" or "none"))
            throw ApiProblem.Forbidden("Another site's page may not change anything here.");
    }
}
