using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Data.Scenarios;

/// <summary>What one scenario file says itself; null for what it leaves to the scenario it extends.</summary>
internal sealed record ScenarioDraft
{
    public Located<string>? Name { get; set; }
    public Located<string>? Purpose { get; set; }
    public Located<string>? Extends { get; set; }
    public Located<string>? Dataset { get; set; }
    public Located<string>? AreaSet { get; set; }
    public Located<AcademicYear>? AcademicYear { get; set; }
    public Located<ulong>? Seed { get; set; }

    public ImmutableSortedDictionary<string, Located<double>> Parameters { get; set; }
        = ImmutableSortedDictionary.Create<string, Located<double>>(StringComparer.Ordinal);

    /// <summary>The same with what it leaves open taken from another; parameters of both, its own first.</summary>
    public ScenarioDraft Over(ScenarioDraft basis) => new()
    {
        Name = Name,
        Purpose = Purpose,
        Dataset = Dataset ?? basis.Dataset,
        AreaSet = AreaSet ?? basis.AreaSet,
        AcademicYear = AcademicYear ?? basis.AcademicYear,
        Seed = Seed ?? basis.Seed,
        Parameters = basis.Parameters.SetItems(Parameters),
    };
}
