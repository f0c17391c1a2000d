using Microsoft.AspNetCore.Http;
using Orleans;
using Pathways.Api.Audience;
using Pathways.Api.Endpoints;
using Pathways.Api.Hosting;
using Pathways.Api.Http;
using Pathways.Api.Models;
using Pathways.Api.Operations;
using Pathways.Api.Scenarios;
using Pathways.Api.Security;
using Pathways.Grains;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Grains.Runs;
using Pathways.Model;

namespace Pathways.Api.Runs;

/// <summary>What callers do with runs.</summary>
internal sealed class RunDesk(RunAccess access, RunStarter starter, RunJournal journal, RunClient client, ScenarioShelf shelf, IModelSource source, IGrainFactory grains, ApiSettings settings, TimeProvider clock)
{
    private const int FullSeconds = 30;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<IResult> StartAsync(ApiRequest request)
    {
        var scenario = shelf.Find(request.Caller, request.Body.Required("scenario"));
        var operation = request.Values.Text("Idempotency-Key") ?? Guid.NewGuid().ToString("N");
        var (file, input) = await Task.Run(() => shelf.Read(scenario) is var read ? (read, source.Load(read)) : default, request.Cancel);
        var runId = starter.IdOf(file.Scenario, input.World);
        request.RunId = runId;
        var owner = scenario.Owner is null ? RunJournal.Everybody : request.Caller.Id;
        var start = new JournalEntry(clock.GetUtcNow(), owner, operation, runId, file.Scenario.Name, file.Scenario.Hash) { By = request.Caller.Id };
        var entry = owner == RunJournal.Everybody || request.Caller.Profile == AudienceProfile.Internal ? journal.Add(start) : Spend(start, file.Scenario, DatasetEndpoints.WorldOf(request));
        if (entry.Run != runId)
            throw new ApiProblem(422, "The request is not right", "The Idempotency-Key stands for the start of another scenario.", new FieldFault("Idempotency-Key", "stands for another start", "give a new one"));
        try
        {
            return await AcceptedAsync(request, (await starter.StartAsync(file.Scenario, input, operation, request.Cancel)).View); // of a run that is there already: that run
        }
        catch (RunRefusedException full)
        {
            throw ApiProblem.NotReady(full.Message, FullSeconds);
        }
    }

    public async Task<IResult> ReadAsync(ApiRequest request) => Json(request, await ToldAsync(request.Caller, await access.FindAsync(request)), 200);

    public async Task<IResult> CancelAsync(ApiRequest request)
    {
        var view = await access.FindAsync(request);
        if (journal.IsEverybodys(view.RunId) && request.View.Profile != AudienceProfile.Internal)
            throw ApiProblem.Forbidden("This run is of a scenario that ships; an analyst may stop it.");
        return Json(request, await ToldAsync(request.Caller, await client.CancelAsync(view.RunId)), 200);
    }

    /// <summary>A run as answers tell it, with its place in the queue.</summary>
    public async Task<object> ToldAsync(Caller caller, RunView view) => new
    {
        run = view.RunId,
        scenario = view.Request.ScenarioName,
        purpose = view.Request.Purpose,
        view.Phase,
        step = Math.Min(view.Step - 1, RunStepNames.Count),
        steps = RunStepNames.Count,
        says = view.Phase.IsFinal() ? view.Phase.ToString() : view.Phase == RunPhase.Queued ? "Waiting" : RunStepNames.Of(view.Step),
        queue_position = view.Phase == RunPhase.Queued ? await PositionAsync(view.RunId) : null,
        view.StartedAt,
        view.ChangedAt,
        result_hash = access.ToldHash(caller, view.RunId, view.ResultHash),
        failure = view.Failure?.Kind == RunFailureKind.InvalidInput ? "the input was refused" : view.Failure is null ? null : "the run could not be computed",
        problems = view.Failure is { Kind: RunFailureKind.InvalidInput } failure
            ? failure.Problems.Select(problem => new FieldFault(problem.Field ?? Path.GetFileName(problem.File), problem.Message, problem.Allowed) { Line = problem.Line, Column = problem.Column }).ToArray()
            : [],
    };

    private async Task<IResult> AcceptedAsync(ApiRequest request, RunView view)
    {
        request.Context.Response.Headers.Location = "/api/v1/runs/" + view.RunId;
        return Json(request, await ToldAsync(request.Caller, view), 202);
    }

    /// <summary>1 for the run that is taken up next.</summary>
    private async Task<int?> PositionAsync(string runId)
    {
        var waiting = await grains.GetGrain<ICatalogueGrain>(ICatalogueGrain.Key).UnsettledAsync();
        var at = Array.IndexOf(waiting, runId);
        return at < 0 ? null : Math.Max(1, at + 1 - settings.Limits.ConcurrentRuns);
    }

    /// <summary>
    /// Those outside the authority may compose so many scenarios of their own in a day: each tells a little more of what is withheld. Some
    /// changes they may not make.
    /// </summary>
    private JournalEntry Spend(JournalEntry entry, Scenario scenario, World dataset)
    {
        ComposedLimits.Check(scenario, dataset);
        return journal.TryAdd(entry, entry.At - Day, settings.Limits.WhatIfsPerDay)
            ?? throw new ApiProblem(429, "Too often", $"{settings.Limits.WhatIfsPerDay} scenarios of your own may be started in a day.") { RetryAfterSeconds = 3600 };
    }

    private static IResult Json(ApiRequest request, object body, int status)
    {
        request.Context.Response.Headers.CacheControl = "private, no-store";
        return Results.Json(body, JsonText.Options, statusCode: status);
    }
}
