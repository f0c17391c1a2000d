using System.Collections.Frozen;
using Pathways.Analysis.Comparing;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>Areas of a comparison whose young people no extract of either dataset covers: what is counted of them, and any difference, is not known.</summary>
internal static class NotKnownAreas
{
    /// <summary>Codes, for files that hold several scenarios.</summary>
    public static FrozenSet<string> Codes(RunProvenance basis, IEnumerable<ComparedScenario> scenarios) => [.. basis.NotCovered, .. scenarios.SelectMany(scenario => scenario.Provenance.NotCovered)];

    /// <summary>Names, for the tables of a page.</summary>
    public static FrozenSet<string> Names(RunProvenance provenance, Comparison comparison)
        => [.. comparison.Areas.Select(area => (area.Code, area.Name)).Concat(comparison.Neet.Select(area => (area.Code, area.Name))).Where(area => provenance.NotCovered.Contains(area.Code)).Select(area => area.Name)];

    /// <summary>The areas of which something is known, in their order; never none, since everything together is known while one is.</summary>
    public static IEnumerable<AreaDifference> Known(ComparedScenario compared) => compared.Comparison.Areas.Where(area => !compared.Provenance.NotCovered.Contains(area.Code));
}
