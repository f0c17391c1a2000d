namespace Pathways.Analysis.Disclosure;

/// <summary>What a group of MSOAs is called: by all of them where that can be read at a glance, else by the first and how many more.</summary>
public static class MsoaGroupName
{
    /// <summary>No name is longer, in characters, unless one MSOA's own is.</summary>
    public const int Longest = 120;

    /// <summary>All names: a, b and c.</summary>
    /// <param name="msoas">Names of the MSOAs in the order of their codes, at least one; the same name twice is told once.</param>
    public static string Whole(IReadOnlyCollection<string> msoas)
    {
        string[] names = [.. msoas.Distinct(StringComparer.Ordinal)];
        return names.Length == 1 ? names[0] : string.Join(", ", names[..^1]) + " and " + names[^1];
    }

    /// <summary>
    /// As many names as there is room for, and how many more there are: a, b and 5 more. An MSOA is in one group, so the first name tells groups apart as long as no two MSOAs
    /// that are first in theirs share it; the code does so always.
    /// </summary>
    /// <param name="msoas">As for <see cref="Whole"/>.</param>
    public static string Of(IReadOnlyCollection<string> msoas)
    {
        string[] names = [.. msoas.Distinct(StringComparer.Ordinal)];
        var name = Whole(names);
        for (var shown = names.Length - 1; shown > 0 && name.Length > Longest; shown--)
            name = $"{string.Join(", ", names[..shown])} and {names.Length - shown} more";
        return name;
    }
}
