using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>What the imports of a dataset tell of young people over time: every month of the tracking extracts, courses left, and the way from Year 11.</summary>
/// <param name="Rows">One row a person and month, by person and then month.</param>
/// <param name="Providers">UKPRN of the providers that rows speak of.</param>
/// <param name="Left">Courses left, by person and then day.</param>
/// <param name="Year11">Everybody who left Year 11 before the dataset's academic year and whom tracking knows.</param>
/// <param name="Imports">The imports that it was read from.</param>
/// <param name="StartYear">Calendar year in which the dataset's academic year begins.</param>
public sealed record TrackingHistory(
    ImmutableArray<TrackedRow> Rows, ImmutableArray<string> Providers, ImmutableArray<CourseLeft> Left, ImmutableArray<Year11Leaver> Year11, ImmutableArray<TrackedImport> Imports, int StartYear)
{
    /// <summary>Which kinds of records there are to tell of the way from Year 11.</summary>
    public Year11Sources Sources { get; init; } = new(false, null);

    /// <summary>Rows that could not be used, since the person has no zone of the dataset or no age in them.</summary>
    public int WithoutPlace { get; init; }

    /// <summary>Young adults in custody (activity 710), who are in no cohort and have no row, by month; only where their activity was asked for at import.</summary>
    public ImmutableSortedDictionary<CalendarMonth, int> InCustody { get; init; } = ImmutableSortedDictionary<CalendarMonth, int>.Empty;

    /// <summary>Months of an authority that were imported and are not told of, since they have less than half as many young people of an age as the fullest.</summary>
    public ImmutableArray<ShortMonth> Short { get; init; } = [];
}

/// <summary>A month that is too short to tell of.</summary>
/// <param name="Authority">Code of the authority that sent it; empty where the files do not say.</param>
/// <param name="Month">The month.</param>
public sealed record ShortMonth(string Authority, CalendarMonth Month);

/// <summary>A course that somebody left, whether withdrawn or at its end.</summary>
/// <param name="Person">As in <see cref="TrackedRow.Person"/>.</param>
/// <param name="Day">Last day on it.</param>
/// <param name="Provider">Index in <see cref="TrackingHistory.Providers"/>.</param>
/// <param name="Level">Level code of the learning aim; null when LARS does not tell.</param>
/// <param name="SsaTier1">Sector subject area, tier 1; null when LARS does not tell.</param>
/// <param name="Withdrawn">Whether left before its end.</param>
public sealed record CourseLeft(int Person, DateOnly Day, int Provider, string? Level, string? SsaTier1, bool Withdrawn)
{
    /// <summary>Code of <see cref="IlrWithdrawal"/> for why withdrawn; null where not withdrawn or no reason was sent.</summary>
    public string? Reason { get; init; }
}

/// <summary>One import of a monthly extract.</summary>
/// <param name="Version">Version of the dataset that it made.</param>
/// <param name="Files">Names of its files.</param>
/// <param name="Months">Months told of, ascending.</param>
/// <param name="RowsTaken">Rows taken.</param>
public sealed record TrackedImport(int Version, ImmutableArray<string> Files, ImmutableArray<CalendarMonth> Months, long RowsTaken);
