using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Pathways.Api.Audience;
using Pathways.Api.Http;
using Pathways.Api.Operations;

namespace Pathways.Api.Answers;

/// <summary>
/// An answer in one form for one audience, with its ETag. Internal answers are stored nowhere on their way; what this server keeps of an
/// answer is kept under its ETag, so that no audience is served another's.
/// </summary>
/// <param name="request">The request.</param>
/// <param name="mediaType">The form.</param>
/// <param name="basis">What the content is made of: the hash of the results or of the dataset, with whatever else changes it.</param>
/// <param name="areaSet">The area set; empty where there is none.</param>
/// <param name="make">Makes the content.</param>
internal sealed class Representation(ApiRequest request, string mediaType, string basis, string areaSet, Func<Task<Content>> make) : IResult, IStatusCodeHttpResult
{
    /// <summary>The same of content for which nothing must be asked.</summary>
    public Representation(ApiRequest request, string mediaType, string basis, string areaSet, Func<Content> make)
        : this(request, mediaType, basis, areaSet, () => Task.FromResult(make()))
    {
    }

    /// <summary>The same of content without links.</summary>
    public Representation(ApiRequest request, string mediaType, string basis, string areaSet, Func<byte[]> make)
        : this(request, mediaType, basis, areaSet, () => Task.FromResult(new Content(make())))
    {
    }

    public int? StatusCode { get; private set; } = 200;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = ETag();
        var headers = httpContext.Response.Headers;
        headers.ETag = tag.ToString();
        headers.Vary = SecurityHeaders.Vary;
        headers.CacheControl = CacheControl(request.View.Profile);
        if (IsKnown(httpContext.Request, tag))
        {
            httpContext.Response.StatusCode = 304;
            return;
        }

        var sent = await SentAsync(tag.Tag.Value + " " + Encodings.Wanted(httpContext.Request), Encodings.Wanted(httpContext.Request));
        if (sent.Link is not null)
            headers.Link = sent.Link;
        if (sent.Encoding.Length > 0)
            headers.ContentEncoding = sent.Encoding;
        httpContext.Response.ContentType = mediaType == Media.Csv ? "text/csv; charset=utf-8; header=present" : mediaType;
        httpContext.Response.ContentLength = sent.Bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(sent.Bytes, httpContext.RequestAborted);
    }

    /// <summary>Makes the answer and keeps it, so that whoever asks first need not wait for it.</summary>
    public Task PrepareAsync(string encoding) => SentAsync(ETag().Tag.Value + " " + encoding, encoding);

    private Task<Sent> SentAsync(string key, string encoding) => request.Get<RepresentationCache>().GetAsync(key, async () =>
    {
        var content = await make();
        var (bytes, encoded) = Encodings.Encode(content.Bytes, encoding);
        return new Sent(bytes, encoded, content.Link);
    });

    /// <summary>How long, and by whom, an answer may be kept.</summary>
    public static string CacheControl(AudienceProfile profile) => profile switch
    {
        AudienceProfile.Internal => "private, no-store",
        AudienceProfile.Partner => "private, no-cache",
        _ => "public, no-cache",
    };

    /// <summary>Weak, since the same content is sent in several encodings.</summary>
    private EntityTagHeaderValue ETag()
    {
        var asked = request.Context.Request;
        var query = string.Join('&', asked.Query.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value.ToString())));
        var words = string.Join('\n', basis, request.View.Id, areaSet, mediaType, asked.PathBase + asked.Path, query, Silo.Hosting.Engine.Version.Value);
        return new EntityTagHeaderValue(new StringSegment('"' + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..32] + '"'), isWeak: true);
    }

    private static bool IsKnown(HttpRequest asked, EntityTagHeaderValue tag)
        => asked.GetTypedHeaders().IfNoneMatch is { Count: > 0 } known && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
}
