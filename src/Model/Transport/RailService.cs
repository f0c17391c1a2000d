using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Trains of one stopping pattern, known by how many run in an hour. The return direction is taken to be the same.</summary>
/// <param name="Id">Stable id, such as <c>R07</c>.</param>
/// <param name="Name">Name by its ends, such as Sittingbourne - Sheerness-on-Sea.</param>
/// <param name="Calls">Stations called at, in order, with minutes from the one before.</param>
/// <param name="TrainsPerHourPeak">Trains an hour each way at the peak.</param>
/// <param name="TrainsPerHourOffPeak">Trains an hour each way off the peak; 0 when it runs at the peak only.</param>
/// <param name="Provenance">Basis of the peak frequency, its confidence and the source.</param>
public sealed record RailService(
    string Id, string Name, ImmutableArray<RailCall> Calls, double TrainsPerHourPeak, double TrainsPerHourOffPeak, Provenance Provenance);
