using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Pathways.Data.Datasets;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Transport;

/// <summary>A postcode district, the first half of a postcode such as CT14.</summary>
/// <param name="Code">In capitals.</param>
/// <param name="Middle">Middle of its schools and colleges: modelled, not the middle of its people.</param>
/// <param name="Places">How many places of schools and colleges that is the middle of.</param>
public sealed record PostcodeDistrict(string Code, GeoPoint Middle, int Places);

/// <summary>The postcode districts of a dataset, and what a postcode is.</summary>
public static partial class PostcodeDistricts
{
    private const string File = "transport/postcode_districts.csv";
    private const int NearestShown = 4;

    /// <summary>The districts of a dataset, by code; none where it does not tell.</summary>
    /// <param name="folder">The dataset's folder.</param>
    /// <exception cref="InvalidInputException">The file cannot be read.</exception>
    public static ImmutableArray<PostcodeDistrict> Read(string folder)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
            return [];
        var problems = new List<Problem>();
        var table = CsvTable.Read(path, File, ["district", "latitude", "longitude", "places"], null, problems);
        ImmutableArray<PostcodeDistrict> districts = [.. (table?.Rows ?? []).Select(row => new PostcodeDistrict(row.Required("district").ToUpperInvariant(), PlacesReader.Point(row), row.Whole("places", 1)))];
        problems.ThrowIfErrors();
        return [.. districts.OrderBy(district => district.Code, StringComparer.Ordinal)];
    }

    /// <summary>The district of a full postcode, such as CT14 of <c>CT14 6AB</c>; null when the text is none.</summary>
    public static string? Of(string text) => Full().Match(text ?? "") is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : null;

    /// <summary>Whether a text is written like a postcode district.</summary>
    public static bool IsDistrict(string text) => District().IsMatch(text ?? "");

    /// <summary>Districts near one that is not known: those of its area (its letters) by number, next to it first; all areas when there are none.</summary>
    public static IReadOnlyList<string> Near(string code, IReadOnlyList<PostcodeDistrict> districts)
    {
        ArgumentNullException.ThrowIfNull(districts);
        var (letters, number) = Split(code);
        var same = districts.Where(district => Split(district.Code).Letters == letters).ToArray();
        return same.Length == 0
            ? [.. districts.Select(district => Split(district.Code).Letters + "…").Distinct(StringComparer.Ordinal)]
            : [.. same.OrderBy(district => Math.Abs(Split(district.Code).Number - number)).ThenBy(district => district.Code, StringComparer.Ordinal).Take(NearestShown).Select(district => district.Code)];
    }

    private static (string Letters, int Number) Split(string code)
    {
        var upper = code.Trim().ToUpperInvariant();
        var letters = new string([.. upper.TakeWhile(char.IsAsciiLetter)]);
        var digits = new string([.. upper.Skip(letters.Length).TakeWhile(char.IsAsciiDigit)]);
        return (letters, digits.Length == 0 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^\s*([A-Za-z]{1,2}[0-9][0-9A-Za-z]?)\s*[0-9][A-Za-z]{2}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Full();

    [GeneratedRegex(@"^\s*[A-Za-z]{1,2}[0-9][0-9A-Za-z]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex District();
}
