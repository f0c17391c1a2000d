using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Pathways.Analysis.Comparing;
using Pathways.Api.Answers;
using Pathways.Api.Audience;
using Pathways.Api.Comparing;
using Pathways.Api.Http;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Api.Runs;
using Pathways.Report;

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
            (request, comparison, hash, origins, run) => ComparisonTables.Areas(comparison, hash, origins, request.View, request.Get<Outlines>(), run.Result.AreaSet));
        Table(routes, "zones", "Differences by zone and level: the difference map", ComparisonTables.ZoneFields.Select(field => field.Column),
            (request, comparison, hash, origins, run) => ComparisonTables.Zones(comparison, hash, origins, request.View, request.Get<Outlines>()));
        routes.MapOperation(new Operation("getComparison", "GET", Path, Tag, Access.Read, "What changes, in short: cold spots and courses")
        {
            Description = "Names no provider. The first time it is asked for it is computed, which takes seconds: 503 with Retry-After until then.",
            Inputs = Named,
            Example = """{"notice":"Illustrative: course places not yet confirmed by providers","basis":"baseline-1a2b3c4d5e6f","run":"sheppey-bus-withdrawn-1a2b3c4d5e6f","replications":20,"person_by_person":true,"cold_spots":[{"change":"new","name":"Sheerness","area":"Sittingbourne and Sheppey","level":"Level 1","zones_before":0,"zones_after":4,"kind_before":null,"kind_after":"far"}],"courses":[{"title":"Level 1 Construction","level":"Level 1","ssa_tier1":"05","area":"Sittingbourne and Sheppey","closed":false,"opened":true}]}""",
            Errors = [.. ResultEndpoints.Errors, (422, "The two cannot be compared.")],
            Starts = true,
        }, async request =>
        {
            var (basis, run, hash) = await RunsAsync(request);
            var comparison = await request.Get<Comparisons>().OfAsync(basis, run, request.Cancel);
            return new Representation(request, Media.Json, hash, run.Result.AreaSet, () => Short(request, comparison, basis, run));
        });
    }

    private static void Table(IEndpointRouteBuilder routes, string name, string summary, IEnumerable<Column> columns, Func<ApiRequest, Comparison, string, (Origin Basis, Origin Run), DoneRun, TableContent> make)
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
            var (basis, run, hash) = await RunsAsync(request);
            var comparison = await request.Get<Comparisons>().OfAsync(basis, run, request.Cancel);
            return TableAnswer.Page(request, hash, run.Result.AreaSet, run.View.RunId, () => request.Get<TableCache>().Get("comparison " + name, hash, request.View, () => make(request, comparison, hash, (basis.Origin, run.Origin), run)));
        });
    }

    private static async Task<(DoneRun Basis, DoneRun Run, string Hash)> RunsAsync(ApiRequest request)
    {
        var access = request.Get<RunAccess>();
        var basis = await access.DoneAsync(request, "basis");
        var run = await access.DoneAsync(request);
        return (basis, run, basis.View.RunId + basis.Hash + run.View.RunId + run.Hash);
    }

    private static byte[] Short(ApiRequest request, Comparison comparison, DoneRun basis, DoneRun run) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        notice = Notices.Illustrative,
        profile = request.View.Profile.ToString().ToLowerInvariant(),
        basis = basis.View.RunId,
        run = run.View.RunId,
        comparison.Replications,
        comparison.PersonByPerson,
        cold_spots = ToldSpots.Of(comparison, basis, run, request.View),
        courses = comparison.Courses.Select(course => new { course.Title, level = Words.Level(course.Band), course.SsaTier1, area = course.AreaName, course.Closed, course.Opened }),
    }, JsonText.Options);
}
