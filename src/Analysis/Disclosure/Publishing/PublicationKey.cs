using Pathways.Model;

namespace Pathways.Analysis.Disclosure;

/// <summary>Names of the counts that a publication adds to those of a run.</summary>
internal static class PublicationKey
{
    public static string Population(string area, int year) => $"population/{area}/{year}";

    public static string Need(string area, PublishedNeed need) => $"need/{area}/{need}";

    public static string NeedShare(string area, PublishedNeed need) => $"need/{area}/{need}/share";

    public static string Wish(string area, WishKind kind, string key, WishMeasure measure) => $"wish/{area}/{kind}/{key}/{measure}";

    public static string Gap(string area, LevelBand? band, IntervalEnd end) => $"gap/{area}/{band?.ToString() ?? "Total"}/{end}";

    public static string Beyond(string area, int minutes) => $"beyond/{area}/{minutes}";

    public static string Apprenticeship(string area, ApprenticeshipTier tier, bool starts) => $"apprenticeship/{area}/{tier}/{(starts ? "starts" : "demand")}";

    public static string Plan(string area, PlanMeasure measure) => $"plan/{area}/{measure}";

    public static string Step(string area, YearMeasure measure) => $"step/{area}/{measure}";

    public static string Group(string code, WishMeasure measure) => $"msoas/{code}/{measure}";

    public static string Shortage(int places, ExpectedMeasure? neet) => $"shortage/{places}/{neet?.ToString() ?? "NoPlaceFound"}";

    public static bool IsChange(string key) => key.StartsWith("change/", StringComparison.Ordinal);

    public static string Change(string area, LevelBand? band, IntervalEnd end) => $"change/{area}/{band?.ToString() ?? "Total"}/{end}";
}

/// <summary>What is counted of those who want the same first, or live in the same MSOAs.</summary>
public enum WishMeasure
{
    /// <summary>Who compete.</summary>
    Competing,

    /// <summary>No suitable place found in the model as applications work today.</summary>
    NoPlaceChoice,

    /// <summary>The same in the best case.</summary>
    NoPlaceBest,

    /// <summary>The first over the replications: mean.</summary>
    Mean,

    /// <summary>Lower end of its 95 % interval.</summary>
    Lower,

    /// <summary>Upper end.</summary>
    Upper,
}

/// <summary>What of an interval is shown.</summary>
public enum IntervalEnd
{
    /// <summary>Mean of the replications.</summary>
    Mean,

    /// <summary>Lower end.</summary>
    Lower,

    /// <summary>Upper end.</summary>
    Upper,
}

/// <summary>What is counted of young people with a plan.</summary>
public enum PlanMeasure
{
    /// <summary>All, 16 to 25 and in scope.</summary>
    All,

    /// <summary>Who keep last year's place.</summary>
    Continuing,

    /// <summary>Who compete.</summary>
    Competing,

    /// <summary>Newly placed as applications work today.</summary>
    PlacedChoice,

    /// <summary>Newly placed in the best case.</summary>
    PlacedBest,
}

/// <summary>Steps of the year of those who compete, expected people over the replications.</summary>
public enum YearMeasure
{
    /// <summary>On a place in September.</summary>
    PlacedSeptember,

    /// <summary>Of these, still there at the end of January.</summary>
    StillThereInJanuary,

    /// <summary>Of these, left by then.</summary>
    LeftByJanuary,

    /// <summary>Entered a January place.</summary>
    EnteredJanuary,

    /// <summary>On any course at the end of April.</summary>
    EndOfApril,
}
