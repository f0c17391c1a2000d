namespace Pathways.Data.Importing;

/// <summary>
/// What of a value may stand in a report. In extracts about people any column may hold a name once columns are swapped, so only
/// short numbers, which codes are, are shown; of everything else its shape: a letter is A, a digit 9.
/// </summary>
public static class Masking
{
    private const int LongestCode = 3;
    private const int LongestShape = 16;
    private const int LongestText = 60;

    /// <summary>The shape of a value.</summary>
    public static string Shape(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length <= LongestCode && value.All(char.IsAsciiDigit))
            return value;
        var shape = string.Concat(value.Take(LongestShape).Select(letter => char.IsLetter(letter) ? 'A' : char.IsDigit(letter) ? '9' : char.IsControl(letter) ? '?' : letter));
        return value.Length > LongestShape ? shape + "…" : shape;
    }

    /// <summary>The value, cut short.</summary>
    public static string Short(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var plain = string.Concat(value.Take(LongestText).Select(letter => char.IsControl(letter) ? '?' : letter));
        return value.Length > LongestText ? plain + "…" : plain;
    }
}
