using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>Which pools lie within the travel limit of a zone.</summary>
internal sealed class Reach
{
    private readonly TravelMatrix _travel;
    private readonly double _limitMinutes;
    private readonly int[] _row;
    private readonly int[] _column;
    private readonly ProviderKind[] _kinds;
    private readonly bool[] _anyCourse;

    public Reach(World world, TravelMatrix travel, ImmutableArray<SeatPool> pools, double limitMinutes)
    {
        (_travel, _limitMinutes) = (travel, limitMinutes);
        var rows = Positions(travel.ZoneCodes);
        var columns = Positions(travel.SiteIds);
        var providers = world.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        _row = [.. world.Zones.Select(zone => rows.GetValueOrDefault(zone.Code, -1))];
        _column = [.. pools.Select(pool => columns.GetValueOrDefault(world.Offers[pool.Offer].SiteId, -1))];
        _kinds = [.. pools.Select(pool => providers[world.Sites[world.SiteIndex[world.Offers[pool.Offer].SiteId]].ProviderId].Kind)];
        var courses = Enumerable.Range(0, pools.Length)
            .Where(pool => world.Offers[pools[pool].Offer] is { } offer && offer.GeneralPlaces + offer.CommissionedPlaces > 0).ToArray();
        _anyCourse = [.. Enumerable.Range(0, world.Zones.Length).Select(zone => courses.Any(pool => Minutes(zone, pool) is not null))];
    }

    /// <summary>Minutes from the zone to the pool's site, or null beyond the limit.</summary>
    public ushort? Minutes(int zone, int pool)
    {
        if (zone < 0 || _row[zone] < 0 || _column[pool] < 0)
            return null;
        var minutes = _travel[_row[zone], _column[pool]];
        return minutes == TravelMatrix.Unreachable || minutes > _limitMinutes ? null : minutes;
    }

    /// <summary>Whether any course with places is in reach of the zone, conditions ignored.</summary>
    public bool AnyCourse(int zone) => zone >= 0 && _anyCourse[zone];

    /// <summary>The sort of institution that offers the pool.</summary>
    public ProviderKind ProviderKind(int pool) => _kinds[pool];

    private static Dictionary<string, int> Positions(IReadOnlyList<string> codes)
        => codes.Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
}
