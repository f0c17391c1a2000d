using Microsoft.AspNetCore.Routing;
using Pathways.Api.Answers;
using Pathways.Api.Operations;
using Pathways.Api.Runs;

namespace Pathways.Api.Endpoints;

/// <summary>Runs: start, list, read, cancel, follow.</summary>
internal static class RunEndpoints
{
    private const string Tag = "Runs";

    private const string Example = """{"run":"sheppey-bus-withdrawn-1a2b3c4d5e6f","scenario":"sheppey-bus-withdrawn","purpose":"What if the Sheppey buses stopped?","phase":"choosing","step":2,"steps":6,"says":"Suitable courses in reach of every learner","queue_position":null,"started_at":"2026-11-22T10:00:00+00:00","changed_at":"2026-11-22T10:00:09+00:00","result_hash":null,"failure":null,"problems":[]}""";

    private static readonly Input Operation = new("Idempotency-Key", InputPlace.Header, InputKind.Text, "The caller's id of this start: sent twice it is one start. Made here when it is not given.", "8c2f4b1e-5d7a-4f0e-9b1c-2a3d4e5f6071") { Pattern = @"^[A-Za-z0-9][A-Za-z0-9_\-]{7,63}$", Longest = 64 };

    private static readonly Input LastEvent = new("Last-Event-ID", InputPlace.Header, InputKind.Whole, "Only what has a higher number; browsers send it when they come back.", 12L) { Maximum = long.MaxValue };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOperation(new Operation("listRuns", "GET", "/api/v1/runs", Tag, Access.Read, "The runs that the caller may know of, the latest start first")
        {
            Inputs = GrowingList.Inputs,
            Columns = [.. RunList.Fields.Select(field => field.Column)],
            Row = "Run",
            MediaTypes = TableAnswer.Plain,
        }, async request => await RunList.AnswerAsync(request));
        routes.MapOperation(new Operation("startRun", "POST", "/api/v1/runs", Tag, Access.Run, "Starts the run of a scenario, or finds it")
        {
            Description = "A run's id is made of what it is made from, so the same scenario is the same run. The answer's Location tells where to follow it.",
            Inputs = [ScenarioEndpoints.Named(InputPlace.Body), Operation],
            Status = 202,
            Example = Example,
            Errors = [(404, "There is no such scenario, or none that the caller may know of."), (415, "The body is not JSON."), (422, "The scenario is not right, or the Idempotency-Key stands for another start."), (503, "The dataset is being read, or too many runs wait: send the same again, with the same Idempotency-Key, after Retry-After.")],
            Starts = true,
            AuditedFirst = true,
        }, request => request.Get<RunDesk>().StartAsync(request));
        routes.MapOperation(new Operation("getRun", "GET", "/api/v1/runs/{run}", Tag, Access.Read, "How far a run is; in the queue, at which place") { Inputs = [RunAccess.Input], OfTheMoment = true, Example = Example, Errors = [(404, "There is no such run, or none that the caller may know of.")] },
            request => request.Get<RunDesk>().ReadAsync(request));
        routes.MapOperation(new Operation("cancelRun", "POST", "/api/v1/runs/{run}/cancel", Tag, Access.Run, "Stops a run and clears its checkpoints away; a run that is done stays")
        {
            Inputs = [RunAccess.Input],
            Example = Example,
            Errors = [(403, "The run is of a scenario that ships, which only an analyst may stop."), (404, "There is no such run, or none that the caller may know of.")],
            AuditedFirst = true,
        }, request => request.Get<RunDesk>().CancelAsync(request));
        routes.MapOperation(new Operation("followRun", "GET", "/api/v1/runs/{run}/events", Tag, Access.Read, "What a run tells on its way, as server-sent events, until it is final")
        {
            Description = "Events `told`, `step_end` and `trouble`, each with its number as id; then `final` with the run. A browser that comes back sends Last-Event-ID and is told the rest.",
            Inputs = [RunAccess.Input, LastEvent],
            MediaTypes = [Media.Events],
            OfTheMoment = true,
            Example = "\"id: 3\\nevent: step_end\\ndata: {\\\"phase\\\":\\\"choosing\\\",\\\"step\\\":1,\\\"steps\\\":6,\\\"says\\\":\\\"Travel: door to door by 09:00\\\",\\\"seconds\\\":2.4}\\n\\n\"",
            Errors = [(404, "There is no such run, or none that the caller may know of.")],
        }, RunEvents.FollowAsync);
    }
}
