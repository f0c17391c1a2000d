using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Pathways.Api.Baseline;
using Pathways.Api.Http;
using Pathways.Api.Operations;
using Pathways.Api.Security;
using Pathways.Silo.Hosting;

namespace Pathways.Api.Endpoints;

/// <summary>How the server stands, and who asks.</summary>
internal static class StatusEndpoints
{
    private const string Tag = "Status";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOperation(new Operation("getStatus", "GET", "/api/v1/status", Tag, Access.Anyone, "How far the first baseline is, and what this server is")
        {
            OfTheMoment = true,
            Description = "Answered from the first moment, also while the baseline is computed. `phase` is reading, running, ready or failed.",
            Example = """{"notice":"Illustrative: course places not yet confirmed by providers","phase":"running","step":2,"steps":6,"share":0.3333,"says":"Choice: applications as they work today","run":"baseline-1a2b3c4d5e6f","result_hash":null,"dataset":"kent","dataset_hash":"5f0c…","academic_year":"2025/26","area_set":"lcpa","synthetic":true,"version":"0.1.0","tiles":null}""",
        }, Status);
        routes.MapOperation(new Operation("getSession", "GET", "/api/v1/session", Tag, Access.Anyone, "Who asks, and what the caller may do")
        {
            OfTheMoment = true,
            Description = "`csrf_token` is to be sent as X-CSRF-Token with whatever changes anything, when the caller is known by the session's cookie (`via` is session); else it is null. `role` is null for whoever is not known and may read nothing. `limits` are what this server is set to: the longest body, and of scenarios that somebody outside the authority makes how many may be started in a day, of how many in a year coarse counts are told, and within how many people of the count 19 in 20 of these lie, for one area and for all.",
            Example = """{"role":"analyst","profile":"internal","name":"this machine","via":"local","may_read":true,"may_run":true,"institution":null,"csrf_token":null,"limits":{"body_bytes":1048576,"what_ifs_a_day":20,"what_if_counts_a_year":6,"what_if_counts_within_area":60,"what_if_counts_within_all":150}}""",
        }, Session);
    }

    private static Task<IResult> Status(ApiRequest request)
    {
        var now = request.Get<BaselineState>().Now;
        var dataset = now.World?.Dataset;
        return Answer(new
        {
            notice = request.Notice,
            phase = now.Phase,
            now.Step,
            now.Steps,
            share = Math.Round((double)now.Step / now.Steps, 4),
            now.Says,
            run = now.RunId,
            now.ResultHash,
            dataset = dataset?.Name,
            dataset_hash = dataset?.Hash,
            academic_year = dataset?.AcademicYear.ToString(),
            area_set = now.World?.Areas.Name,
            synthetic = dataset?.Synthetic,
            version = Engine.ProductVersion,
            tiles = request.Get<Hosting.ApiSettings>().Tiles is { } tiles ? new { tiles.Url, tiles.Attribution } : null,
        });
    }

    private static Task<IResult> Session(ApiRequest request)
    {
        var known = request.Context.KnownCaller() is not null;
        var open = known || request.Get<Hosting.ApiSettings>().Public;
        return Answer(new
        {
            role = open ? Pathways.Data.Codes.Word(request.Caller.Role).Replace('_', '-') : null,
            profile = open ? request.View.Profile.ToString().ToLowerInvariant() : null,
            name = known ? request.Caller.Name : null,
            via = request.Caller.Via,
            may_read = open && request.Caller.Scopes.Contains(Pathways.Data.Keys.KeyScope.Read),
            may_run = request.Caller.MayRun,
            institution = request.Caller.Institution,
            limits = Limits(request),
            csrf_token = request.Caller.Via == "session" ? request.Get<CsrfTokens>().Of(request.Context.Request) : null,
        });
    }

    private static object Limits(ApiRequest request)
    {
        var limits = request.Get<Hosting.ApiSettings>().Limits;
        return new
        {
            limits.BodyBytes,
            what_ifs_a_day = limits.WhatIfsPerDay,
            what_if_counts_a_year = limits.WhatIfCountsPerYear,
            what_if_counts_within_area = Audience.CoarseCounts.WithinArea,
            what_if_counts_within_all = request.Get<Audience.CoarseCounts>().WithinAll,
        };
    }

    private static Task<IResult> Answer(object body) => Task.FromResult(Results.Json(body, JsonText.Options));
}
