using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>What is counted of young people of academic age 16 and 17 whom tracking knows.</summary>
public enum ObservedTopic
{
    /// <summary>At the end of the month: everybody (<see cref="ObservedKeys.Cohort"/>), NEET, not known, and those whose currency has lapsed.</summary>
    Trend,

    /// <summary>Became NEET since the month before, by where they were then; the empty key for all.</summary>
    Joined,

    /// <summary>Stopped being NEET since the month before, by where they are now; the empty key for all.</summary>
    Ceased,

    /// <summary>NEET by how long, in whole months.</summary>
    Duration,

    /// <summary>NEET by activity code, which is the reason that is recorded.</summary>
    Reason,

    /// <summary>NEET by UKPRN of the provider where they were last in learning.</summary>
    LastProvider,

    /// <summary>NEET by kind of that provider.</summary>
    LastProviderKind,

    /// <summary>NEET by level and sector subject area of the course that they left last.</summary>
    CourseLeft,

    /// <summary>NEET by month of the year in which they left it.</summary>
    MonthLeft,

    /// <summary>NEET by why they withdrew from it, code of the ILR; <see cref="ObservedKeys.NotWithdrawn"/> where they did not.</summary>
    WithdrawReason,

    /// <summary>Everybody of a group.</summary>
    Group,

    /// <summary>NEET of a group.</summary>
    GroupNeet,

    /// <summary>Not known of a group.</summary>
    GroupNotKnown,

    /// <summary>Currency lapsed, by what is recorded of them.</summary>
    Lapsed,

    /// <summary>Steps from Year 11 to Year 12.</summary>
    Step,

    /// <summary>Leavers of Year 11 by September Guarantee status as sent.</summary>
    Guarantee,
}

/// <summary>Names one count.</summary>
/// <param name="Place">Code of an area, authority or district, or ALL.</param>
/// <param name="Month">Month at whose end it was so; for steps the September of the academic year.</param>
/// <param name="Topic">What is counted.</param>
/// <param name="Key">Of which kind; empty for all.</param>
public readonly record struct ObservedCell(string Place, CalendarMonth Month, ObservedTopic Topic, string Key);
