using Pathways.Data.Datasets;
using Pathways.Data.Kent;
using Pathways.Model;

namespace Pathways.Data.Tests.Support;

/// <summary>
/// A complete, valid dataset small enough to know by heart: two districts, two MSOAs, three zones, two providers with a site
/// each, three offers. Its texts may be changed before it is written, to make one fault at a time.
/// </summary>
public sealed class TinyDataset
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal)
    {
        ["dataset.json"] =
            """
            {
              "name": "tiny",
              "academic_year": "2025/26",
              "synthetic": true,
              "population_seed": 7,
              "attributions": ["Made up for tests"]
            }

            """,
        ["districts.csv"] =
            """
            district_code,district_name,authority
            E07000105,Ashford,kent
            E06000035,Medway,medway

            """,
        ["msoas.csv"] =
            """
            msoa_code,msoa_name,local_name,district_code
            M1,Ashford 001,"Wye, Brabourne",E07000105
            M2,Medway 001,Hoo Peninsula,E06000035

            """,
        ["zones.csv"] =
            """
            zone_code,zone_name,district_code,msoa_code,latitude,longitude,imd_decile,age15_2025,age16_2025,age17_2025,age18_2025
            Z1,Ashford 001A,E07000105,M1,51.18,0.93,4,10.5,11,12,13
            Z2,Ashford 001B,E07000105,M1,51.15,0.87,2,20,21,22,23.25
            Z3,Medway 001A,E06000035,M2,51.42,0.55,1,30,31,32,33

            """,
        ["areas/lcpa.csv"] =
            """
            msoa_code,area_code,area_name,is_lcpa,ambiguous,basis,source
            M1,ASH,Ashford,true,true,modelled,by name
            M2,MED,Medway,false,false,published,district

            """,
        ["boundaries/zones.geojson"] =
            """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"Z1","name":"Ashford 001A"},"geometry":null}]}""",
        ["providers.csv"] =
            """
            provider_id,ukprn,name,kind,basis,confidence,source
            10000001,10000001,Ashford College,fe_college,published,high,GIAS
            URN123456,,Medway Grammar School,school_sixth_form,published,high,GIAS

            """,
        ["sites.csv"] =
            """
            site_id,provider_id,urn,name,latitude,longitude,district_code,zone_code,selective,internal_first,sex,faith,general_supply,places_open_to_kent_share,inflow_share,coordinate_accuracy,basis,confidence,source
            S1,10000001,,Ashford Campus,51.15,0.87,E07000105,Z2,false,false,mixed,,true,1,0.02,exact,published,high,GIAS
            S2,URN123456,123456,Medway Grammar School,51.42,0.55,E06000035,Z3,true,true,girls,Roman Catholic,true,1,0,exact,published,high,GIAS
            S3,10000001,,Outside Campus,51.4,-0.1,,,false,false,mixed,,false,0.25,0,street,published,low,GIAS

            """,
        ["offers.csv"] =
            """
            offer_id,site_id,academic_year,title,provision_type,level,qualification_route,route_first_year,route_last_year,ssa_tier1,ssa_tier2,group_size,groups_per_intake,intake_months,general_places,commissioned_places,duration_weeks,planned_hours,minimum_group,entry_requirement,english_maths,basis,confidence,source
            O1,S1,2025/26,Level 1 Construction,study_programme,1,diploma,2020,2027,05,05.2,15,2,9,28,2,36,540,8,none,functional,modelled,low,rule 1
            O2,S1,2025/26,Re-engagement,flexible,E3,award,,,14,,10,1,1;9;4,10,0,12,280,1,none,none,modelled,low,rule 2
            O3,S3,2025/26,Supported internship,supported_internship,E2,internship,,,14,14.1,6,1,9,0,6,40,400,1,ehcp,none,modelled,medium,rule 3

            """,
        ["apprenticeships.csv"] =
            """
            district_code,ssa_tier1,type,vacancies,fill_probability,accepts_16_share,basis,confidence,source
            E07000105,05,foundation,12.5,0.8,0.6,modelled,low,rule

            """,
        ["parameters.csv"] = AuthoredPart.MergedParameters(
        [
            .. AuthoredFiles.Names("parameters-", ".csv").Select(name => (name, AuthoredFiles.Text(name))),
            (
                "tiny",
                """
                key,value,low,high,minimum,maximum,unit,basis,confidence,source
                tiny.assumption,0.5,0.25,0.75,0,1,share,modelled,low,assumed
                tiny.limit_minutes,75,,,1,600,minutes,published,high,stated
                """),
        ]),
        ["ssa.csv"] =
            """
            ssa_tier1,description
            05,"Construction, Planning and the Built Environment"
            14,Preparation for Life and Work

            """,
        ["targets.csv"] =
            """
            id,use,measure,area,year,value,unit,basis,source
            T1,calibration,short places,Kent,2024,300,places,published,press
            T2,validation,NEET,Kent,2025,3.8,percent,published,DfE

            """,
    };

    /// <summary>Relative path and text of every file.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>Puts a text into a file, in place of one that stands there exactly once.</summary>
    public TinyDataset Edit(string relativePath, string old, string text)
    {
        var whole = _texts[relativePath];
        whole.Split(old).Length.ShouldBe(2, $"\"{old}\" must stand once in {relativePath}");
        _texts[relativePath] = whole.Replace(old, text, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Adds a file or replaces it whole.</summary>
    public TinyDataset File(string relativePath, string text)
    {
        _texts[relativePath] = text;
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public TinyDataset Without(string relativePath)
    {
        _texts.Remove(relativePath).ShouldBeTrue();
        return this;
    }

    /// <summary>Writes all files below a folder and gives its path back.</summary>
    public string WriteTo(string folder)
    {
        foreach (var (relativePath, text) in _texts)
        {
            var path = Path.Combine(folder, relativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, text);
        }

        return folder;
    }

    /// <summary>One entrant for each zone, named by it; what stands in for a generator.</summary>
    public static LearnerSources OneLearnerAZone { get; } = new(
        (_, _) => throw new InvalidOperationException("There is no learners.csv."),
        (dataset, _) => () => [.. dataset.Zones.Select(zone => Learner("L-" + zone.Code, zone.Code))]);

    /// <summary>A learner on the way to Level 1 construction.</summary>
    public static Learner Learner(string id, string zoneCode) => new(
        id, zoneCode, 16, false, Stage.Entrant, PriorAttainment.Entry3, GradeBand.Grade1To2, GradeBand.Grade1To2, Level.Level1,
        SenStatus.None, PrimaryNeed.None, SettingType.Mainstream, false, AttendanceBand.From95, Exclusion.None, [], false,
        LanguageNeed.None, ["05"], PreferredRoute.College, null, null);
}
