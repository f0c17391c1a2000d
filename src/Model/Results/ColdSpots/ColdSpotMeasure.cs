using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Whom a measure counts.</summary>
public enum MeasureGroup
{
    /// <summary>All who compete.</summary>
    All,

    /// <summary>Holders of an education, health and care plan.</summary>
    Ehcp,

    /// <summary>With SEN support.</summary>
    SenSupport,

    /// <summary>Eligible for free school meals.</summary>
    FreeSchoolMeals,
}

/// <summary>
/// One named measure of how many compete in vain, tested MSOA by MSOA: expected counts (mean over the replications), empirical Bayes with
/// the competing learners as denominators, Gi* with shared reference draws, Benjamini–Hochberg over the MSOAs; and Kulldorff's scan beside it.
/// </summary>
/// <param name="Name">Short name, as files write it.</param>
/// <param name="Band">Level; null for all in scope.</param>
/// <param name="Group">Whom it counts.</param>
/// <param name="FullOnly">Whether it counts only those refused because the suitable courses in reach were full, or all without a place.</param>
/// <param name="Tests">MSOAs in the dataset's order; those where nobody competes are left out.</param>
/// <param name="Clusters">Circles of MSOAs with a high rate, significant ones only, the strongest first; empty also where not scanned.</param>
public sealed record ColdSpotMeasure(
    string Name, LevelBand? Band, MeasureGroup Group, bool FullOnly, ImmutableArray<MsoaTest> Tests, ImmutableArray<ColdSpotCluster> Clusters);

/// <summary>What the test says of one MSOA. It carries no count and no rate of people.</summary>
/// <param name="MsoaCode">MSOA 2021.</param>
/// <param name="GiStar">z-score of Gi*: high where many go without a place in the MSOA and around it.</param>
/// <param name="AdjustedP">Pseudo p-value after Benjamini–Hochberg.</param>
/// <param name="Finding">Whether it is a cold spot of this measure: significant at the false discovery rate, and its own rate above the mean.</param>
public readonly record struct MsoaTest(string MsoaCode, double GiStar, double AdjustedP, bool Finding);

/// <summary>A circle of MSOAs in which more go without a place than elsewhere.</summary>
/// <param name="MsoaCodes">The MSOAs whose centres lie in it, ascending.</param>
/// <param name="RadiusKilometres">Its radius.</param>
/// <param name="Ratio">Rate inside ÷ rate of the whole, above 1.</param>
/// <param name="P">Monte-Carlo p-value over all circles.</param>
public sealed record ColdSpotCluster(ImmutableArray<string> MsoaCodes, double RadiusKilometres, double Ratio, double P);
