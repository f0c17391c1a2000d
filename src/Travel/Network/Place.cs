using Pathways.Model;

namespace Pathways.Travel.Network;

/// <summary>What sort of place travellers board and alight at.</summary>
internal enum PlaceKind
{
    Stop,
    Town,
    Station,
}

/// <summary>Where travellers board and alight.</summary>
internal sealed record Place(string Id, string Name, GeoPoint Location, PlaceKind Kind);
