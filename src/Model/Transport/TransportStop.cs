namespace Pathways.Model;

/// <summary>A place where buses stop.</summary>
/// <param name="Atco">Its ATCO code in NaPTAN.</param>
/// <param name="Name">Name with its locality.</param>
/// <param name="Location">Where it stands.</param>
public sealed record TransportStop(string Atco, string Name, GeoPoint Location);
