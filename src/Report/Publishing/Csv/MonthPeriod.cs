using System.Collections.Immutable;
using System.Globalization;

namespace Pathways.Report.Publishing;

/// <summary>Months of a table as the DfE's open data standard has them: a calendar year and the month's name, in the columns of time and not as a filter.</summary>
internal static class MonthPeriod
{
    public const string Column = "month";

    /// <summary>Index of the dimension that is the month; -1 for none.</summary>
    public static int Of(DataTable table) => table.Dimensions.Select(dimension => dimension.Column).ToList().IndexOf(Column);

    /// <summary>Time period and identifier of a month such as January 2026.</summary>
    public static (string Period, string Identifier) Split(string month)
    {
        var first = DateOnly.ParseExact("1 " + month, "d MMMM yyyy", CultureInfo.InvariantCulture);
        return (first.Year.ToString(CultureInfo.InvariantCulture), first.ToString("MMMM", CultureInfo.InvariantCulture));
    }

    /// <summary>All but the month.</summary>
    public static IEnumerable<T> Without<T>(ImmutableArray<T> values, int month) => values.Where((_, index) => index != month);
}
