using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>What every output of a run carries, so that it can be made again.</summary>
/// <param name="ScenarioName">Name of the scenario.</param>
/// <param name="Purpose">What it asks.</param>
/// <param name="ScenarioHash">SHA-256 (hex) of the scenario.</param>
/// <param name="DatasetName">Name of the dataset.</param>
/// <param name="DatasetHash">SHA-256 (hex) of the dataset.</param>
/// <param name="Synthetic">Whether its learners are synthetic.</param>
/// <param name="Seed">Seed of every draw.</param>
/// <param name="ResultHash">SHA-256 (hex) over the result's figures.</param>
/// <param name="Version">Version of Pathways.</param>
/// <param name="TravelLabel">Basis of the travel times in words.</param>
/// <param name="Attributions">Lines that every output must carry.</param>
public sealed record RunProvenance(
    string ScenarioName, string Purpose, string ScenarioHash, string DatasetName, string DatasetHash, bool Synthetic, ulong Seed,
    string ResultHash, string Version, string TravelLabel, ImmutableArray<string> Attributions)
{
    /// <summary>Where the dataset's young people and places come from.</summary>
    public DatasetOrigin Origin { get; init; } = DatasetOrigin.Modelled;

    /// <summary>Year for which providers have confirmed every offer of the run's world; null while any is not.</summary>
    public AcademicYear? ConfirmedFor { get; init; }

    /// <summary>
    /// Codes of areas, authorities, districts, MSOAs and zones whose young people no extract covers (<see cref="DatasetOrigin.NotCovered"/>): what the run counts of them is nought
    /// because nothing is known, so outputs tell it as not available. Empty where all are covered, or synthetic.
    /// </summary>
    public FrozenSet<string> NotCovered { get; init; } = [];

    /// <summary>Gathers it from a run's inputs and result.</summary>
    /// <param name="dataset">What the dataset says of itself.</param>
    /// <param name="notCovered">As in <see cref="NotCovered"/>.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="travelLabel">Basis of the travel times in words.</param>
    /// <param name="result">The results.</param>
    /// <param name="resultHash">SHA-256 (hex) over their figures.</param>
    /// <param name="version">Version of Pathways.</param>
    public static RunProvenance Of(DatasetInfo dataset, FrozenSet<string> notCovered, Scenario scenario, string travelLabel, RunResult result, string resultHash, string version)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(result);
        return new RunProvenance(
            scenario.Name, scenario.Purpose, scenario.Hash, dataset.Name, dataset.Hash, dataset.Synthetic, scenario.Seed,
            resultHash, version, travelLabel, dataset.Attributions)
        { Origin = dataset.Origin, NotCovered = notCovered, ConfirmedFor = result.EveryOfferConfirmed ? result.AcademicYear : null };
    }
}
