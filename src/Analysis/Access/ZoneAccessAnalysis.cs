using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Access of every zone, from places, travel and population (published estimates aged forward, modelled) only. Places per head follow the two-step floating
/// catchment method (Luo and Wang 2003) with weight 1 within the travel limit and 0 beyond it.
/// </summary>
internal static class ZoneAccessAnalysis
{
    public static readonly ImmutableArray<LevelBand> Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    public static ImmutableArray<ZoneResult> Analyse(RunView run)
    {
        var bands = Bands.Select(band => OfBand(run, band)).ToArray();
        var msoas = run.World.Msoas.ToDictionary(msoa => msoa.Code, StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<ZoneResult>(run.World.Zones.Length);
        for (var z = 0; z < run.World.Zones.Length; z++)
        {
            var zone = run.World.Zones[z];
            var area = run.World.Areas.Areas[run.World.AreaOfZone[z]];
            var inReach = bands.Sum(band => band[z].Access.PlacesInReach);
            results.Add(new ZoneResult(
                zone.Code, zone.Name, zone.MsoaCode, msoas.TryGetValue(zone.MsoaCode, out var msoa) ? msoa.LocalName : zone.MsoaCode,
                zone.DistrictCode, run.DistrictOfZone[z].Name, area.Code, area.Name,
                [.. bands.Select(band => band[z].Access)],
                inReach == 0 ? null : (double)bands.Sum(band => band[z].ConfirmedPlaces) / inReach));
        }

        return results.MoveToImmutable();
    }

    private static (ZoneAccess Access, int ConfirmedPlaces)[] OfBand(RunView run, LevelBand band)
    {
        var pools = Enumerable.Range(0, run.ChoiceSet.Pools.Length)
            .Where(pool => run.OfferOf(pool).Level.Band() == band
                && OpenToAll.Counts(run.ChoiceSet.Pools[pool], run.OfferOf(pool), run.World.Sites[run.SiteOfPool[pool]]))
            .ToArray();
        var perPerson = PlacesPerPerson(run, pools);
        var accesses = new (ZoneAccess Access, int ConfirmedPlaces)[run.World.Zones.Length];
        for (var zone = 0; zone < accesses.Length; zone++)
            accesses[zone] = OfZone(run, band, zone, pools, perPerson);
        return Classed(accesses, run.Parameters.FewPlacesRatio);
    }

    private static double[] PlacesPerPerson(RunView run, int[] pools)
    {
        var people = run.World.Zones.Select(zone => zone.Cohorts
            .Where(cohort => cohort.Year == run.Scenario.AcademicYear.StartYear && cohort.AcademicAge is 16 or 17)
            .Sum(cohort => cohort.People)).ToArray();
        return [.. pools.Select(pool =>
        {
            var catchment = 0.0;
            for (var zone = 0; zone < people.Length; zone++)
                catchment += run.WithinLimit(zone, run.SiteOfPool[pool]) ? people[zone] : 0;
            return catchment > 0 ? run.ChoiceSet.Pools[pool].Places / catchment : 0;
        })];
    }

    private static (ZoneAccess, int) OfZone(RunView run, LevelBand band, int zone, int[] pools, double[] perPerson)
    {
        var (courses, places, confirmed, perHead, nearest) = (0, 0, 0, 0.0, TravelMatrix.Unreachable);
        var providers = new HashSet<string>(StringComparer.Ordinal);
        var subjects = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pools.Length; i++)
        {
            var site = run.SiteOfPool[pools[i]];
            nearest = Math.Min(nearest, run.Minutes(zone, site));
            if (!run.WithinLimit(zone, site))
                continue;
            var offer = run.OfferOf(pools[i]);
            courses++;
            places += run.ChoiceSet.Pools[pools[i]].Places;
            confirmed += offer.Provenance.Basis == Basis.Confirmed ? run.ChoiceSet.Pools[pools[i]].Places : 0;
            perHead += perPerson[i];
            providers.Add(run.World.Sites[site].ProviderId);
            subjects.Add(offer.SsaTier1);
        }

        return (new ZoneAccess(
            band, courses, places, providers.Count, subjects.Count, nearest == TravelMatrix.Unreachable ? null : nearest,
            100 * perHead, courses == 0 ? AccessClass.None : AccessClass.MiddleOrAbove), confirmed);
    }

    private static (ZoneAccess Access, int ConfirmedPlaces)[] Classed((ZoneAccess Access, int ConfirmedPlaces)[] accesses, double fewRatio)
    {
        if (accesses.Length == 0)
            return accesses;
        var middle = Percentile.NearestRank(accesses.Select(item => item.Access.PlacesPer100).Order().ToArray(), 50);
        return [.. accesses.Select(item => item with { Access = item.Access with { Class = ClassOf(item.Access, middle, fewRatio) } })];
    }

    private static AccessClass ClassOf(ZoneAccess access, double middle, double fewRatio) => access switch
    {
        { CoursesInReach: 0 } => AccessClass.None,
        _ when access.PlacesPer100 < fewRatio * middle => AccessClass.Few,
        _ when access.PlacesPer100 < middle => AccessClass.BelowMiddle,
        _ => AccessClass.MiddleOrAbove,
    };
}
