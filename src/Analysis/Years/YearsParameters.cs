using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The rates from one year to the next, read from a <see cref="ParameterSet"/> and checked all at once.</summary>
internal sealed record YearsParameters
{
    public const string Prefix = "years.";

    public required double AchieveEntryAndLevel1 { get; init; }
    public required double AchieveLevel2 { get; init; }
    public required double RetentionEntryAndLevel1 { get; init; }
    public required double RetentionLevel2 { get; init; }
    public required double ProgressBelowLevel2 { get; init; }
    public required double ProgressLevel2 { get; init; }
    public required double Level3Leave { get; init; }
    public required double ResitEnglish { get; init; }
    public required double ResitMaths { get; init; }

    /// <summary>By <see cref="LevelBand"/>: Entry, Level 1, Level 2.</summary>
    public required ImmutableArray<double> SecondYear { get; init; }
    public required double PlacesTrend { get; init; }
    public required int ReformLastYear { get; init; }
    public required double ReformReplacedShare { get; init; }
    public required double StablePoints { get; init; }

    /// <summary>Chance of being NEET without a place, central.</summary>
    public required double NeetIfNoPlace { get; init; }

    /// <summary>Reads them; throws <see cref="InvalidInputException"/> with every missing or impossible number.</summary>
    public static YearsParameters Read(ParameterSet parameters)
    {
        var reader = new ParameterReader(parameters);
        double Share(string key) => reader.Number(key, 0, 1);
        var result = new YearsParameters
        {
            AchieveEntryAndLevel1 = Share("years.achieve.entry_level1"),
            AchieveLevel2 = Share("years.achieve.level2"),
            RetentionEntryAndLevel1 = reader.Number("analysis.retention.entry_level1", 0.01, 1),
            RetentionLevel2 = reader.Number("analysis.retention.level2", 0.01, 1),
            ProgressBelowLevel2 = Share("years.progress.below_level2"),
            ProgressLevel2 = Share("years.progress.level2"),
            Level3Leave = Share("years.level3_leave"),
            ResitEnglish = Share("years.resit.english"),
            ResitMaths = Share("years.resit.maths"),
            SecondYear = [Share("years.second_year.entry"), Share("years.second_year.level1"), Share("years.second_year.level2")],
            PlacesTrend = reader.Number("years.places_trend", -0.5, 0.5),
            ReformLastYear = (int)reader.Number("years.reform.last_year", 2020, 2100),
            ReformReplacedShare = reader.Number("years.reform.replaced_share", 0, 2),
            StablePoints = reader.Number("years.stable_points", 0, 10),
            NeetIfNoPlace = Share("analysis.neet_if_unplaced"),
        };
        reader.ThrowOnProblems();
        return result;
    }

    public double Retention(LevelBand band) => band == LevelBand.Level2 ? RetentionLevel2 : RetentionEntryAndLevel1;

    public double Achieve(LevelBand band) => band == LevelBand.Level2 ? AchieveLevel2 : AchieveEntryAndLevel1;

    public double Progress(LevelBand band) => band == LevelBand.Level2 ? ProgressLevel2 : ProgressBelowLevel2;
}
