using System.Globalization;
using Pathways.Data.Importing;

namespace Pathways.Data.Extracts;

/// <summary>Names and addresses that nobody has, for made-up extracts: each is recognised at once, and can be searched for where it must not be.</summary>
public static class MadeUpNames
{
    private static readonly string[] Tracked = ["GivenName", "MiddleName", "FamilyName", "AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "Town", "County"];
    private static readonly string[] Others = ["Forename", "Surname", "AddressLine1"];

    /// <summary>Columns with names and addresses in a kind's extract, under the names they have there; none where it is not about people.</summary>
    /// <param name="kind">The kind.</param>
    public static IReadOnlyList<string> Columns(ImportKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return !kind.AboutPeople ? [] : kind.Name == "nccis" ? Tracked : Others;
    }

    /// <summary>What stands in one of <see cref="Columns"/>.</summary>
    /// <param name="column">The column.</param>
    /// <param name="number">Of whom.</param>
    public static string Of(string column, int number) => column switch
    {
        "GivenName" or "Forename" => Forename(number),
        "FamilyName" or "Surname" => Surname(number),
        "AddressLine1" => Address(number),
        _ => string.Create(CultureInfo.InvariantCulture, $"{column}-{number:00000}"),
    };

    /// <summary>A forename.</summary>
    /// <param name="number">Of whom.</param>
    public static string Forename(int number) => string.Create(CultureInfo.InvariantCulture, $"Forename-{number:00000}");

    /// <summary>A surname.</summary>
    /// <param name="number">Of whom.</param>
    public static string Surname(int number) => string.Create(CultureInfo.InvariantCulture, $"Surname-{number:00000}");

    /// <summary>First line of an address.</summary>
    /// <param name="number">Of whom.</param>
    public static string Address(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:00000} Nowhere Street");
}
