using System.Text;
using Microsoft.AspNetCore.Http;
using Pathways.Data.Keys;

namespace Pathways.Api.Security;

/// <summary>What a request brings to say who asks. Never read from the address, which ends in logs and histories.</summary>
internal static class Credentials
{
    /// <summary>The header for keys.</summary>
    public const string KeyHeader = "X-Api-Key";

    private const string Bearer = "Bearer ", Basic = "Basic ";

    /// <summary>The key in a header, or the password of HTTP Basic (for GIS clients); null for none.</summary>
    public static string? Key(HttpRequest request)
    {
        if (request.Headers[KeyHeader] is [{ Length: > 0 } key])
            return key;
        return request.Headers.Authorization is [{ } header] ? Key(header) : null;
    }

    /// <summary>The bearer token that is no key of ours; null for none.</summary>
    public static string? Token(HttpRequest request)
        => request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && Key(header) is null ? header[Bearer.Length..].Trim() : null;

    /// <summary>Whether anything was brought.</summary>
    public static bool Any(HttpRequest request) => request.Headers.ContainsKey(KeyHeader) || request.Headers.ContainsKey("Authorization");

    private static string? Key(string header)
    {
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return header[Bearer.Length..].Trim() is var text && text.StartsWith(KeyText.Prefix, StringComparison.Ordinal) ? text : null;
        if (!header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Basic.Length..].Trim(), bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
    }
}
