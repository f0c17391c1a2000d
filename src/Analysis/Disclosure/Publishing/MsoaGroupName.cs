using System.Collections.Immutable;

namespace Pathways.Analysis.Disclosure;

/// <summary>What groups of MSOAs are called: by all of them where that can be read at a glance, else by the first and how many more; no two the same.</summary>
public static class MsoaGroupName
{
    /// <summary>No name is longer, in characters, unless one MSOA's own is, with the code where there is one.</summary>
    public const int Longest = 120;

    /// <summary>All names: a, b and c.</summary>
    /// <param name="msoas">Names of the MSOAs in the order of their codes, at least one; the same name twice is told once.</param>
    public static string Whole(IReadOnlyCollection<string> msoas)
    {
        string[] names = [.. msoas.Distinct(StringComparer.Ordinal)];
        return names.Length == 1 ? names[0] : string.Join(", ", names[..^1]) + " and " + names[^1];
    }

    /// <summary>
    /// As many names as there is room for, and how many more there are: a, b and 5 more. Where that is the same for two groups, since they differ after the cut or their MSOAs share names, the
    /// code of each stands behind it: a, b and 5 more (GE02005040).
    /// </summary>
    /// <param name="groups">By group: its code, which no other has, and what <see cref="Whole"/> takes.</param>
    /// <returns>Names in the order of the groups, no two the same.</returns>
    public static ImmutableArray<string> Of(IReadOnlyList<(string Code, IReadOnlyCollection<string> Msoas)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        string[] names = [.. groups.Select(group => Of(group.Msoas, Longest))];
        var shared = names.CountBy(name => name, StringComparer.Ordinal).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        return [.. groups.Zip(names).Select(pair => shared.Contains(pair.Second) && $" ({pair.First.Code})" is var code ? Of(pair.First.Msoas, Longest - code.Length) + code : pair.Second)];
    }

    private static string Of(IReadOnlyCollection<string> msoas, int longest)
    {
        string[] names = [.. msoas.Distinct(StringComparer.Ordinal)];
        var name = Whole(names);
        for (var shown = names.Length - 1; shown > 0 && name.Length > longest; shown--)
            name = $"{string.Join(", ", names[..shown])} and {names.Length - shown} more";
        return name;
    }
}
