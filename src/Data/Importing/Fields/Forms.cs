using System.Collections.Immutable;
using System.Globalization;

namespace Pathways.Data.Importing;

/// <summary>The ways in which fields of extracts are written. Each reads what people's tools make of it and says what it put right.</summary>
public static class Forms
{
    private const int LongestText = 2000;
    private const int LongestCode = 10;
    private const string NoUln = "9999999999";

    private static readonly FieldForm TenDigits = Digits(10);

    /// <summary>Any text of up to 2,000 characters.</summary>
    public static FieldForm Text { get; } = new(
        "any text", text => text.Length <= LongestText ? new Parsed(text) : Parsed.Bad($"is longer than {LongestText} characters"));

    /// <summary>A code of which no list is published: up to ten letters and digits, no more than three of them letters alone, so that no name can pass for one.</summary>
    public static FieldForm ShortCode { get; } = new("a code of up to 10 letters and digits", text =>
        text.Length <= LongestCode && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '.') && (text.Length <= 3 || text.Any(char.IsAsciiDigit)) ? new Parsed(text) : Parsed.Bad("is not a code", unknown: true));

    /// <summary>Yes or no.</summary>
    public static FieldForm Flag { get; } = new("yes or no (Y, N, 1, 0, true, false)", text => text.ToUpperInvariant() switch
    {
        "Y" or "YES" or "1" or "TRUE" or "T" => new Parsed("true"),
        "N" or "NO" or "0" or "FALSE" or "F" => new Parsed("false"),
        _ => Parsed.Bad("is neither yes nor no"),
    });

    /// <summary>A whole number within bounds.</summary>
    public static FieldForm Whole(int minimum, int maximum) => new(
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {minimum} to {maximum}"), text =>
        {
            if (IsPlain(text) && int.Parse(text, CultureInfo.InvariantCulture) is var small && small >= minimum && small <= maximum)
                return new Parsed(text);
            // 1,500 has a thousand; 1,5 is a decimal comma or a slip.
            if (text.Split('.')[0].Split(',') is [var first, .. var rest] && rest.Length > 0 && (first.TrimStart('-').Length is 0 or > 3 || rest.Any(three => three.Length != 3)))
                return Parsed.Bad("is not a whole number");
            if (!decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) || number != decimal.Truncate(number))
                return Parsed.Bad("is not a whole number");
            if (number < minimum || number > maximum)
                return Parsed.Bad("is out of range");
            var plain = decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture);
            return new Parsed(plain, plain == text ? null : "was a whole number written otherwise");
        });

    // As most numbers are written: up to nine digits, the first of them no zero unless it is alone.
    private static bool IsPlain(string text) => text.Length is > 0 and < 10 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && (text[0] != '0' || text.Length == 1);

    /// <summary>A number within bounds.</summary>
    public static FieldForm Number(double minimum, double maximum) => new(
        string.Create(CultureInfo.InvariantCulture, $"a number from {minimum} to {maximum}"), text =>
            !double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) ? Parsed.Bad("is not a number")
            : number < minimum || number > maximum ? Parsed.Bad("is out of range")
            : new Parsed(number.ToString(CultureInfo.InvariantCulture), text.EndsWith('%') ? "had a percent sign" : null));

    /// <summary>An identifier of so many digits, such as a UKPRN; a spreadsheet's decimals are taken off, leading zeros it took away are given back.</summary>
    public static FieldForm Digits(int count, bool leadingZeros = false) => new($"{count} digits", text =>
    {
        if (text.Length == count && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
            return new Parsed(text);
        if (text.Contains('E', StringComparison.OrdinalIgnoreCase) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var shortened))
        {
            var plain = shortened.ToString("0", CultureInfo.InvariantCulture);
            // Every digit must stand before the exponent; those of the exponent are none of the number's.
            return text[..text.IndexOf('E', StringComparison.OrdinalIgnoreCase)].Count(char.IsAsciiDigit) >= count && plain.Length == count ? new Parsed(plain, "was written with an exponent")
                : Parsed.Bad("was shortened by a spreadsheet, so that its last digits are lost");
        }

        var bare = text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (bare.Length > 0 && bare.Length < count && leadingZeros && bare.All(char.IsAsciiDigit))
            return new Parsed(bare.PadLeft(count, '0'), "had lost leading zeros");
        return bare.Length == count && bare.All(char.IsAsciiDigit) ? new Parsed(bare, "was a number written otherwise") : Parsed.Bad($"is not a number of {count} digits");
    });

    /// <summary>A unique learner number. The ILR has 9999999999 for learners who have none yet: it is no one's, and read as empty.</summary>
    public static FieldForm Uln { get; } = new(TenDigits.Allowed, text => TenDigits.Parse(text) is var digits && digits.Value == NoUln ? new Parsed("", "stands for no number yet") : digits);

    /// <summary>A unique pupil number: a letter, eleven digits, a digit or letter.</summary>
    public static FieldForm Upn { get; } = new("a letter, eleven digits, a digit or letter", text =>
    {
        var upper = text.ToUpperInvariant();
        return upper.Length == 13 && char.IsAsciiLetterUpper(upper[0]) && upper.AsSpan(1, 11).IndexOfAnyExceptInRange('0', '9') < 0 && char.IsAsciiLetterOrDigit(upper[12])
            ? new Parsed(upper, upper == text ? null : "was in lower case")
            : Parsed.Bad("is not a unique pupil number");
    });

    /// <summary>One of a list of codes. Case, leading zeros and a spreadsheet's decimals do not count; the code's own words are taken for it.</summary>
    /// <param name="codes">Codes as they are kept, with words that stand for them; the words may be empty.</param>
    public static FieldForm Code(params (string Code, string Words)[] codes) => Code([.. codes.Select(code => (code.Code, code.Words, code.Code))]);

    /// <summary>The same where what is kept differs from the code.</summary>
    /// <param name="codes">Codes, the words that stand for them (several parted by |), and what is kept.</param>
    public static FieldForm Code(ImmutableArray<(string Code, string Words, string Kept)> codes)
    {
        var byText = new Dictionary<string, (string Kept, bool Exact)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (code, words, kept) in codes)
        {
            byText.TryAdd(code, (kept, true));
            byText.TryAdd(code + ".0", (kept, false));
            byText.TryAdd(code.TrimStart('0'), (kept, false));
            foreach (var word in words.Split('|', StringSplitOptions.RemoveEmptyEntries))
                byText.TryAdd(word, (kept, true));
        }

        var list = string.Join(", ", codes.Select(code => code.Code));
        return new FieldForm("one of " + list, text => !byText.TryGetValue(text, out var found) ? Parsed.Bad("is not a known code", unknown: true)
            : new Parsed(found.Kept, found.Exact ? null : "was a code written as a number"));
    }

    /// <summary>Several codes of a list, parted by semicolons, commas or blanks; kept ascending, each once, parted by semicolons.</summary>
    public static FieldForm Codes(FieldForm one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return new FieldForm("any number, parted by semicolons, each " + one.Allowed, text =>
        {
            var read = text.Split([';', ',', ' ', '|'], StringSplitOptions.RemoveEmptyEntries).Select(one.Parse).ToList();
            return read.Find(part => part.Fault is not null) is { Fault: not null } bad ? bad
                : new Parsed(string.Join(';', read.Select(part => part.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), read.Find(part => part.Repair is not null).Repair);
        });
    }
}
