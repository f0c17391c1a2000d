using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Pathways.Api.Answers;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Api.Runs;
using Pathways.Api.Summaries;

namespace Pathways.Api.Endpoints;

/// <summary>The results of a run.</summary>
internal static class ResultEndpoints
{
    private const string Tag = "Results";

    /// <summary>What may go wrong with any of them.</summary>
    internal static ImmutableArray<(int, string)> Errors { get; } = [(404, "There is no such run, or none that the caller may know of."), (409, "The run is not done."), (503, "The first baseline is being computed.")];

    public static void Map(IEndpointRouteBuilder routes)
    {
        Table(routes, "areas", "Figures by area and level", "With a Total row that also carries status, NEET and apprenticeships.", ResultAreas.Fields.Select(field => field.Column), (run, request) => ResultAreas.Make(run.Result, run.Hash, run.WhatIf, request.View, request.Get<Outlines>()));
        Table(routes, "msoas", "How the allocation ends by MSOA and level", "Counts are drawn only where at least 100 young people aged 16 and 17 live.", ResultAreas.MsoaFields.Select(field => field.Column), (run, request) => ResultAreas.Msoas(run.Result, run.Hash, run.WhatIf, request.View, request.Get<Outlines>()));
        Table(routes, "zones", "What zones can reach, by zone and level", "Places, travel and access only: zones never show counts of people. As GeoJSON ask for one level; the outlines alone are at /api/v1/zones.", ResultZones.Fields.Select(field => field.Column), (run, request) => ResultZones.Make(run.Result, run.Hash, run.WhatIf, request.View, request.Get<Outlines>()));
        Table(routes, "offers", "What happened at each offer, by kind of places", "How a named provider's offer fares is told to the authority, to the provider itself, and to others once the provider has confirmed the offer; else `c`.", ResultOffers.Fields.Select(field => field.Column), (run, request) => ResultOffers.Make(run.Result, run.Hash, run.WhatIf, request.View, DatasetEndpoints.WorldOf(request)));
        Table(routes, "cold-spots", "Cold-spot areas: what is missing, how sure, what could be done", "", ResultColdSpots.Fields.Select(field => field.Column), (run, request) => ResultColdSpots.Make(run.Result, run.Hash, run.WhatIf, request.View, request.Get<Outlines>()));
        Document(routes, "getRunSummary", "/api/v1/runs/{run}/summary", "Headline figures of a run", SummaryDocuments.RunExample, [RunAccess.Input], async request =>
        {
            var run = await request.Get<RunAccess>().DoneAsync(request);
            return (run, () => SummaryDocuments.Run(run, request.View));
        });
        Document(routes, "getAreaSummary", "/api/v1/runs/{run}/areas/{area}", "One area in short: the gap by level, the first cold spots, the share confirmed", SummaryDocuments.AreaExample, [RunAccess.Input, Input.Id("area", "Code of the area.", "CFT")], async request =>
        {
            var run = await request.Get<RunAccess>().DoneAsync(request);
            return (run, () => SummaryDocuments.Area(run, request.View, request.Values.Required("area")));
        });
    }

    private static void Table(IEndpointRouteBuilder routes, string name, string summary, string description, IEnumerable<Column> columns, Func<DoneRun, ApiRequest, TableContent> make)
    {
        var all = columns.ToImmutableArray();
        routes.MapOperation(new Operation($"listRun{string.Concat(name.Split('-').Select(DatasetEndpoints.Capital))}", "GET", $"/api/v1/runs/{{run}}/{name}", Tag, Access.Read, summary)
        {
            Description = description,
            Inputs = [RunAccess.Input, .. TableQuery.Inputs(all, withBox: true)],
            Columns = all,
            Row = "Run" + string.Concat(name.Split('-').Select(DatasetEndpoints.Capital)) + "Row",
            MediaTypes = TableAnswer.Placed,
            Errors = Errors,
        }, async request =>
        {
            var run = await request.Get<RunAccess>().DoneAsync(request);
            return TableAnswer.Page(
                request, run.Hash, run.Result.AreaSet, run.View.RunId, () => request.Get<TableCache>().Get(name, run.Hash + run.View.RunId, request.View, () => make(run, request)));
        });
    }

    private static void Document(IEndpointRouteBuilder routes, string id, string path, string summary, string example, ImmutableArray<Input> inputs, Func<ApiRequest, Task<(DoneRun Run, Func<byte[]> Make)>> make)
        => routes.MapOperation(new Operation(id, "GET", path, Tag, Access.Read, summary) { Inputs = inputs, Example = example, Errors = Errors }, async request =>
        {
            var (run, bytes) = await make(request);
            return new Representation(request, Media.Json, run.Hash + run.View.RunId, run.Result.AreaSet, bytes);
        });
}
