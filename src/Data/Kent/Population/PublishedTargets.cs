using System.Globalization;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Kent.Population;

/// <summary>Targets of one authority that rest on published figures, alone or with a stated rule.</summary>
internal static class PublishedTargets
{
    private const string Cohort = "academic_age=16-17";
    private const string ScorecardSource = "DfE NEET and participation scorecard 2025";
    private const string LaitSource = "DfE Local Authority Interactive Tool, April 2026: ";

    public static IEnumerable<MarginalRow> Rows(Authority authority, PublishedFigures figures, Assumptions assumptions)
        => Needs(authority, figures)
            .Concat(Levels(authority, figures, assumptions))
            .Concat(School(authority, figures, assumptions))
            .Concat(Associations(authority, figures))
            .Select(target => new MarginalRow(
                target.Dimension, target.Given, target.Category, Codes.Word(authority), target.Value, target.Unit,
                new Provenance(target.Basis, target.Basis == Basis.Published ? Confidence.High : Confidence.Medium, target.Source)));

    private static IEnumerable<Target> Needs(Authority authority, PublishedFigures figures)
    {
        double support = Card("cohort_SENDsupport_percent"), plan = Card("cohort_EHCP_percent"), vulnerable = Card("VG_cohort_percentage");
        const string shares = ScorecardSource + ", share of the 16-17 cohort";
        yield return new("sen", Cohort, "sen_support", support, Basis.Published, shares);
        yield return new("sen", Cohort, "ehcp", plan, Basis.Published, shares);
        yield return new("sen", Cohort, "none", 1 - support - plan, Basis.Published, shares + ", the rest after SEN support and EHCP");
        yield return new("vulnerable", Cohort, "true", vulnerable, Basis.Published, ScorecardSource + ", vulnerable group as share of the cohort");
        yield return new("vulnerable", Cohort, "false", 1 - vulnerable, Basis.Published, ScorecardSource + ", the rest after the vulnerable group");
        yield return new("neet_and_seeking", "academic_age=17", "true", Card("NEET_percent"), Basis.Modelled, ScorecardSource + ", NEET share of 16-17, taken for those aged 17 who begin the year NEET, all of them at Level 2 or below");
        double Card(string column) => figures.Scorecard(column, "2025", authority) / 100;
    }

    private static IEnumerable<Target> Levels(Authority authority, PublishedFigures figures, Assumptions assumptions)
    {
        var scope = (1 - (figures.Lait("EngMaths9-4", "2025", authority) / 100)) * assumptions.Rule("scope_in_without_english_and_maths");
        double two = figures.Leavers("Level 2", authority), other = figures.Leavers("All other qualifications", authority);
        var levelTwo = two / (two + other);
        var levelOne = assumptions.Rule("level1_in_other");
        const string inScope = LaitSource + "share without grades 9-4 in both English and maths, 2025, times the assumed share of them who intend Level 2 or below";
        const string mix = inScope + "; levels among them as among leavers of 16-18 study below Level 3, 2020/21 (DfE 16-18 destination measures)";
        yield return new("intended_level", Cohort, "3", 1 - scope, Basis.Modelled, inScope + ", the rest");
        yield return new("intended_level", Cohort, "2", scope * levelTwo, Basis.Modelled, mix);
        var split = string.Create(CultureInfo.InvariantCulture, $"{mix}; \"all other qualifications\" split {levelOne:0.##}:{1 - levelOne:0.##} between Level 1 and Entry level (assumption)");
        yield return new("intended_level", Cohort, "1", scope * (1 - levelTwo) * levelOne, Basis.Modelled, split);
        yield return new("intended_level", Cohort, "entry", scope * (1 - levelTwo) * (1 - levelOne), Basis.Modelled, split);
    }

    private static IEnumerable<Target> School(Authority authority, PublishedFigures figures, Assumptions assumptions)
    {
        double pass = Lait("EngMaths9-4", "2025");
        yield return new("english_maths", Cohort, "true", pass, Basis.Published, LaitSource + "grades 9-4 in English and maths, 2025");
        yield return new("english_maths", Cohort, "false", 1 - pass, Basis.Published, LaitSource + "grades 9-4 in English and maths, 2025, the rest");

        double persistent = Lait("SFSecPerAbNew", "2025"), severe = Lait("SFSecSevPerAbNew", "2025");
        double under85 = assumptions.Rule("attendance_under_85_in_persistent"), from95 = assumptions.Rule("attendance_from_95_in_rest");
        const string absence = LaitSource + "secondary persistent absence 2025, all secondary years, for Year 11";
        yield return new("attendance", "", "under50", severe, Basis.Published, LaitSource + "secondary severe absence 2025, all secondary years, for Year 11");
        yield return new("attendance", "", "from50", (persistent - severe) * under85, Basis.Modelled, absence + ", less severe, times an assumed share");
        yield return new("attendance", "", "from85", (persistent - severe) * (1 - under85), Basis.Modelled, absence + ", less severe, times an assumed share");
        yield return new("attendance", "", "from90", (1 - persistent) * (1 - from95), Basis.Modelled, absence + ", the rest times an assumed share");
        yield return new("attendance", "", "from95", (1 - persistent) * from95, Basis.Modelled, absence + ", the rest times an assumed share");

        var years = assumptions.Rule("exclusion_years");
        double suspended = Lait("Sec_ Pup_FixedEx", "2023/24") * years, permanent = Lait("SecPermEx", "2023/24") * years;
        const string exclusions = " 2023/24, times an assumed factor for two years";
        yield return new("exclusion", "", "permanent", permanent, Basis.Modelled, LaitSource + "secondary permanent exclusion rate" + exclusions);
        yield return new("exclusion", "", "suspended", suspended, Basis.Modelled, LaitSource + "secondary pupils with one or more suspensions" + exclusions);
        yield return new("exclusion", "", "none", 1 - suspended - permanent, Basis.Modelled, LaitSource + "the rest after suspensions and permanent exclusions");

        yield return new(
            "ehcp_19_to_24", "", "true", figures.Lait("SEN_CASES_JAN", "2025", authority) * assumptions.Rule("ehcp_19_to_24_in_plans"), Basis.Modelled,
            LaitSource + "EHC plans of all ages January 2025, times an assumed share", MarginalNeeds.People);
        double Lait(string measure, string year) => figures.Lait(measure, year, authority) / 100;
    }

    private static IEnumerable<Target> Associations(Authority authority, PublishedFigures figures)
    {
        yield return Odds("free_school_meals=true*english_maths=true", Lait("Level2Age19_E&M_FSM", "2024"), Lait("Level2Age19_E&M_NON_FSM", "2024"), "Level 2 with English and maths by 19, FSM against not, 2024");
        yield return Odds("sen=sen_support*english_maths=true", Lait("Age19_SENwoS_L2EM", "2024"), Lait("Age19_NoNSEN_L2EM", "2024"), "Level 2 with English and maths by 19, SEN support against no SEN, 2024");
        yield return Odds("sen=ehcp*english_maths=true", Lait("Age19_SEN-S_L2EM", "2024"), Lait("Age19_NoNSEN_L2EM", "2024"), "Level 2 with English and maths by 19, EHCP against no SEN, 2024");
        yield return Odds("free_school_meals=true*intended_level=3", Lait("Level3_FMS_Attain", "2024"), Lait("NonFSM_L3_aged19", "2024"), "Level 3 by 19, FSM against not, 2024");
        yield return Odds("sen=sen_support*intended_level=3", Lait("Age19_SENwoS_L3", "2024"), Lait("Age19_NoNSEN_L3", "2024"), "Level 3 by 19, SEN support against no SEN, 2024");
        yield return Odds("sen=ehcp*intended_level=3", Lait("Age19_SEN-S_L3", "2024"), Lait("Age19_NoNSEN_L3", "2024"), "Level 3 by 19, EHCP against no SEN, 2024");
        yield return Odds("sen=ehcp*attendance=persistent", Lait("SpecPerAbNew", "2025"), Lait("SFSecPerAbNew", "2025"), "persistent absence, special against secondary schools, 2025");
        yield return Odds("english_maths=true*vulnerable=true", Lait("LAC_EngMaths9-4", "2025"), Lait("EngMaths9-4", "2025"), "grades 9-4 in English and maths, looked after against all, 2025; taken for the whole vulnerable group");
        double Lait(string measure, string year) => figures.Lait(measure, year, authority) / 100;
    }

    private static Target Odds(string category, double share, double reference, string source)
        => new("association", "", category, share / (1 - share) / (reference / (1 - reference)), Basis.Modelled, LaitSource + source + "; odds ratio (arithmetic), taken as the association at 16 to 24", MarginalNeeds.OddsRatio);

    private sealed record Target(string Dimension, string Given, string Category, double Value, Basis Basis, string Source, string Unit = MarginalNeeds.Share);
}
