using System.Collections.Immutable;
using Pathways.Data.Tables;

namespace Pathways.Data.Kent.Geography;

/// <summary>The tables of zones, of the zones that changed since 2011, and of the factors that scale their young people.</summary>
internal static class ZoneTables
{
    private const int Decimals = 3;

    public static string Zones(RawGeography geography, IEnumerable<ZoneLink> links, ImmutableArray<CohortTarget> targets)
    {
        var csv = new CsvWriterFile([
            "zone_code", "zone_name", "district_code", "msoa_code", "latitude", "longitude", "imd_decile",
            .. from year in Cohorts.Years from age in Cohorts.Ages select $"age{age}_{year}"]);
        var parentsOf = links.ToLookup(link => link.To.Code, StringComparer.Ordinal);
        var msoaCodes = geography.Msoas.ToDictionary(msoa => msoa.Name, msoa => msoa.Code, StringComparer.Ordinal);
        foreach (var zone in geography.Zones)
        {
            var parents = parentsOf[zone.Code].ToList();
            var factor = targets.Single(target => target.Authority == Authorities.Of(zone.DistrictCode)).Factor;
            csv.Row([
                zone.Code, zone.Name, zone.DistrictCode, msoaCodes[zone.MsoaName], zone.Latitude, zone.Longitude,
                parents.Single(link => link.GivesDecile).From.ImdDecile,
                .. from year in Cohorts.Years
                   from age in Cohorts.Ages
                   select (object)Math.Round(factor * Cohorts.Shared(parents, age, year), Decimals, MidpointRounding.AwayFromZero)]);
        }

        return csv.ToString();
    }

    public static string Changes(IEnumerable<ZoneLink> links)
    {
        var csv = new CsvWriterFile("zone_code", "lsoa11_code", "change", "people_share", "gives_imd_decile", "basis", "source");
        foreach (var link in links.Where(link => link.Change != ZoneChange.Unchanged))
        {
            csv.Row(
                link.To.Code, link.From.Code, Codes.Word(link.Change), Math.Round(link.Share, 6, MidpointRounding.AwayFromZero), link.GivesDecile,
                "modelled", "paired within the MSOA by distance and people; shared by Census 2021 people under 16");
        }

        return csv.ToString();
    }

    public static string Factors(IEnumerable<CohortTarget> targets)
    {
        var csv = new CsvWriterFile("authority", "year", "tracked_people_16_17", "aged_people_16_17", "factor", "basis", "source");
        foreach (var target in targets)
        {
            csv.Row(
                Codes.Word(target.Authority), CohortTargets.Year, target.TrackedPeople, target.AgedPeople,
                Math.Round(target.Factor, 9, MidpointRounding.AwayFromZero), "modelled",
                "DfE NEET and participation LA scorecard, December to February average, over ONS mid-2020 estimates aged forward");
        }

        return csv.ToString();
    }
}
