using System.Text.Json;
using Pathways.Api.Http;
using Pathways.Api.Models;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Api.Runs;
using Pathways.Grains.Ports;
using Pathways.Grains.Reference;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Api.Reaching;

/// <summary>The courses that somebody could get to, ranked by the model's own cost, with journey and cost of travel. Nothing of it is kept.</summary>
internal sealed class Reach(ReferenceData references, IWorldSource worlds, IModelSource source) : IDisposable
{
    private readonly SemaphoreSlim _routing = new(1); // a journey search reads a whole timetable: one at a time
    private readonly Dictionary<(string Travel, string Zone, int Site), Itinerary?> _journeys = [];

    public const string Example = """{"notice":"Illustrative: course places not yet confirmed by providers","run":"baseline-1a2b3c4d5e6f","from":"CT14, taken as the middle of its schools and colleges (modelled): E01024210 Dover 005A","within_minutes":75,"travel":"modelled timetable","offers":[{"rank":1,"offer_id":"10006570-dover-1-05","title":"Level 1 Construction","provider":"EKC Group","site":"Dover Technical College","level":"1","ssa_tier1":"05","places":20,"commissioned":false,"minutes":34,"changes":0,"mode":"bus","fare_pounds":3,"pounds_a_year":420,"saver_covers":true,"cost_basis":"modelled","cost_minutes":34,"basis":"modelled","latitude":51.13,"longitude":1.31,"journey":null}]}""";

    /// <summary>The answer as JSON.</summary>
    /// <exception cref="ApiProblem">The home is not known.</exception>
    public async Task<byte[]> AnswerAsync(DoneRun run, Values asked, CancellationToken cancel)
    {
        var world = await references.RunWorldAsync(run.View.Inputs!);
        var learner = AskedLearner.Of(asked, world.World, source, run.Result.TravelLimitMinutes);
        var ranked = Ranked(world, learner);
        var sites = ranked.Select(option => option.Site).Distinct().Take((int)asked.Whole("journeys", 5)).ToArray();
        var journeys = await JourneysAsync(run, world, learner.Zone.Code, sites, cancel);
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            notice = Notices.Illustrative,
            run = run.View.RunId,
            learner.From,
            learner.WithinMinutes,
            travel = world.Travel.Label,
            says = ranked.Count == 0 ? "No suitable course in reach." : null,
            offers = ranked.Select((option, rank) => Told(world, learner, option, rank + 1, journeys)),
        }, JsonText.Options);
    }

    public void Dispose() => _routing.Dispose();

    private static List<Option> Ranked(RunWorld world, AskedLearner asked)
    {
        var best = new Dictionary<int, Option>();
        foreach (var learner in asked.Learners)
        {
            var row = world.Rows.For(learner);
            for (var i = 0; i < row.Pools.Length; i++)
            {
                var offer = world.World.Offers[world.Rows.Pools[row.Pools[i]].Offer];
                if (row.Minutes[i] <= asked.WithinMinutes && world.Rows.Pools[row.Pools[i]].Places > 0)
                    best[row.Pools[i]] = new Option(row.Pools[i], offer, world.World.SiteIndex[offer.SiteId], row.Minutes[i], row.Costs[i]);
            }
        }

        return [.. best.Values.OrderBy(option => option.Cost).ThenBy(option => option.Minutes).ThenBy(option => option.Offer.Id, StringComparer.Ordinal).ThenBy(option => option.Pool)];
    }

    /// <summary>Journeys are found one after the other and kept: the same home and site come again and again on a map.</summary>
    private async Task<Dictionary<int, Itinerary?>> JourneysAsync(DoneRun run, RunWorld world, string zone, int[] sites, CancellationToken cancel)
    {
        const int most = 20_000;
        await _routing.WaitAsync(cancel);
        try
        {
            (string, string, int) Key(int site) => (run.View.Inputs!.TravelBlob, zone, site);
            var unknown = sites.Where(site => !_journeys.ContainsKey(Key(site))).ToArray();
            if (unknown.Length > 0)
            {
                if (_journeys.Count > most)
                    _journeys.Clear();
                var from = world.World.ZoneIndex[zone];
                var found = await Task.Run(() => worlds.JourneysAsync(run.View.Inputs!.DatasetBlob, world.World, [.. unknown.Select(site => (from, site))], cancel), cancel);
                for (var i = 0; i < unknown.Length; i++)
                    _journeys[Key(unknown[i])] = found?[i];
            }

            return sites.ToDictionary(site => site, site => _journeys[Key(site)]);
        }
        finally
        {
            _routing.Release();
        }
    }

    private static object Told(RunWorld world, AskedLearner asked, Option option, int rank, Dictionary<int, Itinerary?> journeys)
    {
        var need = asked.Learners[0].TravelNeed;
        var pool = world.Rows.Pools[option.Pool];
        var site = world.World.Sites[option.Site];
        var zone = world.Travel.ZoneCodes.ToList().IndexOf(asked.Zone.Code);
        var at = (zone * world.Travel.SiteIds.Count) + world.Travel.SiteIds.ToList().IndexOf(site.Id);
        var ways = world.Travel.For(need).Ways;
        return new
        {
            rank,
            offer_id = option.Offer.Id,
            option.Offer.Title,
            provider = world.World.Providers.First(provider => provider.Id == site.ProviderId).Name,
            site = site.Name,
            site_id = site.Id,
            level = option.Offer.Level.Code(),
            option.Offer.SsaTier1,
            places = pool.Kind == PoolKind.General ? option.Offer.GeneralPlaces : option.Offer.CommissionedPlaces,
            commissioned = pool.Kind == PoolKind.Commissioned,
            option.Minutes,
            changes = ways is null ? (int?)null : Math.Max(0, ways.Buses[at] + ways.Trains[at] - 1),
            mode = Pathways.Data.Codes.Word(world.Travel.ModeOf(need, zone, world.Travel.SiteIds.ToList().IndexOf(site.Id))),
            fare_pounds = ways is null ? (double?)null : Math.Round(ways.FarePence[at] / 100.0, 2),
            pounds_a_year = ways?.YearPounds[at],
            saver_covers = ways?.SaverCovers[at],
            cost_basis = ways is null ? null : "modelled",
            cost_minutes = option.Cost,
            basis = Words.Basis(option.Offer.Provenance.Basis),
            site.Location.Latitude,
            site.Location.Longitude,
            journey = need == TravelNeed.Independent && journeys.TryGetValue(option.Site, out var journey) ? Told(journey) : null,
        };
    }

    private static object? Told(Itinerary? journey) => journey is null ? null : new
    {
        summary = JourneyText.Summary(journey),
        modelled = !JourneyText.IsExact(journey),
        legs = journey.Legs.Where(leg => leg.Mode != TravelMode.Wait).Select(JourneyText.Line),
    };

    private sealed record Option(int Pool, CourseOffer Offer, int Site, int Minutes, int Cost);
}
