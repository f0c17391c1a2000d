using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Extracts;
using Pathways.Data.Importing;

namespace Pathways.Data.Tests.Importing;

/// <summary>An extract in which every column that may tell who somebody is has a text of its own in every row, and all those texts.</summary>
/// <param name="Extract">The extract.</param>
/// <param name="Texts">What nobody may keep, in the forms in which it might be written.</param>
internal sealed record Personal(Made Extract, HashSet<string> Texts)
{
    private const int Shortest = 6; // of what is looked for: "Kent" and the like are everywhere

    // Whatever a kind's table of columns says of them.
    private static readonly string[] Never =
    [
        "GivenName", "GivenNames", "Forename", "MiddleName", "FamilyName", "Surname", "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "Town", "Email", "Telephone", "TelNo", "Phone", "Mobile", "NINumber", "Postcode",
        "DOB", "DateOfBirth", "month/year of birth", "UPN", "ULN", "UniquePupilNumber", "UniqueLearnerNo", "YoungPersonsID", "LearnRefNumber",
    ];

    /// <summary>Names, addresses and all else that a kind never reads; a column that it does not know; the owner's own numbers, UPN, ULN, postcode of the home and date of birth.</summary>
    public static Personal Of(ImportKind kind, int rows, MadeUpPlaces places)
    {
        var made = new Made(kind, [.. MadeUpExtract.Header(kind)], [.. MadeUpExtract.Rows(kind, rows, 5, places).Select(row => row.ToImmutableArray())]);
        foreach (var name in kind.Ignored.Append("Quux").Where(name => !made.Header.Any(column => HeaderNames.Plain(column) == HeaderNames.Plain(name)) && !kind.KnownNames.Contains(HeaderNames.Plain(name))))
            made = made with { Header = made.Header.Add(name), Rows = [.. made.Rows.Select((row, number) => row.Add(OfNobody(name, number)))] };
        foreach (var column in kind.Columns.Where(IsPersonal))
        {
            var at = made.Header.IndexOf(column.Name);
            made = made with
            {
                Rows = [.. made.Rows.Select((row, number) => column.Keep == Keep.Age ? row.SetItem(at, FullDate(row[at])) : column.Keep is Keep.Pseudonym or Keep.Nothing && row[at].Length == 0 ? row.SetItem(at, $"Old{number:00000}") : row)],
            };
        }

        foreach (var at in Never.Select(name => made.Header.IndexOf(name)).Where(at => at >= 0))
            made = made with { Rows = [.. made.Rows.Select((row, number) => row[at].Length == 0 ? row.SetItem(at, OfNobody(made.Header[at], number)) : row)] };
        var kept = kind.Columns.Where(column => !IsPersonal(column)).Select(column => column.Name).ToHashSet();
        return new(made, [.. made.Header.Where(name => !kept.Contains(name) || Never.Contains(name)).SelectMany(name => made.Rows.SelectMany(row => Forms(row[made.Header.IndexOf(name)]))).Where(text => text.Length >= Shortest)]);
    }

    /// <summary>Whether a column tells who somebody is, or where one lives.</summary>
    public static bool IsPersonal(Column column) => column.Keep != Keep.Value && column.AddsTo is null && column.As != "site_zone";

    /// <summary>A text, and what it is when it is written otherwise: a date of birth, a postcode.</summary>
    public static IEnumerable<string> Forms(string text)
    {
        yield return text;
        if (text.Contains(' ', StringComparison.Ordinal))
            yield return text.Replace(" ", "", StringComparison.Ordinal);
        if (DateOnly.TryParseExact(text, ["dd/MM/yyyy", "MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var born))
        {
            foreach (var form in (string[])["yyyy-MM-dd", "yyyy-MM", "MM/yyyy", "yyyyMMdd", "d MMMM yyyy"])
                yield return born.ToString(form, CultureInfo.InvariantCulture);
        }
    }

    private static string OfNobody(string column, int number) => column switch
    {
        "Email" => $"somebody{number:00000}@nowhere.example",
        "Telephone" or "TelNo" or "Phone" or "Mobile" => $"07700 9{number:00000}",
        "DOB" => FullDate("03/2009"),
        "Postcode" or "PostcodePrior" => $"ZE{1 + (number % 9)} {number / 9 % 9}QQ",
        _ => $"{column.Replace(" ", "", StringComparison.Ordinal)}-{number:00000}",
    };

    // Extracts of some systems have the day, too.
    private static string FullDate(string month) => "14/" + month;
}
