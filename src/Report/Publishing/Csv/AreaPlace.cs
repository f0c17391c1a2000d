using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>An area as the DfE's open data standard places it: an LCPA is no geographic level of its own, so its rows are its authority's with the LCPA as a filter.</summary>
/// <param name="NewLaCode">GSS code of the authority.</param>
/// <param name="OldLaCode">Three-digit code of the authority.</param>
/// <param name="LaName">Its name.</param>
/// <param name="Lcpa">Name of the area within the authority; Total for the whole.</param>
internal sealed record AreaPlace(string NewLaCode, string OldLaCode, string LaName, string Lcpa)
{
    private static readonly AreaPlace Kent = new("E10000016", "886", "Kent", DataTable.Total);
    private static readonly AreaPlace Medway = new("E06000035", "887", "Medway", DataTable.Total);

    /// <summary>By area code; Kent and Medway together are no place of the standard and are left out.</summary>
    public static Dictionary<string, AreaPlace> Of(RunResult result)
    {
        var inMedway = result.Zones.GroupBy(zone => zone.AreaCode, StringComparer.Ordinal)
            .ToDictionary(zones => zones.Key, zones => zones.All(zone => zone.DistrictCode == Medway.NewLaCode), StringComparer.Ordinal);
        var areas = result.Areas.Where(area => area.Kind != AreaKind.All).ToArray();
        var whole = areas.Count(area => area.Code == Medway.NewLaCode || inMedway.GetValueOrDefault(area.Code)) == 1; // else each is a part, and only the authority itself is its total
        return areas.ToDictionary(
            area => area.Code,
            area => area.Kind == AreaKind.Authority ? area.Code == Medway.NewLaCode ? Medway : Kent
                : inMedway.GetValueOrDefault(area.Code) ? whole ? Medway : Medway with { Lcpa = area.Name } : Kent with { Lcpa = area.Name },
            StringComparer.Ordinal);
    }
}
