using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>The order of stations along a railway line, with the minutes a train takes from each to the next.</summary>
/// <param name="Name">Name of the line.</param>
/// <param name="Calls">Stations in order.</param>
public sealed record RailLine(string Name, ImmutableArray<RailCall> Calls);

/// <summary>A station along a line or a service.</summary>
/// <param name="Crs">Three-letter code of the station.</param>
/// <param name="MinutesFromPrevious">Minutes from the call before; 0 at the first.</param>
public readonly record struct RailCall(string Crs, double MinutesFromPrevious);
