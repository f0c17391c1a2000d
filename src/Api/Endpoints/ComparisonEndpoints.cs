using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Pathways.Analysis.Comparing;
using Pathways.Api.Answers;
using Pathways.Api.Comparing;
using Pathways.Api.Http;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Api.Runs;

namespace Pathways.Api.Endpoints;

/// <summary>What one run changes against another.</summary>
internal static class ComparisonEndpoints
{
    private const string Tag = "Comparisons";
    private const string Path = "/api/v1/comparisons/{basis}/{run}";

    private static readonly ImmutableArray<Input> Named = [Input.Id("basis", "Id of the run compared with, or baseline.", "baseline"), Input.Id("run", "Id of the run.", "sheppey-bus-withdrawn-1a2b3c4d5e6f")];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Table(routes, "areas", "Differences by area and level", ComparisonTables.AreaFields.Select(field => field.Column),
            (request, comparison, pair) => ComparisonTables.Areas(comparison, pair.Hash, pair.Origin, request.View, request.Get<Outlines>(), pair.Run.Result));
        Table(routes, "zones", "Differences by zone and level: the difference map", ComparisonTables.ZoneFields.Select(field => field.Column),
            (request, comparison, pair) => ComparisonTables.Zones(comparison, pair, request.View, request.Get<Outlines>()));
        routes.MapOperation(new Operation("getComparison", "GET", Path, Tag, Access.Read, "What changes, in short: cold spots and courses")
        {
            Description = "Names no provider. The first time it is asked for it is computed, which takes seconds: 503 with Retry-After until then.",
            Inputs = Named,
            Example = """{"notice":"Illustrative: course places not yet confirmed by providers","basis":"baseline-1a2b3c4d5e6f","run":"sheppey-bus-withdrawn-1a2b3c4d5e6f","replications":20,"person_by_person":true,"cold_spots":[{"change":"new","name":"Sheerness","area":"Sittingbourne and Sheppey","level":"Level 1","zones_before":0,"zones_after":4,"kind_before":null,"kind_after":"far"}],"courses":[{"title":"Level 1 Construction","level":"Level 1","ssa_tier1":"05","area":"Sittingbourne and Sheppey","closed":false,"opened":true}]}""",
            Errors = [.. ResultEndpoints.Errors, (422, "The two cannot be compared.")],
            Starts = true,
        }, async request =>
        {
            var pair = await RunsAsync(request);
            var comparison = await request.Get<Comparisons>().OfAsync(pair.Basis, pair.Run, request.Cancel);
            return new Representation(request, Media.Json, pair.Hash, pair.Run.Result.AreaSet, () => Short(request, comparison, pair));
        });
    }

    private static void Table(IEndpointRouteBuilder routes, string name, string summary, IEnumerable<Column> columns, Func<ApiRequest, Comparison, Compared, TableContent> make)
    {
        var all = columns.ToImmutableArray();
        routes.MapOperation(new Operation("listComparison" + DatasetEndpoints.Capital(name), "GET", Path + "/" + name, Tag, Access.Read, summary)
        {
            Inputs = [.. Named, .. TableQuery.Inputs(all, withBox: true)],
            Columns = all,
            Row = "Comparison" + DatasetEndpoints.Capital(name) + "Row",
            MediaTypes = TableAnswer.Placed,
            Errors = [.. ResultEndpoints.Errors, (422, "The two cannot be compared.")],
        }, async request =>
        {
            var pair = await RunsAsync(request);
            var comparison = await request.Get<Comparisons>().OfAsync(pair.Basis, pair.Run, request.Cancel);
            return TableAnswer.Page(request, pair.Hash, pair.Run.Result.AreaSet, pair.Run.View.RunId, () => request.Get<TableCache>().Get("comparison " + name, pair.Hash, request.View, () => make(request, comparison, pair)));
        });
    }

    private static async Task<Compared> RunsAsync(ApiRequest request)
    {
        var access = request.Get<RunAccess>();
        var pair = new Compared(await access.DoneAsync(request, "basis"), await access.DoneAsync(request));
        request.RunId = pair.Basis.View.RunId + " " + pair.Run.View.RunId; // the audit names both
        return pair;
    }

    private static byte[] Short(ApiRequest request, Comparison comparison, Compared pair) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        notice = request.Notice,
        profile = request.View.Profile.ToString().ToLowerInvariant(),
        basis = pair.Basis.View.RunId,
        run = pair.Run.View.RunId,
        comparison.Replications,
        comparison.PersonByPerson,
        cold_spots = ToldSpots.Of(comparison, pair, request.View),
        courses = comparison.Courses.Select(course => new { course.Title, level = Words.Level(course.Band), course.SsaTier1, area = course.AreaName, course.Closed, course.Opened }),
    }, JsonText.Options);
}
