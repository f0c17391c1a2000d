using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>A step from Year 11 to Year 12.</summary>
public enum ObservedStep
{
    /// <summary>Left Year 11 before the academic year and is known to tracking.</summary>
    Leaver,

    /// <summary>Has an intended destination recorded.</summary>
    Intended,

    /// <summary>Applied for any course.</summary>
    Applied,

    /// <summary>Had an offer by 31 March of Year 11.</summary>
    OfferByMarch,

    /// <summary>Applied by then and had no offer.</summary>
    NoOfferByMarch,

    /// <summary>Had an offer at any time.</summary>
    Offered,

    /// <summary>Accepted one, conditions met.</summary>
    Accepted,

    /// <summary>Enrolled from August to October: by the applications, the ILR, or in learning at the end of October by tracking.</summary>
    Enrolled,

    /// <summary>Accepted an offer and is enrolled nowhere.</summary>
    NotTakenUp,

    /// <summary>Of those enrolled, in learning at the end of January.</summary>
    StillThereInJanuary,
}

/// <summary>Counts the steps from Year 11 to Year 12 from applications, ILR and tracking, as far as each was imported.</summary>
internal static class StepCount
{
    public static CalendarMonth Month(int startYear) => CalendarMonth.Of(startYear, 9);

    public static ObservedStep[] Count(TrackingHistory history, ObservedCoverage coverage, ObservedTally tally)
    {
        if (history.Year11.IsEmpty)
            return [];
        var (year, at) = (history.StartYear, Month(history.StartYear));
        var (march, autumn, october, january) = (new DateOnly(year, 3, 31), new DateOnly(year, 10, 31), CalendarMonth.Of(year, 10), CalendarMonth.Of(year + 1, 1));
        var (knowsOctober, knowsJanuary) = (coverage.Months.Contains(october), coverage.Months.Contains(january));
        var ilrTellsJanuary = history.Sources.IlrUntil > january.End;
        var statuses = Statuses(history, october, january);
        ObservedStep[] told =
        [
            ObservedStep.Leaver, .. history.Year11.Any(one => one.IntendedTold) ? [ObservedStep.Intended] : (ObservedStep[])[],
            .. history.Sources.Applications ? [ObservedStep.Applied, ObservedStep.OfferByMarch, ObservedStep.NoOfferByMarch, ObservedStep.Offered, ObservedStep.Accepted] : (ObservedStep[])[],
        ];
        var enrolments = knowsOctober || history.Sources.IlrUntil is not null || history.Year11.Any(one => one.Enrolled is not null);
        if (enrolments)
            told = [.. told, ObservedStep.Enrolled, .. history.Sources.Applications ? [ObservedStep.NotTakenUp] : (ObservedStep[])[], .. knowsJanuary || ilrTellsJanuary ? [ObservedStep.StillThereInJanuary] : (ObservedStep[])[]];
        tally.Told.Add((at, ObservedTopic.Step));
        if (history.Year11.Any(one => one.Guarantee.Length > 0))
            tally.Told.Add((at, ObservedTopic.Guarantee));
        foreach (var one in history.Year11)
        {
            void Add(ObservedStep step, bool counts)
            {
                if (counts && told.Contains(step))
                    tally.Add(one.Zone, at, ObservedTopic.Step, step.ToString());
            }

            var inLearning = statuses.GetValueOrDefault(one.Person);
            var enrolled = one.Enrolled <= autumn || inLearning.October == TrackedStatus.Learning;
            Add(ObservedStep.Leaver, true);
            Add(ObservedStep.Intended, one.IntendedTold);
            Add(ObservedStep.Applied, one.Applied is not null);
            Add(ObservedStep.OfferByMarch, one.Offered <= march);
            Add(ObservedStep.NoOfferByMarch, one.Applied <= march && !(one.Offered <= march));
            Add(ObservedStep.Offered, one.Offered is not null);
            Add(ObservedStep.Accepted, one.Accepted is not null);
            Add(ObservedStep.Enrolled, enrolled);
            Add(ObservedStep.NotTakenUp, one.Accepted is not null && !enrolled);
            Add(ObservedStep.StillThereInJanuary, enrolled && (knowsJanuary && inLearning.January is { } status ? status == TrackedStatus.Learning : ilrTellsJanuary && one.InIlr && !(one.EnrolledUntil <= january.End)));
            if (tally.Told.Contains((at, ObservedTopic.Guarantee)))
                tally.Add(one.Zone, at, ObservedTopic.Guarantee, one.Guarantee.Length > 0 ? one.Guarantee : ObservedKeys.NotTold);
        }

        return told;
    }

    private static Dictionary<int, (TrackedStatus? October, TrackedStatus? January)> Statuses(TrackingHistory history, CalendarMonth october, CalendarMonth january)
    {
        var found = new Dictionary<int, (TrackedStatus? October, TrackedStatus? January)>();
        foreach (var row in history.Rows.Where(row => row.Month == october || row.Month == january))
        {
            var was = found.GetValueOrDefault(row.Person);
            found[row.Person] = row.Month == october ? (row.Status, was.January) : (was.October, row.Status);
        }

        return found;
    }
}
