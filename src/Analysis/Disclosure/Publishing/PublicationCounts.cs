using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>What a publication counts besides the results of the run. Modelled; counts leave through <see cref="DisclosedPublication"/> only.</summary>
/// <param name="Population">People aged 16 and 17 by area and year.</param>
/// <param name="Needs">Young people aged 16 and 17 of the run's year by what they bring.</param>
/// <param name="Wishes">Those who compete and those without a place by what they want first.</param>
/// <param name="Groups">Neighbouring MSOAs put together.</param>
public sealed record PublicationCounts(
    ImmutableArray<PopulationCount> Population, ImmutableArray<NeedCount> Needs, ImmutableArray<WishGap> Wishes, ImmutableArray<MsoaGroup> Groups);

/// <summary>People aged 16 and 17 of one area in one year, by the dataset's population estimates.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="Year">Calendar year in which the academic year begins.</param>
/// <param name="People">Expected number.</param>
public sealed record PopulationCount(string AreaCode, int Year, double People);

/// <summary>What young people aged 16 and 17 bring. One person may be in several.</summary>
public enum PublishedNeed
{
    /// <summary>Intend a programme at Entry level.</summary>
    IntendsEntry,

    /// <summary>Intend Level 1.</summary>
    IntendsLevel1,

    /// <summary>Intend Level 2.</summary>
    IntendsLevel2,

    /// <summary>Intend Level 3.</summary>
    IntendsLevel3,

    /// <summary>Without grade 4 in English or in maths.</summary>
    WithoutEnglishOrMaths,

    /// <summary>Absent in a tenth of the sessions of Year 11 or more.</summary>
    PersistentlyAbsent,

    /// <summary>Eligible for free school meals.</summary>
    FreeSchoolMeals,

    /// <summary>SEN support.</summary>
    SenSupport,

    /// <summary>Education, health and care plan.</summary>
    Ehcp,

    /// <summary>In the vulnerable group (NCCIS characteristics 110 to 190).</summary>
    VulnerableGroup,
}

/// <summary>Young people aged 16 and 17 of one area with one need.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="Need">What they bring.</param>
/// <param name="People">How many.</param>
public sealed record NeedCount(string AreaCode, PublishedNeed Need, int People);

/// <summary>By what young people who compete are told apart.</summary>
public enum WishKind
{
    /// <summary>Sector subject area, tier 1, wanted first.</summary>
    Subject,

    /// <summary>Kind of provider or route wanted first.</summary>
    Route,
}

/// <summary>Those of one area who want the same first.</summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="Kind">By what they are told apart.</param>
/// <param name="Key">Two-digit subject code (empty for none named), or name of the <see cref="PreferredRoute"/>.</param>
/// <param name="Competing">Who compete for a place.</param>
/// <param name="NoPlaceChoice">Of these, no suitable place found in the model as applications work today.</param>
/// <param name="NoPlaceBest">The same in the best case.</param>
/// <param name="NoPlace">The first over the replications of choices and of the uncertain offer.</param>
public sealed record WishGap(string AreaCode, WishKind Kind, string Key, int Competing, int NoPlaceChoice, int NoPlaceBest, ReplicationInterval NoPlace);

/// <summary>Neighbouring MSOAs of one area put together until enough compete for counts of people to be drawn.</summary>
/// <param name="Code">G and the lowest code of its MSOAs.</param>
/// <param name="Name">Their names, see <see cref="MsoaGroupName"/>.</param>
/// <param name="AreaCode">Area in which it lies.</param>
/// <param name="MsoaCodes">Its MSOAs, ascending.</param>
/// <param name="Competing">Who compete for a place.</param>
/// <param name="NoPlaceChoice">No suitable place found in the model as applications work today.</param>
/// <param name="NoPlaceBest">The same in the best case.</param>
public sealed record MsoaGroup(string Code, string Name, string AreaCode, ImmutableArray<string> MsoaCodes, int Competing, int NoPlaceChoice, int NoPlaceBest);
