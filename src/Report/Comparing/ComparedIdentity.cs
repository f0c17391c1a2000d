using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>The last columns of every table of a comparison: of which two runs a row is, and what a reader must know of both.</summary>
internal static class ComparedIdentity
{
    /// <param name="basis">The run that is compared with.</param>
    /// <param name="scenario">The scenario of a row.</param>
    public static IEnumerable<Column<T>> Columns<T>(RunProvenance basis, Func<T, ComparedScenario> scenario) =>
    [
        new("basis_scenario_hash", "SHA-256", "Hash of the basis.", _ => basis.ScenarioHash),
        new("scenario_hash", "SHA-256", "Hash of the scenario.", row => scenario(row).Provenance.ScenarioHash),
        new("dataset_hash", "SHA-256", "Hash of the dataset.", row => scenario(row).Provenance.DatasetHash),
        new("seed", "whole number", "Seed of every draw.", row => scenario(row).Provenance.Seed.ToString(CultureInfo.InvariantCulture)),
        new("result_hash", "SHA-256", "Hash of the scenario's result.", row => scenario(row).Provenance.ResultHash),
        new("version", "text", "Version of Pathways.", row => scenario(row).Provenance.Version),
        new("notice", "text", "What the reader must know.", row => Notices.Of(basis, scenario(row).Provenance)),
    ];
}
