using System.Collections.Immutable;
using Pathways.Api.Audience;
using Pathways.Api.Baseline;
using Pathways.Api.Hosting;
using Pathways.Api.Http;
using Pathways.Api.Operations;
using Pathways.Api.Security;
using Pathways.Grains.Client;
using Pathways.Grains.Messages;
using Pathways.Model;

namespace Pathways.Api.Runs;

/// <summary>The runs that a caller may know of: an analyst all, others those of scenarios that ship and their own.</summary>
internal sealed class RunAccess(RunClient client, RunJournal journal, BaselineState baseline, ApiSettings settings)
{
    /// <summary>The word that stands for the baseline's run.</summary>
    public const string Baseline = "baseline";

    /// <summary>The input that names a run.</summary>
    public static Input Input { get; } = Operations.Input.Id("run", "Id of the run, or <c>baseline</c>.", Baseline);

    /// <summary>The run that a request names.</summary>
    /// <exception cref="ApiProblem">There is none that the caller may know of.</exception>
    public Task<RunView> FindAsync(ApiRequest request, string input = "run") => FindAsync(request, request.Values.Required(input), input);

    /// <summary>A run by its name.</summary>
    /// <exception cref="ApiProblem">There is none that the caller may know of.</exception>
    public async Task<RunView> FindAsync(ApiRequest request, string name, string field)
    {
        var runId = name == Baseline ? baseline.Now.RunId ?? throw NotReady() : name;
        request.RunId = runId;
        if (!MayKnow(request.Caller, runId) || await client.ViewAsync(runId) is not { } view)
            throw ApiProblem.NotFound(field, "run");
        return view;
    }

    /// <summary>A run that is done, with its results.</summary>
    /// <exception cref="ApiProblem">There is none, or it is not done.</exception>
    public async Task<DoneRun> DoneAsync(ApiRequest request, string input = "run") => await DoneAsync(request, await FindAsync(request, input));

    /// <summary>The baseline's run.</summary>
    /// <exception cref="ApiProblem">It is not done.</exception>
    public async Task<DoneRun> BaselineAsync(ApiRequest request) => await DoneAsync(request, await FindAsync(request, Baseline, "run"));

    private async Task<DoneRun> DoneAsync(ApiRequest request, RunView view)
    {
        if (view.Phase != RunPhase.Done)
        {
            throw view.RunId == baseline.Now.RunId && baseline.Now.Phase != BaselinePhase.Failed ? NotReady()
                : new ApiProblem(409, "Not done", $"The run is not done ({view.Phase}); follow it at /api/v1/runs/{view.RunId}/events.");
        }

        var result = await client.ResultAsync(view.RunId);
        request.IsOf(result);
        return new DoneRun(view, result, OriginOf(request.Caller, view.RunId)) { ToldHash = ToldHash(request.Caller, view.RunId, view.ResultHash) };
    }

    /// <summary>
    /// Hash of a run's results as a caller may see it; null where it may not. Whether two scenarios have the same results turns with how many take which
    /// places, so whoever composes scenarios outside the authority could count people by it, asking at how many a course still runs.
    /// </summary>
    public string? ToldHash(Caller caller, string runId, string? hash) => caller.Profile == AudienceProfile.Internal || journal.IsEverybodys(runId) ? hash : null;

    /// <summary>All runs that a caller may know of, the latest start first.</summary>
    public async Task<ImmutableArray<RunEntry>> ListAsync(Caller caller)
        => [.. (await client.RunsAsync()).Where(run => MayKnow(caller, run.RunId))];

    private bool MayKnow(Caller caller, string runId)
        => caller.Profile == AudienceProfile.Internal || runId == baseline.Now.RunId || journal.IsOf(runId, caller.Id);

    private Origin OriginOf(Caller caller, string runId) => journal.IsEverybodys(runId) ? Origin.Ships
        : caller.Profile != AudienceProfile.Internal && journal.IsAmongFirst(runId, caller.Id, settings.Limits.WhatIfCountsPerYear) ? Origin.Budgeted : Origin.Made;

    private ApiProblem NotReady() => ApiProblem.NotReady($"The first baseline is being computed: {baseline.Now.Says}. GET /api/v1/status tells how far it is.");
}

/// <summary>A run with its results.</summary>
/// <param name="View">The run.</param>
/// <param name="Result">Its results.</param>
/// <param name="Origin">Whose scenario it is, for the caller.</param>
internal sealed record DoneRun(RunView View, RunResult Result, Origin Origin)
{
    /// <summary>Where its courses are taught; null until <see cref="PlacedAsync"/> has found that out.</summary>
    public RunPlaces? Places { get; init; }

    /// <summary>The kind of provision that zones are counted for, with what that takes; null for all kinds together.</summary>
    public CountedKind? Kind { get; init; }

    /// <summary>The run with the kind of provision that a request asks for.</summary>
    public async Task<DoneRun> OfKindAsync(ApiRequest request) => this with { Kind = await CountedKind.OfAsync(request, View) };

    /// <summary>The run with where its courses are taught.</summary>
    public async Task<DoneRun> PlacedAsync(ApiRequest request) => this with { Places = await RunPlaces.OfAsync(request, View) };

    /// <summary>Whether its scenario is one that somebody made.</summary>
    public bool WhatIf => Origin != Origin.Ships;

    /// <summary>What answers are made of, for ETags and caches: who has spent budget on it sees more.</summary>
    public string Basis => Hash + View.RunId + (Origin == Origin.Budgeted ? " budgeted" : "");

    /// <summary>Hash of the results as the caller may see it; null where it may not.</summary>
    public string? ToldHash { get; init; }

    /// <summary>What the results are told apart by in answers to the caller: their hash, or the run where that may not be told, so that neither noise nor an ETag tells whether two runs came out the same.</summary>
    public string Hash => ToldHash ?? View.RunId;
}
