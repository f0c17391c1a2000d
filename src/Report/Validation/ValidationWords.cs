using System.Globalization;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>Published and modelled figures as text.</summary>
internal static class ValidationWords
{
    public static string Number(double value) => value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "0.##", CultureInfo.InvariantCulture);

    public static string Modelled(ValidationRow row) => (row.Modelled, row.HalfWidth) switch
    {
        (null, _) => "–",
        ({ } mean, null) => Rounded(mean),
        ({ } mean, { } half) => $"{Rounded(mean)} ± {half.ToString("0.00", CultureInfo.InvariantCulture)}",
    };

    public static string Difference(ValidationRow row) => row.Difference switch
    {
        null => "–",
        { } difference when Math.Abs(difference) < 0.05 => "0.0",
        { } difference => (difference < 0 ? "−" : "+") + Rounded(Math.Abs(difference)),
    };

    private static string Rounded(double value) => Math.Abs(value) >= 1000 ? Figures.Whole(value) : value.ToString("0.0", CultureInfo.InvariantCulture);
}
