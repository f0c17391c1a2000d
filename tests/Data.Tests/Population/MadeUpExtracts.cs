using System.Globalization;
using System.Text;
using Pathways.Data.Kent;
using Pathways.Data.Kent.Population;

namespace Pathways.Data.Tests.Population;

/// <summary>Raw extracts of a made-up county in a folder of their own: three districts of Kent and Medway.</summary>
internal sealed class MadeUpExtracts : IDisposable
{
    public const string Kent1 = "E07000901", Kent2 = "E07000902", Kent3 = "E07000903", Medway = "E06000901";

    private readonly string _folder = Directory.CreateTempSubdirectory("pathways-extracts-").FullName;

    public MadeUpExtracts()
    {
        Write("lad_summary_imd_cohort.csv", $"LADCD,LADNM\n{Kent1},Eastling\n{Kent2},Midling\n{Kent3},Westling\n{Medway},Medway\n");
        Write("lad_secondary_fsm_gias2025.csv", "LADNM,pupils,fsm_pct_school_location\nEastling,1000,30\nMidling,1000,20\nWestling,1000,10\nMedway,1000,24\n");
        Write(
            "dfe_neet_nk_scorecard_kent_medway.csv",
            "time_period,la_name,cohort_SENDsupport_percent,cohort_EHCP_percent,VG_cohort_percentage,NEET_percent\n2025,Kent,9,6,2.5,4\n2025,Medway,14,5,1.5,6.5\n");
        Write("ssa_tier1_codes.csv", "ssa_t1,description\n01,\"Health, Public Services and Care\"\n05,Construction\n07,Retail\n14,Preparation for Life and Work\n");
        Write(
            "courses/mixes.csv",
            "topic,area,item,value\nSSA mix PROXY,South East,\"Health, Public Services and Care\",40\nSSA mix PROXY,South East,Construction,30\nSSA mix PROXY,South East,Retail,20\nSSA mix PROXY,South East,Preparation for Life and Work,10\n");
        Write(
            "courses/ks5_leavers_by_level_kent_medway.csv",
            "cohort_year,area,level_group,total\n"
            + "202021,\"Kent (12 districts, summed)\",Level 3,700\n202021,\"Kent (12 districts, summed)\",Level 2,160\n202021,\"Kent (12 districts, summed)\",All other qualifications,140\n"
            + "202021,Medway,Level 3,540\n202021,Medway,Level 2,260\n202021,Medway,All other qualifications,200\n");
        Write("dfe_lait_kent_medway_selected.csv", Lait());
    }

    /// <summary>The folder.</summary>
    public string Folder => _folder;

    /// <summary>The marginals that the data build derives from it.</summary>
    public string Marginals()
    {
        var files = new BaselineFiles();
        PopulationPart.Add(new RawExtracts(_folder), files);
        return files.Texts[PopulationPart.MarginalsPath];
    }

    /// <summary>Replaces text in one of the files.</summary>
    public void Change(string file, string what, string by)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(what);
        File.WriteAllText(path, text.Replace(what, by, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Lait()
    {
        (string Measure, string Year, double Kent, double Medway)[] figures =
        [
            ("EngMaths9-4", "2025", 65, 63), ("SFSecPerAbNew", "2025", 24, 22), ("SFSecSevPerAbNew", "2025", 4, 3), ("SpecPerAbNew", "2025", 40, 33),
            ("Sec_ Pup_FixedEx", "2023/24", 6, 8), ("SecPermEx", "2023/24", 0.04, 0.3), ("SEN_CASES_JAN", "2025", 3000, 1000), ("SecFSM", "2025", 22, 23),
            ("Level2Age19_E&M_FSM", "2024", 45, 43), ("Level2Age19_E&M_NON_FSM", "2024", 78, 75), ("Age19_SENwoS_L2EM", "2024", 44, 42),
            ("Age19_NoNSEN_L2EM", "2024", 79, 77), ("Age19_SEN-S_L2EM", "2024", 15, 18), ("Level3_FMS_Attain", "2024", 29, 28), ("NonFSM_L3_aged19", "2024", 61, 54),
            ("Age19_SENwoS_L3", "2024", 34, 28), ("Age19_NoNSEN_L3", "2024", 60, 55), ("Age19_SEN-S_L3", "2024", 11, 12), ("LAC_EngMaths9-4", "2025", 16, 27),
        ];
        var text = new StringBuilder("measure_short,year,area,value\n");
        foreach (var (measure, year, kent, medway) in figures)
            text.Append(CultureInfo.InvariantCulture, $"{measure},{year},Kent,{kent}\n{measure},{year},Medway,{medway}\n");
        return text.ToString();
    }

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
