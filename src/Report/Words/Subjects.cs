using System.Globalization;

namespace Pathways.Report;

/// <summary>The names of the sector subject areas, tier 1 (Ofqual).</summary>
internal static class Subjects
{
    private static readonly string[] Names =
    [
        "Health, Public Services and Care", "Science and Mathematics", "Agriculture, Horticulture and Animal Care",
        "Engineering and Manufacturing Technologies", "Construction, Planning and the Built Environment", "Digital Technology",
        "Retail and Commercial Enterprise", "Leisure, Travel and Tourism", "Arts, Media and Publishing",
        "History, Philosophy and Theology", "Social Sciences", "Languages, Literature and Culture", "Education and Training",
        "Preparation for Life and Work", "Business, Administration and Law",
    ];

    /// <summary>The name for a code such as <c>05</c>; the code itself when it is none of the fifteen.</summary>
    public static string Name(string? code)
        => code is { Length: 2 } && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= Names.Length
            ? Names[number - 1]
            : string.IsNullOrEmpty(code) ? "No subject named" : code;
}
