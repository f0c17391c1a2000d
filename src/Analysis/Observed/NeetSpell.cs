using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis.Observed;

/// <summary>The time without education, employment or training that a row stands in, by the rows before it of the same person.</summary>
internal static class NeetSpell
{
    /// <summary>
    /// Since when: as recorded (NEETStartDate), else since the first of the unbroken months began in which the extracts tell so. Null where that month gives no date and
    /// no extract tells of the month before, so that it may have been longer.
    /// </summary>
    public static DateOnly? Since(ImmutableArray<TrackedRow> rows, int at)
    {
        if (rows[at].NeetSince is { } recorded)
            return recorded;
        var first = at;
        while (first > 0 && rows[first - 1].Person == rows[at].Person && rows[first - 1].Month == rows[first].Month.Plus(-1) && rows[first - 1].IsNeet)
            first--;
        if (rows[first].NeetSince is { } earlier)
            return earlier;
        if (rows[first].Started is { } began)
            return began;
        var known = first > 0 && rows[first - 1].Person == rows[at].Person && rows[first - 1].Month == rows[first].Month.Plus(-1);
        return known ? rows[first].Month.End : null;
    }

    /// <summary>Where last in learning: the later of the last month in learning at a provider that the extracts name, and the course that the ILR says was left; else what the row itself names; null for none.</summary>
    public static int? LastProvider(ImmutableArray<TrackedRow> rows, int at, CourseLeft? course)
    {
        for (var i = at - 1; i >= 0 && rows[i].Person == rows[at].Person; i--)
        {
            if (rows[i].Provider >= 0 && rows[i].Status == TrackedStatus.Learning)
                return course is not null && course.Day > rows[i].Month.End ? course.Provider : rows[i].Provider;
        }

        return course?.Provider ?? (rows[at].Provider >= 0 ? rows[at].Provider : null);
    }
}
