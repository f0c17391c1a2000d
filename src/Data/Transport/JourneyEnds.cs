using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>Where a journey starts and ends: both the names of the places and where they are, so that a place that moved is another one.</summary>
/// <param name="ZoneCode">The zone of the home.</param>
/// <param name="Home">Where in the zone it starts.</param>
/// <param name="SiteId">The site.</param>
/// <param name="Site">Where the site is.</param>
public readonly record struct JourneyEnds(string ZoneCode, GeoPoint Home, string SiteId, GeoPoint Site);
