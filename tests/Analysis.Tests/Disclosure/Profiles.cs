using Pathways.Model;

namespace Pathways.Analysis.Tests.Disclosure;

/// <summary>The DfE's default rule and the stricter one: 1 to 4 is low, others to the nearest 10; under 10 is withheld, others to the nearest 5.</summary>
internal static class Profiles
{
    public static DisclosureProfile Published { get; } = new("published", "1", new RoundingRule(5, FigureKind.Low, 10), new RoundingRule(10, FigureKind.Withheld, 5), 10, 1, 100);

    public static DisclosureProfile Internal { get; } = new("internal", "1", RoundingRule.Unrounded, RoundingRule.Unrounded, 1, 1, 0);
}
