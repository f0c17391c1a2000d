using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orleans;
using Pathways.Api.Answers;
using Pathways.Api.Audience;
using Pathways.Api.Http;
using Pathways.Api.Operations;
using Pathways.Api.Reaching;
using Pathways.Api.Runs;
using Pathways.Grains;
using Pathways.Grains.Messages;
using Pathways.Grains.People;

namespace Pathways.Api.Endpoints;

/// <summary>Questions whose words are nobody else's business: asked in the body, never in the address, and not kept.</summary>
internal static class AskEndpoints
{
    private const string Tag = "Questions";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (id, path, inputs) in new (string, string, Input[])[] { ("reach", "/api/v1/reach", []), ("reachInRun", "/api/v1/runs/{run}/reach", [RunAccess.Input]) })
        {
            routes.MapOperation(new Operation(id, "POST", path, Tag, Access.Read, inputs.Length == 0 ? "The courses that somebody could get to, in the baseline" : "The courses that somebody could get to, in a run")
            {
                Description = "Suitable courses within the travel limit, ranked by the model's cost (minutes with drawbacks), with the way there and what it costs. Nothing of what is asked is kept.",
                Inputs = [.. inputs, .. AskedLearner.Inputs],
                Example = Reach.Example,
                Errors = [.. ResultEndpoints.Errors, (415, "The body is not JSON.")],
            }, ReachAsync);
        }

        routes.MapOperation(new Operation("explainLearner", "POST", "/api/v1/runs/{run}/explanations/learner", Tag, Access.Analyst, "What a run did with one learner, and why")
        {
            Description = "Synthetic learners; of real ones only where the dataset records purpose, lawful basis and DPIA reference, and each use is recorded.",
            Inputs = [RunAccess.Input, new Input("learner", InputPlace.Body, InputKind.Text, "Id of the learner.", "L0000123") { Required = true, Pattern = @"^[A-Za-z0-9_\-]{1,40}$", Longest = 40 }],
            Example = """{"learner":"L0000123","competes":true,"suitable_courses":14,"choice":{"offer":"10006570-dover-1-05","rank":1,"minutes":34,"explanation":"Placed on the first choice."},"best":{"offer":"10006570-dover-1-05","rank":null,"minutes":34,"explanation":"Placed on the first choice."},"ranked":[{"rank":1,"offer":"10006570-dover-1-05","title":"Level 1 Construction","minutes":34}]}""",
            Errors = ResultEndpoints.Errors,
            AuditedFirst = true,
        }, LearnerAsync);
        routes.MapOperation(new Operation("explainProvider", "POST", "/api/v1/runs/{run}/explanations/provider", Tag, Access.Read, "What a run did with one provider's offers")
        {
            Description = "For analysts, and for the provider itself where the scenario ships.",
            Inputs = [RunAccess.Input, new Input("provider", InputPlace.Body, InputKind.Text, "Id of the provider (UKPRN).", "10006570") { Required = true, Pattern = @"^[A-Za-z0-9_\-]{1,60}$", Longest = 60 }],
            Example = """{"provider":"10006570","name":"EKC Group","offers":[{"offer":"10006570-dover-1-05","title":"Level 1 Construction","site":"Dover Technical College","open_places":14,"applicants":31,"placed":14,"waiting_list":9,"placed_best":14,"value_of_one_more_place":120,"basis":"modelled"}]}""",
            Errors = [(403, "This is another provider."), .. ResultEndpoints.Errors],
            AuditedFirst = true,
        }, ProviderAsync);
    }

    private static async Task<IResult> ReachAsync(ApiRequest request)
    {
        var access = request.Get<RunAccess>();
        var run = request.Values.Has("run") ? await access.DoneAsync(request) : await access.BaselineAsync(request);
        return Private(request, Results.Bytes(await request.Get<Reach>().AnswerAsync(run, request.Body, request.Cancel), Media.Json));
    }

    private static async Task<IResult> LearnerAsync(ApiRequest request)
    {
        var run = await request.Get<RunAccess>().DoneAsync(request);
        var grain = request.Get<IGrainFactory>().GetGrain<ILearnerGrain>(LearnerKey.Of(run.View.Request.DatasetHash, request.Body.Required("learner")));
        var profile = await KnownAsync(() => grain.ProfileAsync(run.View.RunId), "learner");
        var outcome = profile.Competes ? await grain.OutcomeAsync(run.View.RunId) : null;
        var ranked = profile.Competes ? await grain.RankedOffersAsync(run.View.RunId) : [];
        return Private(request, Results.Json(new
        {
            learner = profile.LearnerId,
            area = profile.AreaCode,
            profile.Competes,
            suitable_courses = outcome?.SuitableCourses,
            choice = Place(outcome?.Choice),
            best = Place(outcome?.Best),
            ranked = ranked.Select(offer => new { offer.Rank, offer = offer.OfferId, offer.Title, site = offer.SiteName, provider = offer.ProviderName, offer.Minutes, cost_minutes = offer.Cost, offer.Places }),
        }, JsonText.Options));
    }

    private static async Task<IResult> ProviderAsync(ApiRequest request)
    {
        var provider = request.Body.Required("provider");
        if (!request.View.ShowsViability(provider, confirmed: false))
            throw ApiProblem.Forbidden("How a provider's offers fare is told to the authority and to the provider itself.");
        var run = await request.Get<RunAccess>().DoneAsync(request);
        if (run.WhatIf && request.View.Profile != AudienceProfile.Internal)
            throw ApiProblem.Forbidden("How a provider's offers fare in a scenario that somebody made is told to the authority.");
        var told = await KnownAsync(() => request.Get<IGrainFactory>().GetGrain<IProviderGrain>(provider).InRunAsync(run.View.RunId), "provider");
        return Private(request, Results.Json(new
        {
            provider = told.Ukprn,
            told.Name,
            offers = told.Offers.Select(offer => new
            {
                offer = offer.OfferId,
                offer.Title,
                site = offer.SiteName,
                offer.Level,
                offer.Commissioned,
                offer.OpenPlaces,
                offer.Applicants,
                offer.Placed,
                offer.WaitingList,
                offer.PlacedBest,
                offer.ValueOfOneMorePlace,
                offer.Basis,
            }),
        }, JsonText.Options));
    }

    private static async Task<T> KnownAsync<T>(Func<Task<T>> ask, string what)
    {
        try
        {
            return await ask();
        }
        catch (RunRefusedException)
        {
            throw ApiProblem.NotFound(what, what);
        }
    }

    private static object? Place(PlaceOutcome? outcome) => outcome is null ? null : new { offer = outcome.OfferId, outcome.Rank, outcome.Minutes, outcome.Reason, outcome.Explanation };

    private static IResult Private(ApiRequest request, IResult result)
    {
        request.Context.Response.Headers.CacheControl = "private, no-store";
        return result;
    }
}
