using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>Which pools lie within the travel limit of a zone, for each travel need.</summary>
internal sealed class Reach
{
    private readonly TravelMatrix[] _travel;
    private readonly double _limitMinutes;
    private readonly int[] _row;
    private readonly int[] _column;
    private readonly ProviderKind[] _kinds;
    private readonly bool[,] _anyCourse;

    public Reach(World world, TravelMatrix travel, ImmutableArray<SeatPool> pools, double limitMinutes)
    {
        (_travel, _limitMinutes) = ([.. Enum.GetValues<TravelNeed>().Select(travel.For)], limitMinutes);
        var rows = Positions(travel.ZoneCodes);
        var columns = Positions(travel.SiteIds);
        var providers = world.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        _row = [.. world.Zones.Select(zone => rows.GetValueOrDefault(zone.Code, -1))];
        _column = [.. pools.Select(pool => columns.GetValueOrDefault(world.Offers[pool.Offer].SiteId, -1))];
        _kinds = [.. pools.Select(pool => providers[world.Sites[world.SiteIndex[world.Offers[pool.Offer].SiteId]].ProviderId].Kind)];
        var courses = Enumerable.Range(0, pools.Length)
            .Where(pool => world.Offers[pools[pool].Offer] is { } offer && offer.GeneralPlaces + offer.CommissionedPlaces > 0).ToArray();
        _anyCourse = new bool[world.Zones.Length, _travel.Length];
        for (var zone = 0; zone < world.Zones.Length; zone++)
        {
            foreach (var need in Enum.GetValues<TravelNeed>())
                _anyCourse[zone, (int)need] = Array.Exists(courses, pool => Minutes(zone, pool, need) is not null);
        }
    }

    /// <summary>Minutes from the zone to the pool's site of who travels with such a need, or null beyond the limit.</summary>
    public ushort? Minutes(int zone, int pool, TravelNeed need)
    {
        if (zone < 0 || _row[zone] < 0 || _column[pool] < 0)
            return null;
        var minutes = _travel[(int)need][_row[zone], _column[pool]];
        return minutes == TravelMatrix.Unreachable || minutes > _limitMinutes ? null : minutes;
    }

    /// <summary>Minutes at the pool's site before the course begins, for a pair in reach; 0 where that is not known.</summary>
    public int EarlyMinutes(int zone, int pool, TravelNeed need)
        => _travel[(int)need] is { Ways.Timings: { } timings } matrix ? timings.EarlyMinutes[(_row[zone] * matrix.SiteIds.Count) + _column[pool]] : 0;

    /// <summary>Whether any course with places is in reach of the zone, conditions ignored.</summary>
    public bool AnyCourse(int zone, TravelNeed need) => zone >= 0 && _anyCourse[zone, (int)need];

    /// <summary>The sort of institution that offers the pool.</summary>
    public ProviderKind ProviderKind(int pool) => _kinds[pool];

    private static Dictionary<string, int> Positions(IReadOnlyList<string> codes)
        => codes.Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
}
