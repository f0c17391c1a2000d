using System.Collections.Frozen;
using Pathways.Data.Geo;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Puts points into zones and gives sites the modelled share of places that residents of outside take.</summary>
internal sealed class SitePlacing(ZoneLocator zones, FrozenDictionary<string, double> inflowShares)
{
    /// <summary>Zone, district and inflow share of a site; a share given for the site itself overrides its district's.</summary>
    public (string? Zone, string? District, double InflowShare) At(string siteId, GeoPoint point)
    {
        var found = zones.Find(point);
        return (found?.Zone, found?.District,
            inflowShares.TryGetValue(siteId, out var own) ? own
            : found is { } place && inflowShares.TryGetValue(place.District, out var share) ? share : 0);
    }

    public static SitePlacing Read(RawExtracts raw, RuleNumbers rules)
        => new(new ZoneLocator(raw.Text("lsoa21_kent_medway.geojson"), rules["coast_tolerance_degrees"]),
            AuthoredFiles.Rows("inflow-shares.csv", row => KeyValuePair.Create(row.Required("place"), row.Number("inflow_share", 0, 1)),
                "place", "inflow_share", "basis", "confidence", "source").ToFrozenDictionary(StringComparer.Ordinal));
}
