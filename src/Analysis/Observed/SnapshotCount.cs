using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>The NEET of the latest month looked at closely: how long, for what reason, from where and from which course; and everybody by group and currency.</summary>
internal static class SnapshotCount
{
    public static void Count(TrackingHistory history, ObservedCoverage coverage, IReadOnlyDictionary<string, ProviderKind> kinds, ObservedTally tally)
    {
        var (rows, latest) = (history.Rows, coverage.Latest);
        foreach (var topic in Enum.GetValues<ObservedTopic>().Where(topic => topic is >= ObservedTopic.Duration and <= ObservedTopic.Lapsed))
            tally.Told.Add((latest, topic));
        if (history.Left.IsEmpty)
        {
            tally.Told.Remove((latest, ObservedTopic.CourseLeft));
            tally.Told.Remove((latest, ObservedTopic.MonthLeft));
        }

        var reasons = history.Left.Any(course => course.Reason is not null);
        if (!reasons)
            tally.Told.Remove((latest, ObservedTopic.WithdrawReason));
        var left = history.Left.Where(course => course.Day <= latest.End).GroupBy(course => course.Person).ToDictionary(courses => courses.Key, courses => courses.MaxBy(course => course.Day)!);
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            if (row.Month != latest || !row.InCohort)
                continue;
            void Add(ObservedTopic topic, string key) => tally.Add(row.Zone, latest, topic, key);
            foreach (var group in ObservedKeys.Groups(row))
            {
                Add(ObservedTopic.Group, group);
                if (row.IsNeet)
                    Add(ObservedTopic.GroupNeet, group);
                if (row.Status == TrackedStatus.NotKnown)
                    Add(ObservedTopic.GroupNotKnown, group);
            }

            if (row.Lapsed == true)
                Add(ObservedTopic.Lapsed, ObservedKeys.Of(row.Status));
            if (!row.IsNeet)
                continue;
            Add(ObservedTopic.Duration, NeetSpell.Since(rows, i) is { } since ? ObservedKeys.Duration(latest.Number - CalendarMonth.Of(since).Number) : ObservedKeys.NotTold);
            Add(ObservedTopic.Reason, row.Activity.ToString(CultureInfo.InvariantCulture));
            var course = left.GetValueOrDefault(row.Person);
            var provider = NeetSpell.LastProvider(rows, i, course) is { } at ? history.Providers[at] : null;
            Add(ObservedTopic.LastProvider, provider ?? ObservedKeys.NotTold);
            Add(ObservedTopic.LastProviderKind, provider is null ? ObservedKeys.NotTold : kinds.TryGetValue(provider, out var kind) ? kind.ToString() : "Elsewhere");
            if (history.Left.IsEmpty)
                continue;
            Add(ObservedTopic.CourseLeft, course is { Level: { } level, SsaTier1: { } subject } ? $"{level}/{subject}" : ObservedKeys.NotTold);
            Add(ObservedTopic.MonthLeft, course is null ? ObservedKeys.NotTold : course.Day.Month.ToString("00", CultureInfo.InvariantCulture));
            if (reasons)
                Add(ObservedTopic.WithdrawReason, course is null ? ObservedKeys.NotTold : course.Withdrawn ? course.Reason ?? ObservedKeys.NotTold : ObservedKeys.NotWithdrawn);
        }
    }
}
