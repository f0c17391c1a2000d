using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Made-up courses left, providers and ways from Year 11 for the young people of a made-up tracking, so that it fills every table. Of one person they are the same in every edition.</summary>
internal static class MadeUpRecords
{
    private static readonly string?[] Levels = ["1", "2", "E3", "1", null];
    private static readonly string[] Subjects = ["05", "14", "07", "05"];
    private static readonly string?[] Reasons = ["44", "3", null, "44", "98", "97"];
    private static readonly string[] Guarantees = ["G1", "G1", "G2", ""];

    /// <summary>The history with records beside its tracking.</summary>
    /// <param name="history">Tracking alone.</param>
    /// <param name="world">Its world, for the providers.</param>
    public static TrackingHistory With(TrackingHistory history, World world)
    {
        ImmutableArray<string> providers = [.. world.Providers.Select(one => one.Ukprn).OfType<string>().Distinct(StringComparer.Ordinal).Take(4), "19999999"]; // the last is no provider of the dataset
        var starting = new DateOnly(history.StartYear, 9, 1);
        return history with
        {
            Providers = providers,
            Rows = [.. history.Rows.Select(row => row.Status == TrackedStatus.Learning && row.Person % 4 != 3 ? row with { Provider = row.Person % 5 } : row)],
            Left = [.. history.Rows.Select(row => row.Person).Distinct().Where(person => person % 3 != 0).Select(person => new CourseLeft(
                person, starting.AddDays(person * 7 % 180), person % 5, Levels[person % 5], Subjects[person % 4], person % 2 == 0) { Reason = person % 2 == 0 ? Reasons[person % 6] : null })],
            Year11 = [.. history.Rows.Where(row => row.Month.AcademicStartYear == history.StartYear && row.AcademicAge == 16).DistinctBy(row => row.Person).Select(row => Way(row, history.StartYear))],
            Sources = new Year11Sources(true, new DateOnly(history.StartYear + 1, 2, 20)),
        };
    }

    /// <summary>The same where some move in the year, some are in no extract now and then, and of some not all is told.</summary>
    /// <param name="history">Tracking alone.</param>
    /// <param name="world">Its world, for the zones.</param>
    public static TrackingHistory Moved(TrackingHistory history, World world)
    {
        var (starting, zones) = (new DateOnly(history.StartYear, 9, 1), world.Zones.Length);
        return history with
        {
            Rows = [.. history.Rows.Where(row => row.Person % 29 != 3 || (row.Month.Number + row.Person) % 6 != 0).Select(row => row with
            {
                Zone = row.Person % 17 == 5 && row.Month.End > starting.AddMonths(row.Person % 8) ? (row.Zone + (zones / 2)) % zones : row.Zone,
                Female = row.Person % 50 == 9 ? null : row.Female,
                Need = row.Person % 45 == 11 ? TrackedNeed.NotTold : row.Need,
            })],
        };
    }

    private static Year11Leaver Way(TrackedRow row, int year)
    {
        var draws = new Random(row.Person);
        bool Yes(double chance) => draws.NextDouble() < chance;
        DateOnly? applied = Yes(0.9) ? new(year, Yes(0.9) ? 1 : 5, 5) : null;
        DateOnly? offered = applied is { } day && Yes(0.95) ? Yes(0.9) ? day.AddDays(40) : new(year, 6, 1) : null;
        DateOnly? accepted = offered is { } offer && Yes(0.9) ? offer.AddDays(10) : null;
        DateOnly? enrolled = Yes(accepted is null ? 0.3 : 0.93) ? new(year, 9, 8) : null;
        return new Year11Leaver(row.Person, row.Zone, Yes(0.8), Guarantees[row.Person % 4], applied, offered, accepted, enrolled, enrolled is not null && Yes(0.06) ? new(year, 12, 1) : null, enrolled is not null);
    }
}
