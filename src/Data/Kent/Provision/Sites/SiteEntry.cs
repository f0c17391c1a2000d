using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>A site together with its provider and what is known of its coordinates.</summary>
internal sealed record SiteEntry(Provider Provider, Site Site, string CoordinateAccuracy);
