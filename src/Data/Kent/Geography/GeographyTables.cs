using Pathways.Data.Tables;

namespace Pathways.Data.Kent.Geography;

/// <summary>The tables of districts, MSOAs and areas.</summary>
internal static class GeographyTables
{
    public static string Districts(RawGeography geography)
    {
        var csv = new CsvWriterFile("district_code", "district_name", "authority");
        foreach (var (code, name) in DistrictNames(geography))
            csv.Row(code, name, Codes.Word(Authorities.Of(code)));
        return csv.ToString();
    }

    public static string Msoas(RawGeography geography)
    {
        var csv = new CsvWriterFile("msoa_code", "msoa_name", "local_name", "district_code");
        foreach (var msoa in geography.Msoas)
            csv.Row(msoa.Code, msoa.Name, msoa.LocalName, msoa.DistrictCode);
        return csv.ToString();
    }

    public static string Areas(RawGeography geography)
    {
        var csv = new CsvWriterFile("msoa_code", "area_code", "area_name", "is_lcpa", "ambiguous", "basis", "source");
        foreach (var msoa in geography.Msoas)
        {
            var whole = msoa.AreaBasis == "whole district";
            csv.Row(
                msoa.Code, msoa.AreaCode, AreaName(msoa), IsLcpa(msoa), msoa.Ambiguous, whole ? "published" : "modelled",
                IsLcpa(msoa) ? "Kelsi, Local Collaborative Partnership Areas: " + msoa.AreaBasis : "Medway has no LCPA and is shown as an area of its own");
        }

        return csv.ToString();
    }

    /// <summary>Codes and names of the districts, by code.</summary>
    public static IEnumerable<(string Code, string Name)> DistrictNames(RawGeography geography)
        => geography.Zones.Select(zone => (zone.DistrictCode, zone.DistrictName)).DistinctBy(pair => pair.DistrictCode)
            .OrderBy(pair => pair.DistrictCode, StringComparer.Ordinal);

    /// <summary>Codes and names of the areas, by code.</summary>
    public static IEnumerable<(string Code, string Name)> AreaNames(RawGeography geography)
        => geography.Msoas.Select(msoa => (msoa.AreaCode, AreaName(msoa))).DistinctBy(pair => pair.AreaCode)
            .OrderBy(pair => pair.AreaCode, StringComparer.Ordinal);

    private static bool IsLcpa(RawMsoa msoa) => msoa.AreaCode != "MED";

    private static string AreaName(RawMsoa msoa) => IsLcpa(msoa) ? msoa.AreaName : "Medway";
}
