using Pathways.Model;

namespace Pathways.Data.Scenarios.Applying;

/// <summary>Adds providers and sites; what was there keeps its place.</summary>
internal static class Opening
{
    /// <summary>A site further than this from every zone's centre stands outside the county.</summary>
    private const double OutsideKilometres = 10;

    private static readonly Provenance Entered = new(Basis.Entered, Confidence.Medium, "scenario file");

    public static World Provider(World world, OpenProvider change, Faults faults)
    {
        if (world.Providers.Any(provider => string.Equals(provider.Id, change.Id, StringComparison.OrdinalIgnoreCase)))
            faults.Bad("id", change.Id, "is a provider of the dataset already", "give another id, or leave the modification out");
        var ukprn = change.Id.Length == 8 && change.Id.All(char.IsAsciiDigit) ? change.Id : null;
        return faults.Any ? world : world.With(providers: world.Providers.Add(new Provider(change.Id, ukprn, change.Title, change.Kind, Entered)));
    }

    public static World Site(World world, OpenSite change, Faults faults)
    {
        if (world.SiteIndex.ContainsKey(change.Id))
            faults.Bad("id", change.Id, "is a site of the dataset already", "give another id");
        var provider = Words.Providers(world, [change.Provider], "provider", faults);
        if (faults.Any)
            return world;
        var nearest = world.Zones.MinBy(zone => zone.Centroid.KilometresTo(change.Location))!;
        var inside = nearest.Centroid.KilometresTo(change.Location) <= OutsideKilometres;
        return world.With(sites: world.Sites.Add(new Site(
            change.Id, provider.Order(StringComparer.Ordinal).First(), null, change.Title, change.Location, inside ? nearest.DistrictCode : null, inside ? nearest.Code : null,
            Selective: false, InternalFirst: false, SiteSex.Mixed, null, GeneralSupply: true, PlacesOpenToKentShare: 1, InflowShare: 0, Entered)));
    }
}
