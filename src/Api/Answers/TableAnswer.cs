using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Pathways.Api.Operations;
using Pathways.Api.Resources;

namespace Pathways.Api.Answers;

/// <summary>Answers a page of a table, or one row of it, in the form asked for.</summary>
internal static class TableAnswer
{
    /// <summary>Forms of a table whose rows lie somewhere.</summary>
    public static ImmutableArray<string> Placed { get; } = [Media.Json, Media.Csv, Media.GeoJson];

    /// <summary>Forms of another table.</summary>
    public static ImmutableArray<string> Plain { get; } = [Media.Json, Media.Csv];

    /// <summary>The rows that are asked for. Who has them already is told so before anything is looked up.</summary>
    /// <param name="request">The request.</param>
    /// <param name="basis">What the table is made of, for the ETag.</param>
    /// <param name="areaSet">The area set.</param>
    /// <param name="run">The run; null for the dataset itself.</param>
    /// <param name="table">Gives the table.</param>
    public static Representation Page(ApiRequest request, string basis, string areaSet, string? run, Func<TableContent> table)
        => Page(request, basis, areaSet, run, () => Task.FromResult(table()));

    /// <summary>The same of a table for which something must be asked first.</summary>
    public static Representation Page(ApiRequest request, string basis, string areaSet, string? run, Func<Task<TableContent>> table)
    {
        var media = request.MediaType;
        return new Representation(request, media, basis, areaSet, async () =>
        {
            var content = await table();
            var matching = TableQuery.Matching(content, request.Values);
            var (rows, next) = TableQuery.Page(matching, request.Values);
            var link = next is { } offset ? Next(request.Context.Request, offset) : null;
            return new Content(Written(content, rows, media, json => Head(json, request, run, matching.Length, link)), link is null ? null : $"<{link}>; rel=\"next\"");
        });
    }

    /// <summary>One row by the id that the request names.</summary>
    public static Representation One(ApiRequest request, string basis, string areaSet, string? run, string input, string what, Func<TableContent> table)
    {
        var media = request.MediaType;
        var content = table();
        var row = TableQuery.One(content, request.Values.Required(input), what);
        return new Representation(request, media, basis, areaSet, () => media switch
        {
            Media.Csv => TableWriter.Csv(content, [row]),
            Media.GeoJson => TableWriter.Feature(content, row, _ => { }),
            _ => TableWriter.One(content, row, json => Notice(json, request, run)),
        });
    }

    private static byte[] Written(TableContent content, ImmutableArray<TableRow> rows, string media, Action<Utf8JsonWriter> head) => media switch
    {
        Media.Csv => TableWriter.Csv(content, rows),
        Media.GeoJson => TableWriter.GeoJson(content, rows, head),
        _ => TableWriter.Json(content, rows, head),
    };

    /// <summary>What every answer says of itself.</summary>
    public static void Notice(Utf8JsonWriter json, ApiRequest request, string? run)
    {
        json.WriteString("notice", request.Notice);
        json.WriteString("profile", request.View.Profile.ToString().ToLowerInvariant());
        if (run is not null)
            json.WriteString("run", run);
    }

    private static void Head(Utf8JsonWriter json, ApiRequest request, string? run, int total, string? next)
    {
        Notice(json, request, run);
        json.WriteNumber("total", total);
        json.WriteString("next", next);
    }

    private static string Next(HttpRequest asked, long offset)
        => QueryHelpers.AddQueryString(asked.PathBase + asked.Path, asked.Query.Where(pair => pair.Key != "offset").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
            .Append(KeyValuePair.Create("offset", (string?)offset.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
