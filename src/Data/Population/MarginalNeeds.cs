using Pathways.Model;

namespace Pathways.Data.Population;

/// <summary>A dimension that the generator reads: what it must find in the marginals.</summary>
/// <param name="Dimension">Dimension of the rows.</param>
/// <param name="Given">Condition of the rows.</param>
/// <param name="Categories">Categories, each of which needs a row.</param>
/// <param name="Unit">Unit of the rows.</param>
/// <param name="WholeShares">Whether the categories' shares must sum to one.</param>
/// <param name="ByDistrict">Whether every district needs its own rows.</param>
public sealed record MarginalNeed(
    string Dimension, string Given, IReadOnlyList<string> Categories, string Unit, bool WholeShares, bool ByDistrict = false);

/// <summary>Everything the generator reads from the marginals.</summary>
public static class MarginalNeeds
{
    public const string Share = "share";
    public const string People = "people";
    public const string OddsRatio = "odds_ratio";

    /// <summary>Age groups for which margins are stated: Years 12 and 13 together, Year 14, and 19 to 24 with an EHCP.</summary>
    public static IReadOnlyList<string> AgeGroups { get; } = ["academic_age=16-17", "academic_age=18", "academic_age=19-24"];

    public static IReadOnlyList<string> YesNo { get; } = ["true", "false"];

    /// <summary>Level bands in the order of the fit.</summary>
    public static IReadOnlyList<string> LevelBands { get; } = ["3", "2", "1", "entry"];

    /// <summary>Associations that the fit reproduces as two-way margins (an odds ratio against all other categories).</summary>
    public static IReadOnlyList<string> Associations { get; } =
    [
        "free_school_meals=true*english_maths=true", "sen=sen_support*english_maths=true", "sen=ehcp*english_maths=true",
        "free_school_meals=true*intended_level=3", "sen=sen_support*intended_level=3", "sen=ehcp*intended_level=3",
        "sen=sen_support*intended_level=entry", "sen=ehcp*intended_level=entry",
        "english_maths=true*intended_level=3", "english_maths=true*intended_level=1", "english_maths=true*intended_level=entry",
        "academic_age=17*intended_level=1", "academic_age=17*intended_level=entry",
        "sen=ehcp*attendance=persistent", "english_maths=true*vulnerable=true",
    ];

    /// <summary>NCCIS characteristic codes.</summary>
    public static IReadOnlyList<string> CharacteristicCodes { get; }
        = ["110", "120", "130", "140", "150", "160", "170", "180", "190", "200"];

    /// <summary>Sector subject areas (tier 1) that the preference proxy names.</summary>
    public static IReadOnlyList<string> Subjects { get; } = ["01", "03", "04", "05", "06", "07", "08", "09", "14", "15"];

    /// <summary>Attainment words of those without grade 4 in both English and maths.</summary>
    private static string[] PriorBelowPass { get; } =
        [.. Codes.PriorAttainments.Where(pair => pair.Value != PriorAttainment.Level2WithEnglishAndMaths).Select(pair => pair.Key)];

    /// <summary>All needs, in the order of the generator. Stands last, since it is made from the lists above.</summary>
    public static IReadOnlyList<MarginalNeed> All { get; } = [.. Make()];

    private static IEnumerable<MarginalNeed> Make()
    {
        yield return new("age18_in_scope", "", ["true"], Share, false);
        yield return new("ehcp_19_to_24", "", ["true"], People, false);
        yield return Shares("academic_age", "academic_age=19-24", "19", "20", "21", "22", "23", "24");
        yield return new("free_school_meals", "", YesNo, Share, true, ByDistrict: true);
        foreach (var ages in AgeGroups)
        {
            yield return Shares("sen", ages, [.. Codes.SenStatuses.Keys]);
            yield return Shares("intended_level", ages, [.. LevelBands]);
            yield return Shares("english_maths", ages, [.. YesNo]);
            yield return Shares("vulnerable", ages, [.. YesNo]);
            yield return Shares("setting", ages + ";sen=ehcp", [.. Codes.SettingTypes.Keys]);
        }

        yield return Shares("attendance", "", [.. Codes.AttendanceBands.Keys]);
        yield return Shares("exclusion", "", [.. Codes.Exclusions.Keys]);
        yield return new("association", "", Associations, OddsRatio, false);
        yield return Shares("entry_level", "intended_level=entry", "E1", "E2", "E3");
        foreach (var age in (string[])["academic_age=17", "academic_age=18", "academic_age=19-24"])
        {
            yield return new("neet_and_seeking", age, ["true"], Share, false);
            foreach (var band in LevelBands.Skip(1))
                yield return Shares("continuing", age + ";intended_level=" + band, [.. YesNo]);
        }

        foreach (var level in (string[])["3", "2", "1", "E3", "E2", "E1"])
            yield return Shares("prior_attainment", "intended_level=" + level, PriorBelowPass);
        foreach (var prior in PriorBelowPass)
            yield return Shares("grade_band", "prior_attainment=" + prior, [.. Codes.GradeBands.Keys]);
        foreach (var sen in (string[])["sen_support", "ehcp"])
            yield return Shares("primary_need", "sen=" + sen, [.. Codes.PrimaryNeeds.Keys.Skip(1)]);
        yield return Shares("characteristic", "vulnerable=true", [.. CharacteristicCodes]);
        yield return Shares("female", "", [.. YesNo]);
        yield return Shares("home_educated", "", [.. YesNo]);
        yield return Shares("language", "", [.. Codes.LanguageNeeds.Keys]);
        foreach (var route in (string[])["intended_level=3", "in_scope=true;sen=ehcp", "in_scope=true;sen=other"])
            yield return Shares("preferred_route", route, [.. Codes.PreferredRoutes.Keys]);
        foreach (var subject in (string[])["intended_level=entry", "intended_level=other"])
            yield return Shares("subject", subject, [.. Subjects]);
    }

    private static MarginalNeed Shares(string dimension, string given, params string[] categories)
        => new(dimension, given, categories, Share, true);
}
