using Pathways.Model;
using Pathways.Travel.Walking;

namespace Pathways.Travel.Network;

/// <summary>
/// The network as a graph for backward searches. A vehicle node is a service as it arrives at one of its calls after the first;
/// nodes of a pattern stand together, in order. Everything is in whole seconds.
/// </summary>
internal sealed class TransitGraph
{
    private TransitGraph(Places places, Footpaths footpaths, TravelRules rules)
        => (Places, Footpaths, Rules) = (places, footpaths, rules);

    public Places Places { get; }

    public Footpaths Footpaths { get; }

    public TravelRules Rules { get; }

    public required IReadOnlyList<ServicePattern> Patterns { get; init; }

    /// <summary>By vehicle node: its pattern.</summary>
    public required int[] PatternOf { get; init; }

    /// <summary>By vehicle node: its call within the pattern, from 1.</summary>
    public required int[] CallOf { get; init; }

    /// <summary>By vehicle node: where it arrives.</summary>
    public required int[] ArrivesAt { get; init; }

    /// <summary>By vehicle node: where one boards to ride to it from the call before.</summary>
    public required int[] BoardsAt { get; init; }

    /// <summary>By vehicle node: seconds of riding from the call before.</summary>
    public required int[] Ride { get; init; }

    /// <summary>By vehicle node: expected seconds of waiting to board at the call before.</summary>
    public required int[] Wait { get; init; }

    /// <summary>Vehicle nodes that arrive at a place.</summary>
    public required Rows Arrivals { get; init; }

    /// <summary>Vehicle nodes that one rides to after boarding at a place.</summary>
    public required Rows Departures { get; init; }

    /// <summary>Places in walking distance of a place at a change, with seconds; the same both ways.</summary>
    public required Rows Changes { get; init; }

    public int VehicleCount => PatternOf.Length;

    public static TransitGraph Build(TransportNetwork network, TravelRules rules, Footpaths footpaths, Places places)
    {
        ServicePattern[] patterns = [.. RailPatterns.Of(network, places, rules), .. BusPatterns.Of(network, places, rules), .. LocalBusPatterns.Of(places, footpaths, rules)];
        var nodes = patterns.SelectMany((pattern, index) => Enumerable.Range(1, pattern.Calls.Length - 1).Select(call => (index, call))).ToArray();
        int[] Each(Func<ServicePattern, int, int> value) => [.. nodes.Select(node => value(patterns[node.index], node.call))];
        var arrivesAt = Each((pattern, call) => pattern.Calls[call]);
        var boardsAt = Each((pattern, call) => pattern.Calls[call - 1]);
        var served = arrivesAt.Concat(boardsAt).ToHashSet();
        return new TransitGraph(places, footpaths, rules)
        {
            Patterns = patterns,
            PatternOf = [.. nodes.Select(node => node.index)],
            CallOf = [.. nodes.Select(node => node.call)],
            ArrivesAt = arrivesAt,
            BoardsAt = boardsAt,
            Ride = Each((pattern, call) => pattern.Seconds[call]),
            Wait = Each((pattern, _) => rules.WaitSeconds(pattern.HeadwayMinutes)),
            Arrivals = Rows.Of(places.All.Count, arrivesAt.Select((place, node) => (place, node, 0))),
            Departures = Rows.Of(places.All.Count, boardsAt.Select((place, node) => (place, node, 0))),
            Changes = ChangeWalks.Between(places, footpaths, rules, served),
        };
    }
}
