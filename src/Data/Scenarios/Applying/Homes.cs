using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Picks learners by where they live.</summary>
internal static class Homes
{
    /// <summary>By zone: whether it lies in one of the areas and in one of the districts; no words stand for all.</summary>
    public static bool[] Of(World world, ImmutableArray<string> areas, ImmutableArray<string> districts, Faults faults)
    {
        var (areaCodes, districtCodes) = (Words.Areas(world, areas, "area", faults), Words.Districts(world, districts, "district", faults));
        return [.. world.Zones.Select((zone, index) => (areas.IsEmpty || areaCodes.Contains(world.Areas.Areas[world.AreaOfZone[index]].Code))
            && (districts.IsEmpty || districtCodes.Contains(zone.DistrictCode)))];
    }
}
