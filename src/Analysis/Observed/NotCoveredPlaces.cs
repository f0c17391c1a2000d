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
}
