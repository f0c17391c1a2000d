using Pathways.Model;

namespace Pathways.Report;

/// <summary>What is assumed of being without a place, group by group; printed wherever an effect on NEET is.</summary>
public static class NoPlaceWords
{
    private static readonly (string Key, string Group)[] Groups =
    [
        ("analysis.neet_if_unplaced", "most"), ("analysis.neet_if_unplaced.vulnerable", "the vulnerable group"), ("analysis.neet_if_unplaced.ehcp", "with an education, health and care plan"),
    ];

    /// <summary>One sentence with low, central and high of every group.</summary>
    /// <param name="assumptions">The assumptions that a run prints.</param>
    public static string Of(IEnumerable<Parameter> assumptions)
    {
        var byKey = assumptions.ToDictionary(one => one.Key, StringComparer.Ordinal);
        return "Assumed chance of NEET in the winter without a place, low, central and high (no coefficient is published): "
            + string.Join("; ", Groups.Where(group => byKey.ContainsKey(group.Key)).Select(group => $"{group.Group} {Values(byKey[group.Key])}")) + ".";
    }

    private static string Values(Parameter value) => $"{Percent(value.Low ?? value.Value)}, {Percent(value.Value)} and {Percent(value.High ?? value.Value)}";

    private static string Percent(double share) => Figures.Fixed(100 * share, 0) + "%";
}
