using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pathways.Api.Answers;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Api.Runs;

namespace Pathways.Api.Ogc;

/// <summary>
/// OGC API – Features, Part 1: Core (17-069r4), GeoJSON, of the baseline at <c>/ogc</c> and of any run at <c>/ogc/runs/{run}</c>: what QGIS,
/// ArcGIS and GDAL connect to with nothing to install.
/// </summary>
internal static class OgcEndpoints
{
    private const string Tag = "OGC API - Features";
    private const string Landing = """{"title":"Pathways","description":"Illustrative: course places not yet confirmed by providers","links":[{"href":"http://localhost:5080/ogc","rel":"self","type":"application/json","title":"This document"}]}""";
    private const int UsualLimit = 1000;

    private static readonly string[] Conforms =
    [
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    ];

    private static readonly ImmutableArray<string> Features = [Media.GeoJson, Media.Json]; // some clients ask for JSON alone; GeoJSON is JSON

    private static readonly Input Format = Input.OneOf("f", "The form; there is one. Where it is given, Accept is not looked at.", "json");
    private static readonly Input When = new("datetime", InputPlace.Query, InputKind.Text, "Taken as the standard asks; no feature has a time, so all match.", "2026-09-01") { Pattern = @"^[0-9T:.Z+\-/]{1,80}$", Longest = 80 };

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (root, prefix, named) in new (string, string, ImmutableArray<Input>)[] { ("/ogc", "ogc", []), ("/ogc/runs/{run}", "ogcRun", [RunAccess.Input]) })
        {
            routes.MapOperation(Of(prefix + "Landing", root, "Where a GIS begins: the baseline here, any other run at /ogc/runs/{run}", named, Landing), LandingAsync);
            routes.MapOperation(Of(prefix + "Conformance", root + "/conformance", "What is conformed to", named, """{"conformsTo":["http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core"]}"""), ConformanceAsync);
            routes.MapOperation(Of(prefix + "Collections", root + "/collections", "The collections: areas, zones, sites, offers, cold spots", named, """{"collections":[{"id":"zones","title":"Zones","itemType":"feature"}],"links":[]}"""), CollectionsAsync);
            foreach (var collection in OgcCollection.All)
                Map(routes, root, prefix + string.Concat(collection.Id.Split('-').Select(Endpoints.DatasetEndpoints.Capital)), named, collection);
        }
    }

    private static void Map(IEndpointRouteBuilder routes, string root, string id, ImmutableArray<Input> named, OgcCollection collection)
    {
        var path = $"{root}/collections/{collection.Id}";
        routes.MapOperation(Of(id, path, "About " + collection.Title.ToLowerInvariant(), named, """{"id":"zones","title":"Zones","itemType":"feature","links":[]}"""), request => OneAsync(request, collection));
        routes.MapOperation(Of(id + "Items", path + "/items", collection.Title + " as features", named, null) with
        {
            Inputs =
            [
                .. named, Format, When,
                .. TableQuery.Inputs(collection.Columns, withBox: true).Select(input => input.Name == "limit" ? input with { Example = (long)UsualLimit, Default = UsualLimit.ToString(CultureInfo.InvariantCulture) } : input),
            ],
            Columns = collection.Columns,
            Row = "Ogc" + string.Concat(collection.Id.Split('-').Select(Endpoints.DatasetEndpoints.Capital)),
            MediaTypes = Features,
        }, request => ItemsAsync(request, collection));
        routes.MapOperation(Of(id + "Item", path + "/items/{id}", "One of " + collection.Title.ToLowerInvariant(), named, null) with
        {
            Inputs = [.. named, Format, Input.Id("id", "Id of the feature.", (string)collection.Columns[0].Example, @"^[A-Za-z0-9][A-Za-z0-9_~: .\-]{0,119}$")],
            Columns = collection.Columns,
            Row = "Ogc" + string.Concat(collection.Id.Split('-').Select(Endpoints.DatasetEndpoints.Capital)),
            MediaTypes = Features,
            Errors = [.. Endpoints.ResultEndpoints.Errors],
        }, request => ItemAsync(request, collection));
    }

    private static Operation Of(string id, string path, string summary, ImmutableArray<Input> named, string? example)
        => new(id, "GET", path, Tag, Access.Read, summary) { Documented = named.IsEmpty, Inputs = [.. named, Format], Example = example, Errors = Endpoints.ResultEndpoints.Errors };

    private static async Task<IResult> LandingAsync(ApiRequest request) => Document(request, await DoneAsync(request), (json, root) =>
    {
        json.WriteString("title", "Pathways");
        json.WriteString("description", request.Notice);
        json.WriteStartArray("links");
        OgcLinks.Write(json, root, "self", Media.Json, "This document");
        OgcLinks.Write(json, OgcLinks.Host(request) + "/openapi/v1.json", "service-desc", "application/vnd.oai.openapi+json;version=3.1", "The API's definition");
        OgcLinks.Write(json, OgcLinks.Host(request) + "/docs", "service-doc", "text/html", "Its documentation");
        OgcLinks.Write(json, root + "/conformance", "conformance", Media.Json, "What is conformed to");
        OgcLinks.Write(json, root + "/collections", "data", Media.Json, "The collections");
        json.WriteEndArray();
    });

    private static async Task<IResult> ConformanceAsync(ApiRequest request) => Document(request, await DoneAsync(request), (json, _) =>
    {
        json.WriteStartArray("conformsTo");
        foreach (var one in Conforms)
            json.WriteStringValue(one);
        json.WriteEndArray();
    });

    private static async Task<IResult> CollectionsAsync(ApiRequest request)
    {
        var run = await DoneAsync(request);
        var tables = new List<TableContent>();
        foreach (var collection in OgcCollection.All)
            tables.Add(await collection.TableAsync(run, request));
        return Document(request, run, (json, root) =>
        {
            json.WriteStartArray("links");
            OgcLinks.Write(json, root + "/collections", "self", Media.Json, "This document");
            json.WriteEndArray();
            json.WriteStartArray("collections");
            foreach (var (collection, table) in OgcCollection.All.Zip(tables))
            {
                json.WriteStartObject();
                About(json, root, collection, table, request.Notice);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static async Task<IResult> OneAsync(ApiRequest request, OgcCollection collection)
    {
        var run = await DoneAsync(request);
        var table = await collection.TableAsync(run, request);
        return Document(request, run, (json, root) => About(json, root, collection, table, request.Notice));
    }

    private static async Task<IResult> ItemsAsync(ApiRequest request, OgcCollection collection)
    {
        var run = await DoneAsync(request);
        var table = await collection.TableAsync(run, request);
        var matching = TableQuery.Matching(table, request.Values);
        var (rows, next) = TableQuery.Page(matching, request.Values, UsualLimit);
        var self = OgcLinks.Host(request) + request.Context.Request.Path + request.Context.Request.QueryString;
        return Answer(request, run, request.MediaType, () => TableWriter.GeoJson(table, rows, json =>
        {
            json.WriteNumber("numberMatched", matching.Length);
            json.WriteNumber("numberReturned", rows.Length);
            json.WriteString("timeStamp", run.View.ChangedAt.UtcDateTime);
            json.WriteStartArray("links");
            OgcLinks.Write(json, self, "self", Media.GeoJson, "This page");
            OgcLinks.Write(json, OgcLinks.Root(request) + "/collections/" + collection.Id, "collection", Media.Json, collection.Title);
            if (next is { } offset)
                OgcLinks.Write(json, OgcLinks.WithOffset(request, offset), "next", Media.GeoJson, "The next page");
            json.WriteEndArray();
        }));
    }

    private static async Task<IResult> ItemAsync(ApiRequest request, OgcCollection collection)
    {
        var run = await DoneAsync(request);
        var table = await collection.TableAsync(run, request);
        var row = TableQuery.One(table, request.Values.Required("id"), "feature");
        return Answer(request, run, request.MediaType, () => TableWriter.Feature(table, row, json =>
        {
            json.WriteStartArray("links");
            OgcLinks.Write(json, OgcLinks.Host(request) + request.Context.Request.Path, "self", Media.GeoJson, "This feature");
            OgcLinks.Write(json, OgcLinks.Root(request) + "/collections/" + collection.Id, "collection", Media.Json, collection.Title);
            json.WriteEndArray();
        }));
    }

    private static void About(Utf8JsonWriter json, string root, OgcCollection collection, TableContent table, string notice)
    {
        json.WriteString("id", collection.Id);
        json.WriteString("title", collection.Title);
        json.WriteString("description", collection.Description + " " + notice + ".");
        json.WriteString("itemType", "feature");
        json.WriteStartArray("crs");
        json.WriteStringValue("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        json.WriteEndArray();
        if (OgcLinks.Extent(table) is { } box)
        {
            json.WriteStartObject("extent");
            json.WriteStartObject("spatial");
            json.WriteStartArray("bbox");
            json.WriteStartArray();
            foreach (var side in box)
                json.WriteNumberValue(side);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteString("crs", "http://www.opengis.net/def/crs/OGC/1.3/CRS84");
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartArray("links");
        OgcLinks.Write(json, $"{root}/collections/{collection.Id}", "self", Media.Json, collection.Title);
        OgcLinks.Write(json, $"{root}/collections/{collection.Id}/items", "items", Media.GeoJson, collection.Title + " as features");
        json.WriteEndArray();
    }

    private static async Task<DoneRun> DoneAsync(ApiRequest request)
        => request.Values.Has("run") ? await request.Get<RunAccess>().DoneAsync(request) : await request.Get<RunAccess>().BaselineAsync(request);

    private static Representation Document(ApiRequest request, DoneRun run, Action<Utf8JsonWriter, string> write) => Answer(request, run, Media.Json, () => TableWriter.Written(json =>
    {
        json.WriteStartObject();
        write(json, OgcLinks.Root(request));
        json.WriteEndObject();
    }));

    private static Representation Answer(ApiRequest request, DoneRun run, string media, Func<byte[]> make)
        => new(request, media, run.Basis + OgcLinks.Host(request), run.Result.AreaSet, make);
}
