using Pathways.Model;

namespace Pathways.Travel.Network;

/// <summary>
/// Every active stop is taken to have a local bus to and from its nearest town on the same side of the water, since the named
/// services pass only about half of the stops that NaPTAN calls active. Headway and speed are assumptions.
/// </summary>
internal static class LocalBusPatterns
{
    public static IEnumerable<ServicePattern> Of(Places places, Walking.Footpaths footpaths, TravelRules rules)
    {
        if (!rules.LocalBusIncluded)
            yield break;
        for (var stop = 0; stop < places.All.Count; stop++)
        {
            if (places.All[stop].Kind != PlaceKind.Stop || NearestTown(stop, places, footpaths, rules.LocalBusLimitMetres) is not { } town)
                continue;
            var metres = places.All[stop].Location.KilometresTo(places.All[town].Location) * 1000 * rules.LocalBusDetour;
            var minutes = metres * 60 / (rules.LocalBusKilometresPerHour * 1000);
            var pattern = ServicePattern.From(TravelMode.Bus, "local bus (assumed)", rules.LocalBusHeadwayMinutes, [(stop, 0), (town, minutes)]);
            yield return pattern;
            yield return pattern.Reversed();
        }
    }

    private static int? NearestTown(int stop, Places places, Walking.Footpaths footpaths, double limitMetres)
    {
        var from = places.All[stop].Location;
        foreach (var (town, metres) in places.Grid.Around(from, limitMetres).Where(place => places.All[place].Kind == PlaceKind.Town)
            .Select(town => (town, Metres: from.KilometresTo(places.All[town].Location) * 1000)).OrderBy(pair => pair.Metres).ThenBy(pair => pair.town))
        {
            if (metres > limitMetres)
                return null;
            if (metres > 0 && !footpaths.Blocked(from, places.All[town].Location))
                return town;
        }

        return null;
    }
}
