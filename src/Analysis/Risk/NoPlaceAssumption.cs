using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The groups for which being without a place may mean different things.</summary>
internal enum NoPlaceGroup
{
    Others,
    Vulnerable,

    /// <summary>With an education, health and care plan and not of the vulnerable group.</summary>
    Ehcp,
}

/// <summary>What being without a place does to NEET: low, central and high by group. No coefficient is published.</summary>
/// <param name="ByGroup">By <see cref="NoPlaceGroup"/>.</param>
internal sealed record NoPlaceAssumption(ImmutableArray<AssumptionRange> ByGroup)
{
    /// <summary>The parameters, by <see cref="NoPlaceGroup"/>.</summary>
    public static ImmutableArray<string> Keys { get; } = ["analysis.neet_if_unplaced", "analysis.neet_if_unplaced.vulnerable", "analysis.neet_if_unplaced.ehcp"];

    public static NoPlaceAssumption Read(ParameterReader reader) => new([.. Keys.Select(key => reader.Range(key, 0, 1))]);

    public static NoPlaceGroup GroupOf(RiskFactors factors)
        => factors.HasFlag(RiskFactors.VulnerableGroup) ? NoPlaceGroup.Vulnerable : factors.HasFlag(RiskFactors.Ehcp) ? NoPlaceGroup.Ehcp : NoPlaceGroup.Others;

    /// <summary>The assumption for somebody with these factors.</summary>
    public AssumptionRange For(RiskFactors factors) => ByGroup[(int)GroupOf(factors)];
}
