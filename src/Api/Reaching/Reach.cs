using System.Text.Json;
using Pathways.Api.Http;
using Pathways.Api.Models;
using Pathways.Api.Operations;
using Pathways.Api.Runs;
using Pathways.Grains.Reference;
using Pathways.Report.Register;

namespace Pathways.Api.Reaching;

/// <summary>The courses that somebody could get to, ranked by the model's own cost, with journey and cost of travel. Nothing of it is kept.</summary>
internal sealed class Reach(ReferenceData references, Journeys journeys, IModelSource source)
{
    public const string Example = """{"notice":"Illustrative: course places not yet confirmed by providers","run":"baseline-1a2b3c4d5e6f","from":"CT14, taken as the middle of its schools and colleges (modelled): E01024210 Dover 005A","within_minutes":75,"travel":"modelled timetable","offers":[{"rank":1,"offer_id":"10006570-dover-1-05","title":"Level 1 Construction","provider":"EKC Group","site":"Dover Technical College","level":"1","ssa_tier1":"05","places":20,"commissioned":false,"minutes":34,"changes":0,"mode":"bus","fare_pounds":3,"pounds_a_year":420,"saver_covers":true,"cost_basis":"modelled","cost_minutes":34,"basis":"modelled","latitude":51.13,"longitude":1.31,"journey":null}]}""";

    /// <summary>The answer as JSON.</summary>
    /// <exception cref="ApiProblem">The home is not known.</exception>
    public async Task<byte[]> AnswerAsync(DoneRun run, Values asked, CancellationToken cancel)
    {
        var world = await references.RunWorldAsync(run.View.Inputs!);
        var learner = AskedLearner.Of(asked, world.World, source, run.Result.TravelLimitMinutes);
        var ranked = Ranked(world, learner);
        var sites = ranked.Select(option => option.Site).Distinct().Take((int)asked.Whole("journeys", AskedLearner.MostJourneys)).ToArray();
        var found = await journeys.OfAsync(run.View.Inputs!, world.World, learner.Zone, sites, cancel);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            notice = Confirmed.Standing(run.Result),
            run = run.View.RunId,
            learner.From,
            learner.WithinMinutes,
            travel = world.Travel.Label,
            says = ranked.Count == 0 ? "No suitable course in reach." : null,
            offers = ranked.Select((option, rank) => option.Told(world, learner, rank + 1, found)),
        }, JsonText.Options);
    }

    private static List<ReachedOffer> Ranked(RunWorld world, AskedLearner asked)
    {
        var best = new Dictionary<int, ReachedOffer>();
        foreach (var learner in asked.Learners)
        {
            var row = world.Rows.For(learner);
            for (var i = 0; i < row.Pools.Length; i++)
            {
                var offer = world.World.Offers[world.Rows.Pools[row.Pools[i]].Offer];
                if (row.Minutes[i] <= asked.WithinMinutes && world.Rows.Pools[row.Pools[i]].Places > 0)
                    best[row.Pools[i]] = new ReachedOffer(row.Pools[i], offer, world.World.SiteIndex[offer.SiteId], row.Minutes[i], row.Costs[i]);
            }
        }

        return [.. best.Values.OrderBy(option => option.Cost).ThenBy(option => option.Minutes).ThenBy(option => option.Offer.Id, StringComparer.Ordinal).ThenBy(option => option.Pool)];
    }
}
