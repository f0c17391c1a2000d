using Pathways.Model;

namespace Pathways.Travel;

/// <summary>An end of journeys: a zone's centroid or a site.</summary>
/// <param name="Id">Zone code or site id.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Saver">Of a zone: whether those who live there may have the KCC 16+ Travel Saver, as Kent's residents may and Medway's may not.</param>
public sealed record TravelPoint(string Id, GeoPoint Location, bool Saver = false);
