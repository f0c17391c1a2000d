using Pathways.Model;

namespace Pathways.Data;

/// <summary>The words that files use for the model's codes; one place for readers and writers.</summary>
public static class Codes
{
    public static IReadOnlyDictionary<string, Basis> Bases { get; } = Words<Basis>();
    public static IReadOnlyDictionary<string, Confidence> Confidences { get; } = Words<Confidence>();
    public static IReadOnlyDictionary<string, Authority> Authorities { get; } = Words<Authority>();
    public static IReadOnlyDictionary<string, ProviderKind> ProviderKinds { get; } = Words<ProviderKind>();
    public static IReadOnlyDictionary<string, SiteSex> SiteSexes { get; } = Words<SiteSex>();
    public static IReadOnlyDictionary<string, ProvisionType> ProvisionTypes { get; } = Words<ProvisionType>();
    public static IReadOnlyDictionary<string, EnglishMaths> EnglishMathsKinds { get; } = Words<EnglishMaths>();
    public static IReadOnlyDictionary<string, EntryRequirement> EntryRequirements { get; } = Words<EntryRequirement>();
    public static IReadOnlyDictionary<string, ApprenticeshipType> ApprenticeshipTypes { get; } = Words<ApprenticeshipType>();
    public static IReadOnlyDictionary<string, TargetUse> TargetUses { get; } = Words<TargetUse>();
    public static IReadOnlyDictionary<string, Stage> Stages { get; } = Words<Stage>();
    public static IReadOnlyDictionary<string, PriorAttainment> PriorAttainments { get; } = Words<PriorAttainment>();
    public static IReadOnlyDictionary<string, GradeBand> GradeBands { get; } = Words<GradeBand>();
    public static IReadOnlyDictionary<string, SenStatus> SenStatuses { get; } = Words<SenStatus>();
    public static IReadOnlyDictionary<string, RecordedFact> RecordedFacts { get; } = Words<RecordedFact>();
    public static IReadOnlyDictionary<string, PrimaryNeed> PrimaryNeeds { get; } = Words<PrimaryNeed>();
    public static IReadOnlyDictionary<string, SettingType> SettingTypes { get; } = Words<SettingType>();
    public static IReadOnlyDictionary<string, AttendanceBand> AttendanceBands { get; } = Words<AttendanceBand>();
    public static IReadOnlyDictionary<string, Exclusion> Exclusions { get; } = Words<Exclusion>();
    public static IReadOnlyDictionary<string, LanguageNeed> LanguageNeeds { get; } = Words<LanguageNeed>();
    public static IReadOnlyDictionary<string, PreferredRoute> PreferredRoutes { get; } = Words<PreferredRoute>();

    public static IReadOnlyDictionary<string, TravelNeed> TravelNeeds { get; } = Words<TravelNeed>();

    /// <summary>Levels as files write them: E1, E2, E3, 1, 2, 3.</summary>
    public static IReadOnlyDictionary<string, Level> Levels { get; }
        = Enum.GetValues<Level>().ToDictionary(level => level.Code(), level => level, StringComparer.Ordinal);

    /// <summary>The word for a value: its name in snake case, such as <c>school_sixth_form</c> or <c>grade1_to2</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((letter, index) =>
            index > 0 && char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
    }

    private static Dictionary<string, T> Words<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().ToDictionary(Word, value => value, StringComparer.Ordinal);
}
