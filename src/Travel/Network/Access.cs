using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Network;

/// <summary>A place that can be walked to from a door.</summary>
internal readonly record struct Access(int Place, int Seconds, Walk Walk);

/// <summary>Walks between doors and places.</summary>
internal static class Accesses
{
    /// <summary>Places within walking distance of a door, by ascending index.</summary>
    public static List<Access> Of(TransitGraph graph, GeoPoint door)
    {
        var rules = graph.Rules;
        var found = new List<Access>();
        foreach (var place in graph.Places.Grid.Around(door, Math.Max(rules.BusAccessLimitMetres, rules.RailAccessLimitMetres)))
        {
            var limit = graph.Places.All[place].Kind == PlaceKind.Station ? rules.RailAccessLimitMetres : rules.BusAccessLimitMetres;
            if (graph.Footpaths.Between(door, graph.Places.All[place].Location, limit) is { } walk)
                found.Add(new Access(place, rules.WalkSeconds(walk.Metres), walk));
        }

        return found;
    }
}
