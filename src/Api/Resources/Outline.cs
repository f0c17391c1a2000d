using NetTopologySuite.Geometries;

namespace Pathways.Api.Resources;

/// <summary>Where something lies.</summary>
/// <param name="Json">The GeoJSON geometry (RFC 7946).</param>
/// <param name="Geometry">The same to ask of; WGS 84, longitude first.</param>
internal sealed record Outline(string Json, Geometry Geometry);
