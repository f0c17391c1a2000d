using Pathways.Model;
using Pathways.Travel.Network;

namespace Pathways.Travel.Search;

/// <summary>The best way from a home to the site of a search: on foot all the way, or by public transport.</summary>
internal static class Journeys
{
    /// <summary>Fewest seconds by public transport from a home, given the places in walking distance of it.</summary>
    public static int ByPublicTransport(BackwardSearch search, IReadOnlyList<Access> access)
    {
        var best = Seconds.Never;
        var boarding = search.Boarding;
        foreach (var walk in access)
            best = Math.Min(best, walk.Seconds + boarding[walk.Place]);
        return best;
    }

    /// <summary>Seconds on foot from door to door, or <see cref="Seconds.Never"/>.</summary>
    public static int OnFoot(TransitGraph graph, GeoPoint from, GeoPoint to)
        => graph.Footpaths.Between(from, to, graph.Rules.WalkLimitMetres) is { } walk ? graph.Rules.WalkSeconds(walk.Metres) : Seconds.Never;
}
