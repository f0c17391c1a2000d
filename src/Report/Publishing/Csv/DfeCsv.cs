using System.Globalization;
using System.Text;

namespace Pathways.Report.Publishing;

/// <summary>
/// A table as data file and meta file to the DfE's open data standard (explore education statistics; Analysts' guide, "Open data standards"). A column in which all rows say
/// the same is no filter: it stands in the data file only. A filter has rows of the total, or names what is shown to who picks nothing.
/// </summary>
internal static class DfeCsv
{
    private const string Lcpa = "lcpa";

    private static readonly string[] Place =
        ["time_period", "time_identifier", "geographic_level", "country_code", "country_name", "region_code", "region_name", "old_la_code", "new_la_code", "la_name", Lcpa];

    /// <summary>The data file; null where no row has a place in the standard.</summary>
    public static string? Data(DataTable table, IReadOnlyDictionary<string, AreaPlace> places)
    {
        var rows = Placed(table, places);
        if (rows.Length == 0)
            return null;
        var (text, month) = (new StringBuilder(), MonthPeriod.Of(table));
        Line(text, [.. Place, .. MonthPeriod.Without(table.Dimensions, month).Select(dimension => dimension.Column), .. table.Measures.Select(measure => measure.Column)]);
        foreach (var row in rows)
        {
            var place = places[row.AreaCode];
            var (period, identifier) = month >= 0 ? MonthPeriod.Split(row.Keys[month]) : row.Reported is { } year ? Reported(year) : (Period(row.Year), "Academic year");
            Line(text,
            [
                period, identifier, "Local authority", "E92000001", "England", "E12000008", "South East", place.OldLaCode, place.NewLaCode, place.LaName, place.Lcpa,
                .. MonthPeriod.Without(row.Keys, month).Select(key => key.Length == 0 ? "z" : key), .. row.Cells.Select(cell => cell.Plain),
            ]);
        }

        return text.ToString();
    }

    /// <summary>The meta file.</summary>
    public static string Meta(DataTable table, IReadOnlyDictionary<string, AreaPlace> places)
    {
        var (text, rows) = (new StringBuilder(), Placed(table, places));
        void Filter(string column, string label, string hint, IEnumerable<string> values, string? standsFirst)
        {
            if (values.Distinct(StringComparer.Ordinal).ToArray() is { Length: > 1 } several)
                Line(text, [column, "Filter", label, "", "", "", hint, "", several.Contains(DataTable.Total, StringComparer.Ordinal) ? "" : standsFirst ?? several[0]]);
        }

        Line(text, ["col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp", "filter_hint", "filter_grouping_column", "filter_default"]);
        Filter(Lcpa, "Local Collaborative Partnership Area", "Areas of Kent by travel to learn; Total for the authority", rows.Select(row => places[row.AreaCode].Lcpa), null);
        foreach (var (dimension, index) in MonthPeriod.Without([.. table.Dimensions.Select((dimension, index) => (dimension, index))], MonthPeriod.Of(table)))
            Filter(dimension.Column, dimension.Label, dimension.Hint, rows.Select(row => row.Keys[index]), dimension.Default);
        foreach (var (measure, index) in table.Measures.Select((measure, index) => (measure, index)))
        {
            var decimals = table.Rows.Select(row => row.Cells[index].Decimals).Append(measure.Decimals).Max(); // unrounded counts of what a model expects have one
            Line(text, [measure.Column, "Indicator", measure.Label, "", Unit(measure.Unit), decimals.ToString(CultureInfo.InvariantCulture), "", "", ""]);
        }

        return text.ToString();
    }

    private static DataRow[] Placed(DataTable table, IReadOnlyDictionary<string, AreaPlace> places) => [.. table.Totals.Concat(table.Rows).Where(row => places.ContainsKey(row.AreaCode))];

    private static string Unit(string unit) => unit switch { "%" or "£" => unit, "percentage points" => "pp", _ => "" };

    /// <summary>A year as its publisher writes it: 2020/21 is an academic year, 2025 a year of reporting.</summary>
    private static (string Period, string Identifier) Reported(string year)
        => Model.AcademicYear.TryParse(year, out var academic) ? (Period(academic.StartYear), "Academic year") : (year, "Reporting year");

    private static string Period(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}{(year + 1) % 100:00}");

    private static void Line(StringBuilder text, IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(CsvText.Field)).Append('\n');
}
