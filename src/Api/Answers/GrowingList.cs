using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Pathways.Api.Audience;
using Pathways.Api.Operations;
using Pathways.Api.Resources;

namespace Pathways.Api.Answers;

/// <summary>
/// Pages of a list that grows while somebody reads it. A page begins after the last row of the one before, wherever that stands by now, so
/// what is added meanwhile neither shifts nor repeats a row; rows are counted nowhere.
/// </summary>
internal static class GrowingList
{
    private const int UsualLimit = 100;
    private const int MostRows = 1000;

    /// <summary>The inputs of such a list.</summary>
    public static ImmutableArray<Input> Inputs { get; } =
    [
        Input.Number("limit", "Rows of a page.", 1, MostRows, UsualLimit),
        new("after", InputPlace.Query, InputKind.Text, "Only what comes after this; taken from `next` of the page before, so that rows neither shift nor repeat when others are added meanwhile.", "0!baseline") { Pattern = @"^[a-z0-9]{1,32}![A-Za-z0-9_~ .\-]{1,120}$", Longest = 160 },
    ];

    /// <summary>The page that is asked for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="fields">Its columns.</param>
    /// <param name="all">All of it.</param>
    /// <param name="key">What a row comes by, in ordinal order, unique and never changed: letters and digits, an exclamation mark, an id.</param>
    public static Representation Page<T>(ApiRequest request, string name, IReadOnlyList<Field<T>> fields, IEnumerable<T> all, Func<T, string> key)
    {
        var media = request.MediaType;
        var (after, limit) = (request.Values.Text("after") ?? "", (int)request.Values.Whole("limit", UsualLimit));
        var ordered = all.OrderBy(key, StringComparer.Ordinal).ToArray();
        var left = ordered.Where(row => string.CompareOrdinal(key(row), after) > 0).Take(limit + 1).ToArray();
        var page = TableContent.Make(name, "", Origin.Ships, request.View, fields, left.Take(limit), key);
        var next = left.Length > limit ? Next(request.Context.Request, page.Rows[^1].Id) : null;
        var json = TableWriter.Json(page, page.Rows, head =>
        {
            TableAnswer.Notice(head, request, null);
            head.WriteNumber("total", ordered.Length);
            head.WriteString("next", next);
        });
        return new Representation(request, media, Convert.ToHexStringLower(SHA256.HashData(json)), "", () => new Content(
            media == Media.Csv ? TableWriter.Csv(page, page.Rows) : json, next is null ? null : $"<{next}>; rel=\"next\""));
    }

    private static string Next(HttpRequest asked, string last)
        => QueryHelpers.AddQueryString(asked.PathBase + asked.Path, asked.Query.Where(pair => pair.Key != "after").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
            .Append(KeyValuePair.Create("after", (string?)last)));
}
