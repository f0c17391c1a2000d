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
    public Located<AcademicYear>? Until { get; set; }
    public Located<ulong>? Seed { get; set; }

    public ImmutableSortedDictionary<string, Located<double>> Parameters { get; set; }
        = ImmutableSortedDictionary.Create<string, Located<double>>(StringComparer.Ordinal);

    /// <summary>Its modifications, in order.</summary>
    public ImmutableArray<PlacedModification> Modifications { get; set; } = [];

    /// <summary>The same with what it leaves open taken from another; parameters of both, its own first; modifications of the other, those of a name of its own replaced where they stand, then its further ones.</summary>
    public ScenarioDraft Over(ScenarioDraft basis) => new()
    {
        Name = Name,
        Purpose = Purpose,
        Dataset = Dataset ?? basis.Dataset,
        AreaSet = AreaSet ?? basis.AreaSet,
        AcademicYear = AcademicYear ?? basis.AcademicYear,
        Until = Until ?? basis.Until,
        Seed = Seed ?? basis.Seed,
        Parameters = basis.Parameters.SetItems(Parameters),
        Modifications =
        [
            .. basis.Modifications.Select(theirs => Modifications.FirstOrDefault(own => own.Change.Name == theirs.Change.Name) ?? theirs),
            .. Modifications.Where(own => basis.Modifications.All(theirs => theirs.Change.Name != own.Change.Name)),
        ],
    };
}
