using Pathways.Model;

namespace Pathways.Travel;

/// <summary>An end of journeys: a zone's centroid or a site.</summary>
/// <param name="Id">Zone code or site id.</param>
/// <param name="Location">Where it is.</param>
public sealed record TravelPoint(string Id, GeoPoint Location);
