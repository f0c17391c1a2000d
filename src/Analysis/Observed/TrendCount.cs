using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>Everybody, NEET, not known and lapsed at the end of every month. Counted by zone first, since there may be a million rows.</summary>
internal static class TrendCount
{
    private static readonly string[] Keys = [ObservedKeys.Cohort, ObservedKeys.Neet, ObservedKeys.NotKnown, ObservedKeys.Lapsed, ObservedKeys.NeetOrNotKnown];

    public static void Count(TrackingHistory history, ObservedCoverage coverage, ObservedTally tally)
    {
        var zones = tally.Places.OfZone.Length;
        var (first, months) = (coverage.Months[0], coverage.Latest.Number - coverage.Months[0].Number + 1);
        var counts = new int[months * zones * Keys.Length];
        foreach (var row in history.Rows)
        {
            if (!row.InCohort)
                continue;
            var at = (((row.Month.Number - first.Number) * zones) + row.Zone) * Keys.Length;
            counts[at]++;
            counts[at + 1] += row.IsNeet ? 1 : 0;
            counts[at + 2] += row.Status == TrackedStatus.NotKnown ? 1 : 0;
            counts[at + 3] += row.Lapsed == true ? 1 : 0;
            counts[at + 4] += row.IsNeet || row.Status == TrackedStatus.NotKnown ? 1 : 0;
        }

        for (var at = 0; at < counts.Length; at++)
        {
            if (counts[at] > 0)
                tally.Add(at / Keys.Length % zones, first.Plus(at / Keys.Length / zones), ObservedTopic.Trend, Keys[at % Keys.Length], counts[at]);
        }

        foreach (var month in coverage.Months)
            tally.Told.Add((month, ObservedTopic.Trend));
    }
}
