using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using NetTopologySuite.Geometries;
using Pathways.Api.Operations;
using Pathways.Api.Resources;

namespace Pathways.Api.Ogc;

/// <summary>Links as OGC API – Features wants them, whole addresses.</summary>
internal static class OgcLinks
{
    /// <summary>Scheme and host as the caller named them.</summary>
    public static string Host(ApiRequest request) => $"{request.Context.Request.Scheme}://{request.Context.Request.Host.Value}";

    /// <summary>The landing page: of the baseline, or of the run named.</summary>
    public static string Root(ApiRequest request) => Host(request) + "/ogc" + (request.Values.Text("run") is { } run ? "/runs/" + Uri.EscapeDataString(run) : "");

    /// <summary>The same page with another offset.</summary>
    public static string WithOffset(ApiRequest request, long offset)
    {
        var asked = request.Context.Request;
        return QueryHelpers.AddQueryString(Host(request) + asked.Path, asked.Query.Where(pair => pair.Key != "offset").Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
            .Append(KeyValuePair.Create("offset", (string?)offset.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>West, south, east and north of everything in a table; null for nothing anywhere.</summary>
    public static double[]? Extent(TableContent table)
    {
        var whole = new Envelope();
        foreach (var outline in table.Rows.Select(row => row.Outline).OfType<Outline>())
            whole.ExpandToInclude(outline.Geometry.EnvelopeInternal);
        return whole.IsNull ? null : [whole.MinX, whole.MinY, whole.MaxX, whole.MaxY];
    }

    /// <summary>One link.</summary>
    public static void Write(Utf8JsonWriter json, string href, string rel, string type, string title)
    {
        json.WriteStartObject();
        json.WriteString("href", href);
        json.WriteString("rel", rel);
        json.WriteString("type", type);
        json.WriteString("title", title);
        json.WriteEndObject();
    }
}
