using System.Collections.Immutable;
using Pathways.Api.Baseline;
using Pathways.Api.Operations;
using Pathways.Api.Resources;
using Pathways.Api.Runs;

namespace Pathways.Api.Ogc;

/// <summary>A collection of features, of a run.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">In words.</param>
/// <param name="Description">What it is.</param>
/// <param name="Columns">Properties of its features.</param>
/// <param name="Make">Makes it.</param>
internal sealed record OgcCollection(string Id, string Title, string Description, ImmutableArray<Column> Columns, Func<DoneRun, ApiRequest, TableContent> Make)
{
    /// <summary>The collections, in the order in which they are listed.</summary>
    public static ImmutableArray<OgcCollection> All { get; } =
    [
        new("areas", "Areas", "Areas of the area set with the figures of all levels together; counts of people as the caller may see them.", [.. ResultAreas.Fields.Select(field => field.Column)], Areas),
        new("zones", "Zones", "Zones (LSOA 2021) with what they can reach, level by level; never counts of people.", [.. ResultZones.WideFields.Select(field => field.Column)], (run, request) => ResultZones.MakeWide(run, request.View, request.Get<Outlines>())) { ByKind = true },
        new("sites", "Sites", "Sites where courses are taught; those that the run's scenario opens are marked.", [.. ResultSites.Fields.Select(field => field.Column)], (run, request) => ResultSites.Make(run.Result, run.Hash, run.Origin, request.View, run.Places!)) { AtSites = true },
        new("offers", "Offers", "Course offers by kind of places, at their sites.", [.. ResultOffers.Fields.Select(field => field.Column)], (run, request) => ResultOffers.Make(run.Result, run.Hash, run.Origin, request.View, run.Places!)) { AtSites = true },
        new("cold-spots", "Cold spots", "Cold-spot areas: what is missing, how sure, what could be done.", [.. ResultColdSpots.Fields.Select(field => field.Column)], (run, request) => ResultColdSpots.Make(run.Result, run.Hash, run.Origin, request.View, request.Get<Outlines>())),
    ];

    /// <summary>Whether its features lie at sites, which the run must be asked for first.</summary>
    public bool AtSites { get; init; }

    /// <summary>Whether it may be asked for one kind of provision alone.</summary>
    public bool ByKind { get; init; }

    /// <summary>The table, from the cache where it is; only else is anything asked for that it is made of.</summary>
    public async Task<TableContent> TableAsync(DoneRun run, ApiRequest request)
    {
        var (cache, name, basis) = (request.Get<TableCache>(), "ogc " + Id + (ByKind ? CountedKind.Word(request) : ""), run.Basis + request.Get<BaselineState>().Now.RunId);
        if (cache.Known(name, basis, request.View) is { } known)
            return known;
        var whole = AtSites ? await run.PlacedAsync(request) : ByKind ? await run.OfKindAsync(request) : run;
        return cache.Get(name, basis, request.View, () => Make(whole, request));
    }

    private static TableContent Areas(DoneRun run, ApiRequest request)
    {
        var all = ResultAreas.Make(run.Result, run.Hash, run.Origin, request.View, request.Get<Outlines>());
        var level = all.Columns.ToList().FindIndex(column => column.Name == "level");
        return all with { Name = "areas", Rows = [.. all.Rows.Where(row => row.Outline is not null && row.Cells[level] as string == "Total").Select(row => row with { Id = row.Id.Split(':')[0] })] };
    }
}
