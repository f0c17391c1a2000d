using System.Collections.Frozen;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>The places of a world of which nothing is known, since they lie in authorities whose young people no extract covers (<see cref="DatasetOrigin.NotCovered"/>).</summary>
public static class NotCoveredPlaces
{
    /// <summary>Codes, as in <see cref="AreaResult.Code"/>, of areas and authorities that lie wholly there; everything together is not among them while some of it is covered.</summary>
    /// <param name="world">The world.</param>
    /// <param name="origin">Its dataset's.</param>
    public static FrozenSet<string> Of(World world, DatasetOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(origin);
        var missing = origin.NotCovered;
        if (missing.IsEmpty)
            return [];
        var places = ObservedPlaces.Of(world);
        var authority = world.Districts.ToDictionary(district => district.Code, district => district.Authority, StringComparer.Ordinal);
        var covered = new bool[places.All.Length];
        for (var zone = 0; zone < world.Zones.Length; zone++)
        {
            if (missing.Contains(authority[world.Zones[zone].DistrictCode]))
                continue;
            foreach (var place in places.OfZone[zone])
                covered[place] = true;
        }

        return places.All.Where((_, place) => !covered[place]).Select(place => place.Code).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The same places of a world by its own origin, with the MSOAs and zones that lie wholly there.</summary>
    /// <param name="world">The world.</param>
    public static FrozenSet<string> AndZones(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var missing = world.Dataset.Origin.NotCovered;
        if (missing.IsEmpty)
            return [];
        var districts = world.Districts.Where(district => missing.Contains(district.Authority)).Select(district => district.Code).ToHashSet(StringComparer.Ordinal);
        var msoas = world.Zones.GroupBy(zone => zone.MsoaCode, StringComparer.Ordinal).Where(msoa => msoa.All(zone => districts.Contains(zone.DistrictCode))).Select(msoa => msoa.Key);
        return Of(world, world.Dataset.Origin).Concat(msoas).Concat(world.Zones.Where(zone => districts.Contains(zone.DistrictCode)).Select(zone => zone.Code)).ToFrozenSet(StringComparer.Ordinal);
    }
}
