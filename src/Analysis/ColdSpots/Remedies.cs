using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// What could be done about a cold spot, in the order empty places, travel help, expand existing, new provision. Each is given
/// only where it would end what makes the spot cold for every one of its zones; new provision always would. Places left empty are those of the
/// run's own <c>choice</c>, at courses that run. No provider is named.
/// </summary>
internal sealed class Remedies(RunView run, ColdSpotParameters parameters, OpenCourses courses, int[] narrowBelow)
{
    private readonly int _limit = run.Parameters.TravelLimitMinutes;
    private readonly HashSet<int> _notRunning = [.. run.Choice.ClosedPools];

    public ImmutableArray<Remedy> Of(LevelBand band, ColdSpotKind kind, ImmutableArray<int> zones)
    {
        var pools = courses.Pools.ToArray().Where(pool => run.OfferOf(pool).Level.Band() == band).ToArray();
        var found = ImmutableArray.CreateBuilder<Remedy>();
        if (kind == ColdSpotKind.Full && Empty(zones, pools, 0, _limit) is { } empty)
            found.Add(new Remedy(RemedyKind.EmptyPlaces, empty.Places, empty.Minutes));
        if (TravelHelp(band, kind, zones, pools) is { } help)
            found.Add(help);
        if (CanExpand(kind, zones))
            found.Add(new Remedy(RemedyKind.ExpandExisting, null, null));
        found.Add(new Remedy(RemedyKind.NewProvision, null, null));
        return found.ToImmutable();
    }

    private Remedy? TravelHelp(LevelBand band, ColdSpotKind kind, ImmutableArray<int> zones, int[] pools)
    {
        var further = _limit + parameters.TravelHelpMinutes;
        switch (kind)
        {
            case ColdSpotKind.NoCourseInReach or ColdSpotKind.Full:
                return Empty(zones, pools, _limit + 1, further) is { } empty ? new Remedy(RemedyKind.TravelHelp, empty.Places, empty.Minutes) : null;
            case ColdSpotKind.Far:
                return new Remedy(RemedyKind.TravelHelp, null, zones.Max(zone => pools.Min(pool => Minutes(zone, pool))));
            default:
                Func<int, bool> mended = kind == ColdSpotKind.Fragile
                    ? zone => Within(zone, pools, further).Select(pool => courses.ProviderOf(run.SiteOfPool[pool])).Distinct().Count() > 1
                    : zone => Within(zone, pools, further).Select(pool => run.OfferOf(pool).SsaTier1).Distinct(StringComparer.Ordinal).Count() >= narrowBelow[(int)band];
                return zones.All(mended) ? new Remedy(RemedyKind.TravelHelp, null, further) : null;
        }
    }

    /// <summary>Sites in reach of every zone that teach anything open to all, at any level.</summary>
    private bool CanExpand(ColdSpotKind kind, ImmutableArray<int> zones)
    {
        var all = courses.Pools.ToArray();
        return kind switch
        {
            ColdSpotKind.Fragile => zones.All(zone => Within(zone, all, _limit).Select(pool => courses.ProviderOf(run.SiteOfPool[pool])).Distinct().Count() > 1),
            ColdSpotKind.Far => zones.All(zone => Within(zone, all, parameters.FarMinutes).Any()),
            _ => zones.All(zone => Within(zone, all, _limit).Any()),
        };
    }

    /// <summary>Places left empty between two limits, when every zone has some; and the minutes of the zone that has furthest to go.</summary>
    private (int Places, int Minutes)? Empty(ImmutableArray<int> zones, int[] pools, int from, int to)
    {
        var left = pools.Where(pool => run.Choice.Pools[pool].UnfilledPlaces > 0 && !_notRunning.Contains(pool)).ToArray();
        var (reached, furthest) = (new HashSet<int>(), 0);
        foreach (var zone in zones)
        {
            var own = left.Where(pool => Minutes(zone, pool) >= from && Minutes(zone, pool) <= to).ToArray();
            if (own.Length == 0)
                return null;
            reached.UnionWith(own);
            furthest = Math.Max(furthest, own.Min(pool => Minutes(zone, pool)));
        }

        return (reached.Sum(pool => run.Choice.Pools[pool].UnfilledPlaces), furthest);
    }

    private IEnumerable<int> Within(int zone, int[] pools, int limit) => pools.Where(pool => Minutes(zone, pool) <= limit);

    private int Minutes(int zone, int pool) => courses.Minutes[(zone * run.World.Sites.Length) + run.SiteOfPool[pool]];
}
