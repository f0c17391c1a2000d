using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Pathways.Api.Http;

namespace Pathways.Api.Answers;

/// <summary>Media types, and which of them a caller wants.</summary>
internal static class Media
{
    public const string Json = "application/json";
    public const string Csv = "text/csv";
    public const string GeoJson = "application/geo+json";
    public const string Yaml = "application/yaml";
    public const string Zip = "application/zip";
    public const string Events = "text/event-stream";

    /// <summary>The one of these that the caller likes best (RFC 9110, 12.5.1); the first where nothing is asked for.</summary>
    /// <exception cref="ApiProblem">None of them is wanted.</exception>
    public static string Wanted(HttpRequest request, IReadOnlyList<string> offered)
    {
        var wanted = request.GetTypedHeaders().Accept;
        if (wanted.Count == 0)
            return offered[0];
        var (best, bestQuality) = ((string?)null, 0.0);
        foreach (var type in offered)
        {
            var quality = wanted.Where(range => Matches(range, type)).OrderByDescending(Precision).Select(range => range.Quality ?? 1).FirstOrDefault(0);
            if (quality > bestQuality)
                (best, bestQuality) = (type, quality);
        }

        return best ?? throw new ApiProblem(406, "Not in that form", "This is answered as " + string.Join(", ", offered) + ".", new FieldFault("Accept", "names nothing that this is answered in", "ask for " + string.Join(" or ", offered)));
    }

    private static bool Matches(MediaTypeHeaderValue range, string type)
        => range.MatchesAllTypes || (range.MatchesAllSubTypes ? type.StartsWith(range.Type.Value + "/", StringComparison.OrdinalIgnoreCase) : range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));

    private static int Precision(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}
