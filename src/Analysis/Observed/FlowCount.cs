using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>
/// Who became NEET and who stopped being NEET between the ends of two months that were both imported, by pseudonym. Of every place: who was NEET there then, and
/// who joined, are as many as who is NEET there now, and who ceased; those who moved to another area, came of age or left the extract among them.
/// </summary>
internal static class FlowCount
{
    public static void Count(TrackingHistory history, ObservedCoverage coverage, ObservedTally tally)
    {
        foreach (var month in coverage.Months.Where(coverage.HasFlows))
        {
            tally.Told.Add((month, ObservedTopic.Joined));
            tally.Told.Add((month, ObservedTopic.Ceased));
        }

        var rows = history.Rows;
        for (var i = 0; i < rows.Length; i++)
        {
            var now = rows[i];
            TrackedRow? before = i > 0 && rows[i - 1].Person == now.Person && rows[i - 1].Month == now.Month.Plus(-1) ? rows[i - 1] : null;
            TrackedRow? after = i + 1 < rows.Length && rows[i + 1].Person == now.Person && rows[i + 1].Month == now.Month.Plus(1) ? rows[i + 1] : null;
            if (!now.IsNeetInCohort)
                continue;
            if (coverage.HasFlows(now.Month))
                Add(tally, now.Month, ObservedTopic.Joined, now, before, AtTheSeptember(now.Month, now.AcademicAge, joining: true));
            if (coverage.HasFlows(now.Month.Plus(1)))
                Add(tally, now.Month.Plus(1), ObservedTopic.Ceased, now, after, AtTheSeptember(now.Month.Plus(1), now.AcademicAge, joining: false));
        }
    }

    private static void Add(ObservedTally tally, CalendarMonth month, ObservedTopic topic, TrackedRow here, TrackedRow? other, bool atTheTurn)
    {
        var stays = other is { IsNeetInCohort: true };
        var there = stays ? tally.Places.OfZone[other!.Value.Zone] : ImmutableArray<int>.Empty;
        var key = Key(other, atTheTurn);
        foreach (var place in tally.Places.OfZone[here.Zone])
        {
            if (there.Contains(place))
                continue;
            tally.AddAt(place, month, topic, "");
            tally.AddAt(place, month, topic, key);
        }
    }

    private static string Key(TrackedRow? other, bool atTheTurn) => other switch
    {
        null => atTheTurn ? ObservedKeys.Age : ObservedKeys.Absent,
        { InCohort: false } => ObservedKeys.Age,
        { IsNeet: true } => ObservedKeys.Moved,
        { } row => ObservedKeys.Of(row.Status),
    };

    /// <summary>Whether the cohort changes over in the month, so that one who is not in the other month's extract was too young then, or is too old now.</summary>
    private static bool AtTheSeptember(CalendarMonth month, int academicAge, bool joining) => month.Month == 9 && academicAge == (joining ? 16 : 17);
}
