using System.Globalization;

namespace Pathways.Data.Extracts;

/// <summary>Names and addresses that nobody has, for made-up extracts: each is recognised at once, and can be searched for where it must not be.</summary>
public static class MadeUpNames
{
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
