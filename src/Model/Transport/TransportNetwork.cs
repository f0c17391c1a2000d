using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Public transport and the water that walkers cannot cross, as facts: what is made of them is the travel model's business.</summary>
/// <param name="Stops">Bus stops, by ATCO code.</param>
/// <param name="Stations">Railway stations, by three-letter code.</param>
/// <param name="RailLines">Order of stations and minutes along each line.</param>
/// <param name="RailServices">Trains by stopping pattern.</param>
/// <param name="BusServices">Buses by the towns they serve.</param>
/// <param name="TimingPoints">The stop that stands for each town.</param>
/// <param name="Barriers">Water that nobody walks across.</param>
/// <param name="Crossings">Where the water can be crossed, and by whom.</param>
public sealed record TransportNetwork(
    ImmutableArray<TransportStop> Stops, ImmutableArray<RailStation> Stations, ImmutableArray<RailLine> RailLines,
    ImmutableArray<RailService> RailServices, ImmutableArray<BusService> BusServices, ImmutableArray<TimingPoint> TimingPoints,
    ImmutableArray<WaterBarrier> Barriers, ImmutableArray<WaterCrossing> Crossings);
