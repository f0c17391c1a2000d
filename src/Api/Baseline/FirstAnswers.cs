using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Pathways.Api.Answers;
using Pathways.Api.Audience;
using Pathways.Api.Models;
using Pathways.Api.Operations;
using Pathways.Api.Reaching;
using Pathways.Api.Runs;
using Pathways.Api.Security;
using Pathways.Data.Keys;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Reference;

namespace Pathways.Api.Baseline;

/// <summary>Asks for what whoever opens the first page will ask for, so that nobody waits for its making.</summary>
internal sealed class FirstAnswers(EndpointDataSource endpoints, IServiceScopeFactory scopes, ReferenceData references, Journeys journeys, RunClient client, Reach reach, IModelSource source)
{
    private static readonly (string Operation, string? Accept, string Query)[] Asked =
    [
        ("listZones", Media.GeoJson, "?limit=10000"),
        ("listAreas", Media.GeoJson, "?limit=10000"),
        ("listRunSites", Media.GeoJson, "?limit=10000"),
        ("listWords", Media.Json, ""),
        ("getRunSummary", Media.Json, ""),
        ("listRunZones", Media.Json, "?limit=10000&offset=0"),
        ("listRunColdSpots", Media.GeoJson, "?limit=10000"),
        ("listRunAreas", Media.Json, "?limit=10000&offset=0"),
        ("listRunOffers", Media.Json, "?limit=1"),
    ];

    /// <summary>Has the answers made for the authority, and the timetable at hand for journeys.</summary>
    public async Task AuthorityAsync(RunView run, CancellationToken cancel)
    {
        await MakeAsync(run.RunId, KeyRole.Analyst);
        var world = (await references.RunWorldAsync(run.Inputs!)).World;
        await journeys.OfAsync(run.Inputs!, world, world.Zones[0], [.. Enumerable.Range(0, Math.Min(1, world.Sites.Length))], cancel);
    }

    /// <summary>The same for those outside, whose counts are protected first, which takes longer.</summary>
    public Task OthersAsync(string run) => MakeAsync(run, KeyRole.Public);

    /// <summary>Has the journeys found from every postcode district by which homes are searched for: the first search from a home takes a tenth of a second, and one is made at a time.</summary>
    public async Task DistrictsAsync(RunView run, CancellationToken cancel)
    {
        var done = new DoneRun(run, await client.ResultAsync(run.RunId), Origin.Ships) { ToldHash = run.ResultHash };
        foreach (var (district, level) in source.PostcodeDistricts.SelectMany(district => AskedLearner.LevelWords.Select(level => (district, level))))
        {
            cancel.ThrowIfCancellationRequested();
            await reach.AnswerAsync(done, Values.ReadBody(JsonSerializer.SerializeToUtf8Bytes(new { from = district.Code, level }), AskedLearner.Inputs), cancel);
        }
    }

    private async Task MakeAsync(string run, KeyRole role)
    {
        var caller = new Caller("server", "the server itself", role, [KeyScope.Read], null, "start").ToPrincipal("Start");
        foreach (var (operation, accept, query) in Asked)
        {
            if (endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(one => one.DisplayName == operation) is { RequestDelegate: { } answer } endpoint)
                await AskAsync(endpoint, answer, caller, run, accept, query);
        }
    }

    private async Task AskAsync(RouteEndpoint endpoint, RequestDelegate answer, ClaimsPrincipal caller, string run, string? accept, string query)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = caller };
        context.SetEndpoint(endpoint);
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = endpoint.RoutePattern.RawText!.Replace("{run}", run, StringComparison.Ordinal);
        context.Request.RouteValues["run"] = run;
        context.Request.QueryString = new QueryString(query);
        context.Request.Query = new QueryCollection(QueryHelpers.ParseQuery(query));
        context.Request.Headers.Accept = accept;
        context.Request.Headers.AcceptEncoding = new StringValues("br");
        context.Response.Body = Stream.Null;
        await answer(context);
    }
}
