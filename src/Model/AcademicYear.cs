using System.Globalization;

namespace Pathways.Model;

/// <summary>An academic year, named by the calendar year in which its September lies: 2025 is 2025/26.</summary>
/// <param name="StartYear">Calendar year of the September.</param>
public readonly record struct AcademicYear(int StartYear)
{
    /// <summary>Reads <c>2025/26</c>; anything else gives <c>false</c>.</summary>
    public static bool TryParse(string? text, out AcademicYear year)
    {
        year = default;
        if (text is not { Length: 7 } || text[4] != '/')
            return false;
        if (!int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            || (start + 1) % 100 != end)
            return false;
        year = new AcademicYear(start);
        return true;
    }

    /// <summary>The field's form, <c>2025/26</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");
}
