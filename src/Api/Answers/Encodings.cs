using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Pathways.Api.Answers;

/// <summary>Compression of answers: brotli or gzip, as the caller takes it.</summary>
internal static class Encodings
{
    private const int ShortestWorthIt = 1024;

    /// <summary>The encoding to answer in: <c>br</c>, <c>gzip</c>, or empty for none.</summary>
    public static string Wanted(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptEncoding;
        bool Takes(string name) => wanted.Any(one => one.Value.Equals(name, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);
        return Takes("br") ? "br" : Takes("gzip") ? "gzip" : "";
    }

    /// <summary>The bytes in an encoding; as they are where that is no use, as for an archive.</summary>
    public static (byte[] Bytes, string Encoding) Encode(byte[] plain, string encoding)
    {
        if (encoding.Length == 0 || plain.AsSpan().StartsWith("PK"u8) || plain.Length < ShortestWorthIt)
            return (plain, "");
        using var memory = new MemoryStream();
        using (Stream squeezed = encoding == "br" ? new BrotliStream(memory, new BrotliCompressionOptions { Quality = 5 }) : new GZipStream(memory, CompressionLevel.Optimal))
            squeezed.Write(plain);
        return (memory.ToArray(), encoding);
    }
}
