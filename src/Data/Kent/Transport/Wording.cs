using System.Globalization;

namespace Pathways.Data.Kent.Transport;

/// <summary>Turns the extracts' words for basis, confidence and coordinates into the baseline's.</summary>
internal static class Wording
{
    /// <summary>Published only where the extract says just that, or that and a year; every reservation makes it modelled.</summary>
    public static string Basis(string words)
        => words.StartsWith("published", StringComparison.Ordinal) && words["published".Length..].All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '-' or '/')
            ? "published"
            : "modelled";

    /// <summary>H, M and L in full.</summary>
    public static string Confidence(string letter) => letter switch { "H" => "high", "M" => "medium", _ => "low" };

    /// <summary>Degrees to five decimals, about a metre.</summary>
    public static string Degrees(double degrees) => degrees.ToString("0.00000", CultureInfo.InvariantCulture);

    /// <summary>The extract's own words on the basis, then its source.</summary>
    public static string Source(params string[] parts) => string.Join(": ", parts.Where(part => part.Length > 0));
}
