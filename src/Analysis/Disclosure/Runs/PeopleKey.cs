using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>What of the young people of an area or cold spot is counted.</summary>
public enum PeopleMeasure
{
    /// <summary>Who compete for a place in September.</summary>
    Competing,

    /// <summary>Who keep the place held last year.</summary>
    Continuing,

    /// <summary>Newly placed as applications work today.</summary>
    PlacedChoice,

    /// <summary>No suitable place found in the model, as applications work today.</summary>
    NoPlaceFoundChoice,

    /// <summary>Newly placed in the best case.</summary>
    PlacedBest,

    /// <summary>No suitable place found in the model, best case.</summary>
    NoPlaceFoundBest,
}

/// <summary>Expected people of an area by status, December to February, in the order of <see cref="StatusExpectation.InOrder"/>, then NEET under each assumption.</summary>
public enum ExpectedMeasure
{
    Participating,
    ReEngagement,
    WorkWithoutTraining,
    NeetActive,
    NeetInactive,
    NotKnown,

    /// <summary>NEET, low assumption.</summary>
    NeetLow,

    /// <summary>NEET, central assumption.</summary>
    NeetCentral,

    /// <summary>NEET, high assumption.</summary>
    NeetHigh,
}

/// <summary>Names of the counts of a run.</summary>
internal static class PeopleKey
{
    public static string Area(string code, LevelBand? band, PeopleMeasure measure) => $"area/{code}/{Level(band)}/{measure}";

    public static string Reason(string code, PlacementReason reason, bool best) => $"reason/{code}/{reason}/{(best ? "best" : "choice")}";

    public static string Cohort(string code) => $"cohort/{code}";

    public static string Expected(string code, ExpectedMeasure measure) => $"expected/{code}/{measure}";

    public static string Spot(string id, PeopleMeasure measure) => $"spot/{id}/{measure}";

    public static string Group(string code, EquityGroup group) => $"group/{code}/{group}";

    public static string GroupPlaced(string code, EquityGroup group) => $"group/{code}/{group}{PeopleCell.NewlyPlaced}";

    public static string GroupWithout(string code, EquityGroup group) => $"group/{code}/{group}{PeopleCell.LeftOver}";

    public static string GroupPlacedShare(string code, EquityGroup group) => $"group/{code}/{group}/share-placed";

    public static string Flow(string home, string? place) => $"flow/{home}/{place ?? "outside"}";

    public static string Difference(string key) => "difference/" + key;

    public static string Basis(string key) => BasisPrefix + key;

    /// <summary>The name of a count in the run that another is compared with, as that run has it.</summary>
    public static string WithoutBasis(string key) => key.StartsWith(BasisPrefix, StringComparison.Ordinal) ? key[BasisPrefix.Length..] : key;

    private const string BasisPrefix = "basis/";

    private static string Level(LevelBand? band) => band?.ToString() ?? "Total";
}
