using System.Collections.Immutable;

namespace Pathways.Data.Kent.Geography;

/// <summary>A zone as published: LSOA 2021, its centroid and two age bands of Census 2021.</summary>
internal sealed record RawZone(
    string Code, string Name, string DistrictCode, string DistrictName, double Latitude, double Longitude, int PeopleUnder16, int People)
{
    /// <summary>The name of the MSOA in which the zone nests: an LSOA is named by its MSOA and a letter.</summary>
    public string MsoaName => Name[..^1];
}

/// <summary>A zone of the Census before: LSOA 2011 with its IMD 2019 decile and mid-2020 people by single year of age from 0.</summary>
internal sealed record RawZone2011(
    string Code, string Name, string DistrictCode, double Latitude, double Longitude, int ImdDecile, int People, ImmutableArray<int> PeopleByAge)
{
    public string MsoaName => Name[..^1];
}

/// <summary>An MSOA 2021 with its local name and the area that it is put in.</summary>
internal sealed record RawMsoa(
    string Code, string Name, string LocalName, string DistrictCode, string AreaCode, string AreaName, string AreaBasis, bool Ambiguous);

/// <summary>The tables from which zones are made.</summary>
/// <param name="Zones">By code.</param>
/// <param name="Zones2011">By code.</param>
/// <param name="Msoas">By code.</param>
internal sealed record RawGeography(ImmutableArray<RawZone> Zones, ImmutableArray<RawZone2011> Zones2011, ImmutableArray<RawMsoa> Msoas)
{
    private const int OldestAge = 19;

    /// <summary>Reads the tables and checks that they fit together.</summary>
    /// <exception cref="Pathways.Model.InvalidInputException">Anything is missing, malformed or does not fit; all faults at once.</exception>
    public static RawGeography Read(RawExtracts raw)
    {
        var reading = new RawReading(raw);
        var zones = reading.Coded(
            "lsoa21_centroids_pop2021.csv", ["LSOA21CD", "LSOA21NM", "LADCD", "LADNM", "lat", "lon", "pop2021_0_15", "pop2021_all"], "LSOA21CD",
            row => new RawZone(
                row.Required("LSOA21CD"), row.Required("LSOA21NM"), row.Required("LADCD"), row.Required("LADNM"),
                row.Number("lat", -90, 90), row.Number("lon", -180, 180), row.Whole("pop2021_0_15"), row.Whole("pop2021_all")));
        string[] ages = [.. Enumerable.Range(0, OldestAge + 1).Select(age => $"age{age}")];
        var zones2011 = reading.Coded(
            "lsoa11_imd2019_pop2020_sya.csv", ["LSOA11CD", "LSOA11NM", "LADCD", "lat", "lon", "imd2019_decile", "pop2020_all", .. ages], "LSOA11CD",
            row => new RawZone2011(
                row.Required("LSOA11CD"), row.Required("LSOA11NM"), row.Required("LADCD"), row.Number("lat", -90, 90), row.Number("lon", -180, 180),
                row.Whole("imd2019_decile", 1, 10), row.Whole("pop2020_all"), [.. ages.Select(age => row.Whole(age))]));
        var msoas = reading.Coded(
            "msoa21_to_lcpa_lookup.csv", ["MSOA21CD", "MSOA21NM", "HCLNM", "LADCD", "LCPA", "LCPANM", "basis", "ambiguous"], "MSOA21CD",
            row => new RawMsoa(
                row.Required("MSOA21CD"), row.Required("MSOA21NM"), row.Required("HCLNM"), row.Required("LADCD"), row.Required("LCPA"),
                row.Required("LCPANM"), row.Required("basis"), row.Whole("ambiguous", 0, 1) == 1));
        reading.Stop();

        var known = msoas.ToDictionary(msoa => msoa.Name, StringComparer.Ordinal);
        foreach (var zone in zones.Where(zone => !known.TryGetValue(zone.MsoaName, out var msoa) || msoa.DistrictCode != zone.DistrictCode))
            reading.Bad("lsoa21_centroids_pop2021.csv", "LSOA21NM", zone.Name, "has no MSOA of its name in its district", "the MSOA table must have " + zone.MsoaName);
        reading.Stop();
        return new RawGeography(zones, zones2011, msoas);
    }
}
