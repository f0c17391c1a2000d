using System.Collections.Immutable;
using Pathways.Data.Scenarios;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>What a run wants of a dataset, and where it was asked for, so that a message can name scenario file and line.</summary>
/// <param name="AreaSet">Name of the area set.</param>
/// <param name="AcademicYear">Year that is run; null for the dataset's own.</param>
/// <param name="Parameters">Parameter keys with the values that replace the dataset's.</param>
public sealed record DatasetRequest(
    Located<string> AreaSet, Located<AcademicYear>? AcademicYear, ImmutableSortedDictionary<string, Located<double>> Parameters)
{
    /// <summary>What is changed of it, in order.</summary>
    public ImmutableArray<PlacedModification> Modifications { get; init; } = [];

    /// <summary>Seed of the draws of changes.</summary>
    public ulong Seed { get; init; }

    /// <summary>The dataset as it is, with one of its area sets.</summary>
    public static DatasetRequest AsItIs(string areaSet = "lcpa")
        => new(new Located<string>(areaSet, "area set", 1, 1), null, ImmutableSortedDictionary<string, Located<double>>.Empty);

    /// <summary>What a scenario wants.</summary>
    public static DatasetRequest Of(ScenarioFile scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new DatasetRequest(scenario.AreaSet, scenario.AcademicYear, scenario.Parameters) { Modifications = scenario.Modifications, Seed = scenario.Scenario.Seed };
    }
}
