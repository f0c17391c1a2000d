using System.Globalization;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Kent.Provision;

/// <summary>Reads fields of published extracts that may be withheld, for which symbols such as <c>c</c> and <c>z</c> stand.</summary>
internal static class RawField
{
    /// <summary>A number, or null where the figure is withheld or absent.</summary>
    public static double? NumberOrNull(CsvRow row, string column)
        => double.TryParse(row.Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A point from a pair of columns, or null when either is no number.</summary>
    public static GeoPoint? Point(CsvRow row, string latitude, string longitude)
        => NumberOrNull(row, latitude) is { } lat && NumberOrNull(row, longitude) is { } lon ? new GeoPoint(lat, lon) : null;
}
