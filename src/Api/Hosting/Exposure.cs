using System.Net;
using Pathways.Data.Keys;
using Pathways.Model;

namespace Pathways.Api.Hosting;

/// <summary>Refuses to start a server that would show more to more people than anybody decided.</summary>
internal static class Exposure
{
    /// <summary>Checks address and authentication against one another.</summary>
    /// <exception cref="InvalidInputException">The server would be open, or keys would travel in the clear.</exception>
    public static void Check(ApiSettings settings, KeyRing keys, DateTimeOffset now)
    {
        var loopback = IsLoopback(settings.Url);
        if (settings.Local && !loopback)
            throw ApiArguments.Refused("Api:Url", settings.Url.ToString(), "is not this machine alone, and --local asks nobody who they are", "leave --local out and make keys (pathways keys new), or listen on localhost");
        if (settings.Local && (settings.Public || settings.BehindTlsProxy))
            throw ApiArguments.Refused("--local", null, "makes whoever asks an analyst", "give it without --public and --behind-tls-proxy");
        if (!settings.Local && settings.Jwt is null && !keys.Keys.Any(key => key.IsValid(now)))
            throw ApiArguments.Refused("Api:Url", settings.Url.ToString(), "would be served with no way to say who asks", "make a key (pathways keys new), name an issuer of tokens (Api:Jwt), or give --local on localhost");
        if (!loopback && settings.Url.Scheme == Uri.UriSchemeHttp && !settings.BehindTlsProxy)
            throw ApiArguments.Refused("Api:Url", settings.Url.ToString(), "is plain HTTP, so that keys could be read on their way", "give an https address with Api:Certificate and Api:CertificateKey, or --behind-tls-proxy where a proxy on a private network ends TLS");
        if (settings.Url.Scheme == Uri.UriSchemeHttps && settings.Tls is null)
            throw ApiArguments.Refused("Api:Certificate", null, "is missing", "give the certificate and key (PEM) of the https address");
    }

    private static bool IsLoopback(Uri url) => url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
