using System.Globalization;

namespace Pathways.Model;

/// <summary>A month of the calendar. Months follow one another, so that they can be subtracted.</summary>
/// <param name="Number">Months since January of the year 0.</param>
public readonly record struct CalendarMonth(int Number) : IComparable<CalendarMonth>
{
    private const int MonthsOfYear = 12;
    private const int September = 9;

    /// <summary>The month of a day.</summary>
    /// <param name="day">Any day of it.</param>
    public static CalendarMonth Of(DateOnly day) => Of(day.Year, day.Month);

    /// <summary>A month of a year.</summary>
    /// <param name="year">Calendar year.</param>
    /// <param name="month">1 to 12.</param>
    public static CalendarMonth Of(int year, int month) => new((year * MonthsOfYear) + month - 1);

    /// <summary>Calendar year.</summary>
    public int Year => Number / MonthsOfYear;

    /// <summary>1 to 12.</summary>
    public int Month => (Number % MonthsOfYear) + 1;

    /// <summary>Its last day.</summary>
    public DateOnly End => new DateOnly(Year, Month, 1).AddMonths(1).AddDays(-1);

    /// <summary>Calendar year in which the academic year that it is part of begins, on 1 September.</summary>
    public int AcademicStartYear => Month >= September ? Year : Year - 1;

    /// <summary>So many months later.</summary>
    public CalendarMonth Plus(int months) => new(Number + months);

    /// <inheritdoc />
    public int CompareTo(CalendarMonth other) => Number.CompareTo(other.Number);

    /// <summary>Such as January 2026.</summary>
    public override string ToString() => new DateOnly(Year, Month, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Whether one is before another.</summary>
    public static bool operator <(CalendarMonth left, CalendarMonth right) => left.Number < right.Number;

    /// <summary>Whether one is after another.</summary>
    public static bool operator >(CalendarMonth left, CalendarMonth right) => left.Number > right.Number;

    /// <summary>Whether one is not after another.</summary>
    public static bool operator <=(CalendarMonth left, CalendarMonth right) => left.Number <= right.Number;

    /// <summary>Whether one is not before another.</summary>
    public static bool operator >=(CalendarMonth left, CalendarMonth right) => left.Number >= right.Number;
}
