using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Pathways.Api.Http;

/// <summary>
/// Bodies of requests up to a limit. One that says it is longer is refused before any of it is read, so whoever sent <c>Expect: 100-continue</c>
/// sends none of it. Kestrel reads away what is left of up to <see cref="ReadAway"/> limits after the answer is sent: a connection closed on a
/// client that is still sending would be reset under it, and the answer lost.
/// </summary>
internal static class Bodies
{
    private const int ReadAway = 32;
    private const int Mega = 1024 * 1024;

    /// <summary>Lets bodies be read to their end also where they are refused.</summary>
    public static void Allow(KestrelServerLimits limits, int longest) => limits.MaxRequestBodySize = (long)longest * ReadAway;

    /// <summary>The body.</summary>
    /// <exception cref="ApiProblem">It is longer than it may be.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int longest, CancellationToken cancel)
    {
        if (request.ContentLength > longest)
            throw TooLong(longest);
        using var memory = new MemoryStream();
        var part = new byte[16 * 1024];
        while (await request.Body.ReadAsync(part, cancel) is > 0 and var length)
        {
            memory.Write(part, 0, length);
            if (memory.Length > longest)
                throw TooLong(longest);
        }

        return memory.ToArray();
    }

    /// <summary>What is told of a body that is too long.</summary>
    /// <param name="longest">What the server takes, bytes.</param>
    public static ApiProblem TooLong(int longest) => new(413, "Too long", "The body is longer than the server takes.", new FieldFault("body", "is too long", "send at most " + Size(longest)));

    private static string Size(int bytes) => bytes % Mega == 0 ? $"{bytes / Mega} MB" : string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes");
}
