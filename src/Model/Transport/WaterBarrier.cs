using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>A line along water that nobody walks across except at a crossing.</summary>
/// <param name="Id">Stable id, such as <c>medway-tidal</c>.</param>
/// <param name="Water">The water, as its crossings name it.</param>
/// <param name="Line">Points in order, along the middle of the water.</param>
/// <param name="Provenance">Where the line comes from.</param>
public sealed record WaterBarrier(string Id, string Water, ImmutableArray<GeoPoint> Line, Provenance Provenance);

/// <summary>A bridge, tunnel, lock or ferry.</summary>
/// <param name="Name">Name.</param>
/// <param name="Water">The water that it crosses.</param>
/// <param name="Location">Where it is, within some hundred metres.</param>
/// <param name="OpenOnFoot">Whether walkers may use it today.</param>
/// <param name="Note">What else to know.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record WaterCrossing(string Name, string Water, GeoPoint Location, bool OpenOnFoot, string Note, Provenance Provenance);
