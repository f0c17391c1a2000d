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

    /// <summary>The tables.</summary>
    internal static ImmutableArray<RunTable> Tables { get; } =
    [
        new("areas", "Figures by area and level", "With a Total row that also carries status, NEET and apprenticeships.", ResultAreas.Fields.Select(field => field.Column), (run, request) => ResultAreas.Make(run.Result, run.Hash, run.Origin, request.View, request.Get<Outlines>())),
        new("msoas", "How the allocation ends by MSOA and level", "Counts are drawn only where at least 100 young people aged 16 and 17 live.", ResultAreas.MsoaFields.Select(field => field.Column), (run, request) => ResultAreas.Msoas(run.Result, run.Hash, run.Origin, request.View, request.Get<Outlines>())),
        new("zones", "What zones can reach, by zone and level", "Places, travel and access only: zones never show counts of people. As GeoJSON ask for one level; the outlines alone are at /api/v1/zones.", ResultZones.Fields.Select(field => field.Column), (run, request) => ResultZones.Make(run, request.View, request.Get<Outlines>())) { ByKind = true },
        new("offers", "What happened at each offer, by kind of places", "How a named provider's offer fares is told to the authority, to the provider itself, and to others once the provider has confirmed the offer; else `c`.", ResultOffers.Fields.Select(field => field.Column), (run, request) => ResultOffers.Make(run.Result, run.Hash, run.Origin, request.View, run.Places!)) { AtSites = true },
        new("sites", "Sites of a run with what is taught there in it", "Those that the run's scenario opens are among them, marked.", ResultSites.Fields.Select(field => field.Column), (run, request) => ResultSites.Make(run.Result, run.Hash, run.Origin, request.View, run.Places!)) { AtSites = true },
        new("cold-spots", "Cold-spot areas: what is missing, how sure, what could be done", "", ResultColdSpots.Fields.Select(field => field.Column), (run, request) => ResultColdSpots.Make(run.Result, run.Hash, run.Origin, request.View, request.Get<Outlines>())),
        new("drivers", "Why an area's expected NEET rate differs from the county's", "Who lives there, and how like people fare. Rates of people: told within the authority only, `c` to others.", ResultDrivers.Fields.Select(field => field.Column), (run, request) => ResultDrivers.Make(run.Result, run.Hash, run.Origin, request.View)) { Placed = false },
        new("lots", "New places that the run's scenario fills gaps with, in the order in which to buy them", "Empty where the scenario fills none. Of scenarios that somebody composed they are told within the authority only.", ResultLots.Fields.Select(field => field.Column), (run, request) => ResultLots.Make(run.Result, run.Hash, run.Origin, request.View)) { Placed = false },
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var table in Tables)
            Map(routes, table);
        Document(routes, "getRunSummary", "/api/v1/runs/{run}/summary", "Headline figures of a run", SummaryDocuments.RunExample, [RunAccess.Input], async request =>
        {
            var run = await request.Get<RunAccess>().DoneAsync(request);
            return (run, () => SummaryDocuments.Run(run, request.View, request.Notice));
        });
        Document(routes, "getAreaSummary", "/api/v1/runs/{run}/areas/{area}", "One area in short: the gap by level, the first cold spots, the share confirmed", SummaryDocuments.AreaExample, [RunAccess.Input, Input.Id("area", "Code of the area.", "CFT")], async request =>
        {
            var run = await request.Get<RunAccess>().DoneAsync(request);
            return (run, () => SummaryDocuments.Area(run, request.View, request.Notice, request.Values.Required("area")));
        });
    }

    private static void Map(IEndpointRouteBuilder routes, RunTable table)
    {
        var (all, name) = (table.Columns.ToImmutableArray(), string.Concat(table.Name.Split('-').Select(DatasetEndpoints.Capital)));
        routes.MapOperation(new Operation("listRun" + name, "GET", "/api/v1/runs/{run}/" + table.Name, Tag, Access.Read, table.Summary)
        {
            Description = table.Description,
            Inputs = [RunAccess.Input, .. TableQuery.Inputs(all, withBox: table.Placed)],
            Columns = all,
            Row = "Run" + name + "Row",
            MediaTypes = table.Placed ? TableAnswer.Placed : TableAnswer.Plain,
            Errors = Errors,
        }, async request =>
        {
            var run = await request.Get<RunAccess>().DoneAsync(request);
            return TableAnswer.Page(request, run.Basis, run.Result.AreaSet, run.View.RunId, () => table.ContentAsync(run, request));
        });
    }

    private static void Document(IEndpointRouteBuilder routes, string id, string path, string summary, string example, ImmutableArray<Input> inputs, Func<ApiRequest, Task<(DoneRun Run, Func<byte[]> Make)>> make)
        => routes.MapOperation(new Operation(id, "GET", path, Tag, Access.Read, summary) { Inputs = inputs, Example = example, Errors = Errors }, async request =>
        {
            var (run, bytes) = await make(request);
            return new Representation(request, Media.Json, run.Basis, run.Result.AreaSet, bytes);
        });
}

/// <summary>A table of a run's results.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Summary">What it is, in a line.</param>
/// <param name="Description">More than a line.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Make">Makes it.</param>
internal sealed record RunTable(string Name, string Summary, string Description, IEnumerable<Column> Columns, Func<DoneRun, ApiRequest, TableContent> Make)
{
    /// <summary>Whether its rows lie somewhere.</summary>
    public bool Placed { get; init; } = true;

    /// <summary>Whether its rows lie at sites, which the run must be asked for first.</summary>
    public bool AtSites { get; init; }

    /// <summary>Whether it may be asked for one kind of provision alone.</summary>
    public bool ByKind { get; init; }

    /// <summary>The table as the caller may see it, from the cache where it is; only else is anything asked for that it is made of.</summary>
    public async Task<TableContent> ContentAsync(DoneRun run, ApiRequest request)
    {
        var (cache, name) = (request.Get<TableCache>(), ByKind ? Name + CountedKind.Word(request) : Name);
        if (cache.Known(name, run.Basis, request.View) is { } known)
            return known;
        var whole = AtSites ? await run.PlacedAsync(request) : ByKind ? await run.OfKindAsync(request) : run;
        return cache.Get(name, run.Basis, request.View, () => Make(whole, request));
    }
}
