using System.Text.RegularExpressions;

namespace Pathways.Data.Importing;

/// <summary>A United Kingdom postcode, kept without its blank: <c>CT141AB</c>.</summary>
public static partial class PostcodeForm
{
    /// <summary>The form.</summary>
    public static FieldForm Form { get; } = new("a postcode such as CT14 1AB", Read);

    /// <summary>The district of a postcode without its blank: <c>CT14</c> of <c>CT141AB</c>.</summary>
    public static string District(string postcode)
    {
        ArgumentNullException.ThrowIfNull(postcode);
        return postcode.Length > 3 ? postcode[..^3] : postcode;
    }

    private static Parsed Read(string text)
    {
        var bare = text.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        if (bare.Length < 5 || bare.Length > 7)
            return Parsed.Bad("is not a postcode");
        if (Shape().IsMatch(bare))
            return new Parsed(bare, text == bare || text == bare[..^3] + " " + bare[^3..] ? null : text.Replace(" ", "", StringComparison.Ordinal) == bare ? null : "was in lower case");
        var digit = bare[^3] is 'O' ? '0' : bare[^3] is 'I' or 'L' ? '1' : bare[^3];
        var repaired = string.Concat(bare.AsSpan(0, bare.Length - 3), digit.ToString(), bare.AsSpan(bare.Length - 2));
        return Shape().IsMatch(repaired) ? new Parsed(repaired, "had a letter for a digit") : Parsed.Bad("is not a postcode");
    }

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
