using Pathways.Travel.Walking;

namespace Pathways.Travel.Network;

/// <summary>Walks between places at a change: short between stops, longer when one end is a station or a town's timing point.</summary>
internal static class ChangeWalks
{
    public static Rows Between(Places places, Footpaths footpaths, TravelRules rules, IReadOnlySet<int> served)
    {
        var entries = new List<(int, int, int)>();
        var widest = Math.Max(rules.ChangeWalkLimitMetres, rules.TownChangeWalkLimitMetres);
        for (var from = 0; from < places.All.Count; from++)
        {
            if (!served.Contains(from))
                continue;
            var place = places.All[from];
            foreach (var to in places.Grid.Around(place.Location, place.Kind == PlaceKind.Stop ? rules.ChangeWalkLimitMetres : widest))
            {
                // Each pair is measured once, from the place that looks farther, so that both ways take the same time.
                var other = places.All[to];
                if (to == from || !served.Contains(to) || Looks(place.Kind) < Looks(other.Kind) || (Looks(place.Kind) == Looks(other.Kind) && to < from))
                    continue;
                var limit = place.Kind == PlaceKind.Stop ? rules.ChangeWalkLimitMetres : rules.TownChangeWalkLimitMetres;
                if (footpaths.Between(place.Location, other.Location, limit) is not { } walk)
                    continue;
                var seconds = Math.Max(1, rules.WalkSeconds(walk.Metres));
                entries.Add((from, to, seconds));
                entries.Add((to, from, seconds));
            }
        }

        return Rows.Of(places.All.Count, entries.OrderBy(entry => entry.Item1).ThenBy(entry => entry.Item2));
    }

    private static int Looks(PlaceKind kind) => kind == PlaceKind.Stop ? 0 : 1;
}
