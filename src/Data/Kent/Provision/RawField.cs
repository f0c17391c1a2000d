using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Reads fields of published extracts, in which symbols such as <c>c</c> and <c>z</c> stand for withheld figures.</summary>
internal static class RawField
{
    /// <summary>A number; anything else stops the build with file, line, field and value.</summary>
    public static double Number(CsvRow row, string file, string column)
        => NumberOrNull(row, column)
            ?? throw new InvalidInputException([new Problem(file, row.Line, null, column, row.Text(column), "is not a number", "give a number with a point")]);

    /// <summary>A number, or null where the figure is withheld or absent.</summary>
    public static double? NumberOrNull(CsvRow row, string column)
        => double.TryParse(row.Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A point from a pair of columns, or null when either is no number.</summary>
    public static GeoPoint? Point(CsvRow row, string latitude, string longitude)
        => NumberOrNull(row, latitude) is { } lat && NumberOrNull(row, longitude) is { } lon ? new GeoPoint(lat, lon) : null;
}
