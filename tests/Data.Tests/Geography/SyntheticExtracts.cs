using System.Globalization;
using System.Text;
using Pathways.Data.Kent;

namespace Pathways.Data.Tests.Geography;

/// <summary>
/// A folder of tiny raw extracts. The district Alpha has four zones of 2011: 001A stays, 001B splits into D and E, 002A and 002B
/// merge into C. Medway has three: 001A stays, 002A and 002B become C, D and E. A zone of base b has b + a people of age a in 2020.
/// </summary>
internal sealed class SyntheticExtracts : IDisposable
{
    private static readonly (string Code, string Name, string District, string Name2, double Latitude, int Under16, int People)[] Zones =
    [
        ("E01000001", "Alpha 001A", "E07000001", "Alpha", 51.000, 500, 1500),
        ("E01000101", "Alpha 001D", "E07000001", "Alpha", 51.010, 100, 1000),
        ("E01000102", "Alpha 001E", "E07000001", "Alpha", 51.020, 300, 1000),
        ("E01000103", "Alpha 002C", "E07000001", "Alpha", 51.030, 400, 2500),
        ("E01000201", "Medway 001A", "E06000035", "Medway", 51.040, 400, 1500),
        ("E01000301", "Medway 002C", "E06000035", "Medway", 51.050, 200, 1000),
        ("E01000302", "Medway 002D", "E06000035", "Medway", 51.060, 100, 1000),
        ("E01000303", "Medway 002E", "E06000035", "Medway", 51.070, 300, 1000),
    ];

    private static readonly (string Code, string Name, string District, double Latitude, int Decile, int People, int Base)[] Zones2011 =
    [
        ("E01000001", "Alpha 001A", "E07000001", 51.000, 5, 1500, 100),
        ("E01000002", "Alpha 001B", "E07000001", 51.015, 2, 2000, 200),
        ("E01000003", "Alpha 002A", "E07000001", 51.029, 3, 1000, 300),
        ("E01000004", "Alpha 002B", "E07000001", 51.031, 7, 1500, 400),
        ("E01000201", "Medway 001A", "E06000035", 51.040, 9, 1500, 50),
        ("E01000202", "Medway 002A", "E06000035", 51.051, 4, 1000, 100),
        ("E01000203", "Medway 002B", "E06000035", 51.070, 8, 2000, 200),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-geography-").FullName;

    public SyntheticExtracts()
    {
        Write("lsoa21_centroids_pop2021.csv", "LSOA21CD,LSOA21NM,LADCD,LADNM,MSOA21CD,lat,lon,pop2021_0_15,pop2021_all",
            Zones.Select(zone => Line($"{zone.Code},{zone.Name},{zone.District},{zone.Name2},E02999999,{zone.Latitude},0.5,{zone.Under16},{zone.People}")));
        Write("lsoa11_imd2019_pop2020_sya.csv",
            "LSOA11CD,LSOA11NM,LADCD,lat,lon,imd2019_decile,pop2020_all," + string.Join(',', Enumerable.Range(0, 20).Select(age => $"age{age}")),
            Zones2011.Select(zone => Line($"{zone.Code},{zone.Name},{zone.District},{zone.Latitude},0.5,{zone.Decile},{zone.People},")
                + string.Join(',', Enumerable.Range(0, 20).Select(age => zone.Base + age))));
        Write("msoa21_to_lcpa_lookup.csv", "MSOA21CD,MSOA21NM,HCLNM,LADCD,LCPA,LCPANM,basis,ambiguous",
        [
            "E02000001,Alpha 001,Town,E07000001,ONE,\"One, and all\",whole district,0",
            "E02000002,Alpha 002,Marsh,E07000001,TWO,Two,split district; a guess,1",
            "E02000003,Medway 001,Hoo,E06000035,MED,(Medway - not an LCPA),whole district,0",
            "E02000004,Medway 002,Cliffe,E06000035,MED,(Medway - not an LCPA),whole district,0",
        ]);
        Proxies(off: 0);
        // Twice, and half, of what ageing gives for 2025: each zone has (base + 11) + (base + 12).
        Write("dfe_neet_nk_scorecard_kent_medway.csv", "time_period,geographic_level,la_name,Cohort_DJFavg",
            ["2025,National,,1335160", "2023,Local authority,Kent,1", "2025,Local authority,Kent,4184", "2025,Local authority,Medway,384.5"]);
        Write("lsoa21_kent_medway.geojson", "{\"features\":[",
            [string.Join(",\n", Zones.Select((zone, i) => Line(
                $"{{\"properties\":{{\"LSOA21CD\":\"{zone.Code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{i},51],[{i},52],[{i + 1},52],[{i + 1},51],[{i},51]]]}}}}"))) + "]}"]);
    }

    public RawExtracts Raw => new(_folder);

    public void Proxies(int off)
    {
        int[] years = [2024, 2025, 2026, 2027, 2028, 2030];
        Write("lad_summary_imd_cohort.csv", "LADCD," + string.Join(',', years.Select(year => $"proxy_age16_17_in_{year}")),
            Zones2011.GroupBy(zone => zone.District).Select(district => district.Key + ","
                + string.Join(',', years.Select(year => district.Sum(zone => (2 * (zone.Base - (year - 2020))) + 33) + off))));
    }

    public void Write(string name, string first, IEnumerable<string> lines)
        => File.WriteAllText(Path.Combine(_folder, name), string.Join('\n', lines.Prepend(first)) + "\n", new UTF8Encoding(false));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
