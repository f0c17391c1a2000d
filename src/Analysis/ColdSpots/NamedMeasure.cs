using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>A headline measure before it is tested. There are at most twenty, fixed before looking.</summary>
/// <param name="Name">As files write it.</param>
/// <param name="Band">Level; null for all.</param>
/// <param name="Group">Whom it counts.</param>
/// <param name="FullOnly">Only those refused because courses in reach were full.</param>
internal readonly record struct NamedMeasure(string Name, LevelBand? Band, MeasureGroup Group, bool FullOnly)
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<NamedMeasure> All { get; } =
    [
        new("no_place_all", null, MeasureGroup.All, false),
        new("no_place_entry", LevelBand.Entry, MeasureGroup.All, false),
        new("no_place_level_1", LevelBand.Level1, MeasureGroup.All, false),
        new("no_place_level_2", LevelBand.Level2, MeasureGroup.All, false),
        new("full_all", null, MeasureGroup.All, true),
        new("full_entry", LevelBand.Entry, MeasureGroup.All, true),
        new("full_level_1", LevelBand.Level1, MeasureGroup.All, true),
        new("full_level_2", LevelBand.Level2, MeasureGroup.All, true),
        new("no_place_ehcp", null, MeasureGroup.Ehcp, false),
        new("no_place_sen_support", null, MeasureGroup.SenSupport, false),
        new("no_place_free_school_meals", null, MeasureGroup.FreeSchoolMeals, false),
    ];

    /// <summary>Whether it is scanned too: the four that count all without a place.</summary>
    public bool Scanned => Group == MeasureGroup.All && !FullOnly;

    /// <summary>Cases of one replication in a zone.</summary>
    public int Cases(ReplicationTally tally, int zone)
    {
        if (Group != MeasureGroup.All)
            return tally.NoPlaceByGroup[(zone * ReplicationTally.Groups) + (int)Group];
        var counts = FullOnly ? tally.FullByZone : tally.NoPlaceByZone;
        if (Band is { } band)
            return counts[(zone * ReplicationTally.Bands) + (int)band];
        var sum = 0;
        for (var b = 0; b < ReplicationTally.Bands; b++)
            sum += counts[(zone * ReplicationTally.Bands) + b];
        return sum;
    }

    /// <summary>Whether a competing learner belongs to the denominator.</summary>
    public bool Counts(Learner learner) => (Band is null || learner.IntendedLevel.Band() == Band) && ReplicationTally.Belongs(learner, Group);
}
