namespace Pathways.Model;

/// <summary>A railway station.</summary>
/// <param name="Crs">Three-letter code of the station.</param>
/// <param name="Atco">Its ATCO code in NaPTAN; null outside Kent and Medway.</param>
/// <param name="Name">Name.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record RailStation(string Crs, string? Atco, string Name, GeoPoint Location, Provenance Provenance);
