using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per measure and MSOA: what the test says; neither a count nor a rate of people.</summary>
internal static class ColdSpotTestsCsv
{
    private sealed record Row(ColdSpotMeasure Measure, MsoaTest Test, ColdSpotResults Spots, bool InCluster);

    public const string Name = "cold-spot-tests.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var names = result.Zones.DistinctBy(zone => zone.MsoaCode).ToDictionary(zone => zone.MsoaCode, zone => zone.MsoaName, StringComparer.Ordinal);
        var columns = RunColumns.Around(result, provenance, Columns(names)).ToArray();
        var rows = result.ColdSpots.Measures.SelectMany(measure => measure.Tests.Select(test => new Row(
            measure, test, result.ColdSpots, measure.Clusters.Any(cluster => cluster.MsoaCodes.Contains(test.MsoaCode)))));
        return (CsvText.Write(columns, rows), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Columns(Dictionary<string, string> names) =>
    [
        new("geographic_level", "text", "Sort of area.", _ => "MSOA 2021"),
        new("msoa_code", "GSS code", "MSOA 2021.", row => row.Test.MsoaCode),
        new("msoa_name", "text", "Its local name.", row => names.GetValueOrDefault(row.Test.MsoaCode, row.Test.MsoaCode)),
        new("measure", "filter", "Named measure: no_place_… counts all without a suitable place as applications work today, full_… those refused because the suitable courses in reach were full.", row => row.Measure.Name),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("gi_star", "z-score", "Gi* on rates standardised by empirical Bayes, the competing learners as denominators, counts the mean over the replications: high where many go without in the MSOA and around it.", row => Figures.Fixed(row.Test.GiStar, 3)),
        new("adjusted_p", "p-value", "Pseudo p-value from shared reference draws, after Benjamini and Hochberg over the MSOAs of the measure.", row => Figures.Fixed(row.Test.AdjustedP, 5)),
        new("finding", "true or false", "Whether the adjusted p-value is at most the false discovery rate and the MSOA's own rate lies above the mean.", row => row.Test.Finding ? "true" : "false"),
        new("in_scan_cluster", "true or false, z where not scanned", "Whether it lies in a significant circle of Kulldorff's scan statistic.", row => Scanned(row.Measure) ? (row.InCluster ? "true" : "false") : Figures.NotApplicable),
        new("false_discovery_rate", "share", "The rate wanted.", row => Figures.Fixed(row.Spots.FalseDiscoveryRate, 4)),
        new("reference_draws", "draws", "Reference draws of Gi*.", row => row.Spots.ReferenceDraws),
        new("weights", "text", "Spatial weights.", row => row.Spots.Weights),
    ];

    private static bool Scanned(ColdSpotMeasure measure) => measure is { Group: MeasureGroup.All, FullOnly: false };
}
