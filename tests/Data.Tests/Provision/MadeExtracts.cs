using System.Globalization;
using System.Text;
using Pathways.Data.Kent;

namespace Pathways.Data.Tests.Provision;

/// <summary>
/// A folder of made extracts: thirteen districts as upright strips, one zone each, campuses in all of them but four. Sites that
/// the project names itself lie in the ninth strip unless they bring their own coordinates.
/// </summary>
internal sealed class MadeExtracts : IDisposable
{
    private static readonly string[] Districts = [.. Enumerable.Range(105, 12).Select(number => $"E07000{number}"), "E06000035"];

    private readonly string _folder = Directory.CreateTempSubdirectory("provision").FullName;

    public MadeExtracts()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "courses"));
        Write("lsoa21_kent_medway.geojson", Strips((index, code) => $$"""{"LSOA21CD":"E0100000{{(char)('a' + index)}}","LADCD":"{{code}}"}"""));
        Write("districts_kent_medway.geojson", Strips((_, code) => $$"""{"LADCD":"{{code}}","LADNM":"Name of {{code}}"}"""));
        WriteSites();
        WriteCourses();
        WriteFigures();
    }

    public RawExtracts Raw => new(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // West of zero four strips without anything; then nine strips of 0.2 degrees, which hold every coordinate that the project writes down.
    private static (double West, double East) Strip(int index)
        => index < 4 ? (-3 + (0.1 * index), -2.9 + (0.1 * index)) : (-0.3 + (0.2 * (index - 4)), -0.1 + (0.2 * (index - 4)));

    private static string Strips(Func<int, string, string> properties)
        => """{"type":"FeatureCollection","features":[""" + string.Join(',', Districts.Select((code, index) =>
        {
            var (west, east) = Strip(index);
            return string.Create(CultureInfo.InvariantCulture,
                $$"""{"type":"Feature","properties":{{properties(index, code)}},"geometry":{"type":"Polygon","coordinates":[[[{{west}},50],[{{east}},50],[{{east}},53],[{{west}},53],[{{west}},50]]] } }""");
        })) + "]}";

    private void WriteSites()
    {
        var ukprn = new Dictionary<char, (string Provider, string Number)> { ['e'] = ("EKC Group", "10006570"), ['m'] = ("MidKent College", "10004340"), ['n'] = ("North Kent College", "10004721") };
        var campuses = AuthoredFiles.Rows("campuses.csv", row => (Id: row.Text("site_id"), Name: row.Text("fe_college_site")), "site_id", "fe_college_site");
        Write("fe_college_sites.csv", "provider,ukprn,site,lat,lon,coordinate_source,accuracy", campuses.Select((campus, index) =>
        {
            var strip = campus.Id == "mkc-medway" ? 12 : 4 + (index % 8);
            return string.Create(CultureInfo.InvariantCulture, $"{ukprn[campus.Id[0]].Provider},{ukprn[campus.Id[0]].Number},{campus.Name},51.4,{Strip(strip).West + 0.1},made,exact");
        }));
        var named = AuthoredFiles.Rows("named-sites.csv", row => row.Text("urn"), "urn").Where(urn => urn.Length > 0);
        Write("gias_kent_medway_open_20250524.csv", "urn,latitude,longitude", named.Select(urn => urn + ",51.2,0.62"));
        Write("gias_16plus_kent_and_neighbours.csv", "urn,latitude,longitude", []);
        Write("gias_kent_medway_secondary_post16_special.csv", "urn,establishment_name,establishment_type,education_phase,latitude,longitude",
        [
            "200001,The High School,Academy converter,Secondary,51.1,0.62", "200002,New Name Academy,Academy sponsor led,Secondary,51.3,0.62",
            "136177,Royal Military School,Academy converter,Secondary,51.4,0.62", "200004,Engineering UTC,University technical college,Secondary,51.5,0.62",
            "200005,Primary,Academy converter,Primary,51.6,0.62",
        ]);
        Write("ks5_institutions_kent_medway_c2019.csv", "URN,SCHNAME,SCHTYPE,GRAMMAR,GENDER,RELIGION,LATITUDE,LONGITUDE",
        [
            "200001,High School,Academy,No,Girls,Roman Catholic,51.1,0.62", "100002,Old Name School,Academy,No,Mixed,None,51.301,0.62",
            "136177,Royal Military School,Academy,No,Mixed,None,51.4,0.62", "200004,Engineering UTC,Academy,No,Mixed,None,51.5,0.62",
            "100006,Private School,Independent school,No,Mixed,None,51.1,0.62", "100007,Closed School,Academy,No,Mixed,None,51.7,0.62",
        ]);
        Write("ks4_schools_kent_medway_c2019.csv", "URN,GRAMMAR", ["200001,Yes"]);
        Write("courses/alloc_1920_kent_medway.csv", "Institution Name,UKPRN", ["The High School,10099999"]);
        Write("ssa_tier1_codes.csv", "ssa_t1,description", ["04,Engineering", "05,Construction", "06,Digital (formerly ICT)"]);
    }

    private void WriteCourses()
    {
        var campuses = AuthoredFiles.Rows("campus-names.csv", row => (Provider: row.Text("provider"), Campus: row.Text("campus"), Sites: row.Text("sites")), "provider", "campus", "sites")
            .Where(row => !row.Sites.Contains(';')).DistinctBy(row => row.Sites).ToArray();
        string[] subjects = ["Health and social care", "Hairdressing", "Motor vehicle", "Digital / IT", "Sport", "Business / retail", "Catering", "Animal care"];
        Write("courses/provider_offers.csv", "provider,campus,level,subject,type,source,confidence,basis,evidence_date",
            from campus in campuses
            from level in (string[])["Entry", "1", "2"]
            from subject in level == "Entry" ? ["ESOL 16-18"] : subjects
            select $"{campus.Provider},{campus.Campus},{level},{subject},study programme,made,very low,general knowledge,");
        Write("courses/feo_levels_by_provider_all_ages.csv", "year_of_achievement,ukprn,provision,level_group,level,achievers_all_ages",
            from year in (string[])["2021/22", "2022/23"]
            from ukprn in (string[])["10006570", "10004340", "10004721"]
            from row in (string[])["Below Level 2 (excluding Essential Skills),Total,200", "Essential Skills,Total,100", "Level 2 (excluding Essential Skills),Total,300", "Level 3,Total,300"]
            select $"{year},{ukprn},Education & Training,{row}");
    }

    private void WriteFigures()
    {
        Write("courses/apprenticeships_l2_under19.csv", "year,area,dimension,item,starts",
        [
            "2024/25,Kent+Medway,total,under-19 intermediate starts,100", "2024/25,Kent+Medway,ssa_tier1,Engineering,60", "2024/25,Kent+Medway,ssa_tier1,Digital,40",
            "2024/25,Name of E07000105,delivery district,x,75", "2024/25,Name of E06000035,delivery district,x,25", "2023/24,Name of E07000106,delivery district,x,999",
        ]);
        Write("apprenticeship_od_home_delivery_lad.csv", "year,home_lad,delivery_lad,starts",
        [
            "2024/25,Name of E07000105,Name of E07000105,40", "2024/25,Name of E07000105,Camden,15", "2024/25,Name of E07000105,Bexley,5",
            "2024/25,Name of E07000105,Crawley,9", "2024/25,Name of E07000105,Outside of England and unknown,1", "2023/24,Name of E07000105,Camden,999", "2025/26 (Aug to Apr),Name of E07000105,Camden,7", "2025/26,Name of E07000105,Camden,7",
        ]);
        var wanted = AuthoredFiles.Rows("published-targets.csv", row => (Kind: row.Text("publication"), Selector: row.Text("selector"), Area: row.Text("area"), Year: row.Text("year")), "publication", "selector", "area", "year");
        string[] columns = [.. wanted.Where(row => row.Kind == "scorecard").Select(row => row.Selector).Distinct()];
        Write("dfe_neet_nk_scorecard_kent_medway.csv", "time_period,la_name,Cohort_DJFavg,Apprenticeship_percent," + string.Join(',', columns),
            ((string[])["2025,Kent,5000,4", "2025,Medway,1000,5", "2023,Kent,9000,9", "2023,Medway,900,9", "2022,Kent,9000,9", "2022,Medway,900,9", "2021,Kent,9000,9", "2021,Medway,900,9"]).Select(row => row + string.Concat(columns.Select(_ => ",7.5"))));
        Write("dfe_lait_kent_medway_selected.csv", "measure_short,year,area,value", wanted.Where(row => row.Kind == "lait").Select(row => $"{row.Selector},{row.Year},{row.Area},81.969999999999999"));
        Write("courses/ks5_leavers_by_level_kent_medway.csv", "cohort_year,area,level_group,total",
            from area in new[] { "\"Kent (12 districts, summed)\"", "Medway" }
            from level in new[] { "Level 3,2337", "Level 2,500", "All other qualifications,163", "Total,3000" }
            select $"202021,{area},{level}");
    }

    private void Write(string name, string header, IEnumerable<string> rows)
        => Write(name, new StringBuilder(header).Append('\n').AppendJoin('\n', rows).Append('\n').ToString());

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
