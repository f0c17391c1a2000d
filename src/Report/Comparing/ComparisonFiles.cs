using Pathways.Model;

namespace Pathways.Report.Comparing;

/// <summary>The files of a comparison as texts. Pure: reads no file, no clock.</summary>
public static class ComparisonFiles
{
    /// <summary>Makes every file.</summary>
    /// <param name="basis">The scenario that the others are compared with.</param>
    /// <param name="provenance">What made its run.</param>
    /// <param name="scenarios">The others, with their differences.</param>
    /// <param name="zonesGeoJson">Boundaries of the zones.</param>
    /// <param name="areasGeoJson">Boundaries of the areas; null for none.</param>
    /// <returns>Text by relative path, in ordinal order of the paths.</returns>
    public static IReadOnlyDictionary<string, string> Make(
        Scenario basis, RunProvenance provenance, IReadOnlyList<ComparedScenario> scenarios, string zonesGeoJson, string? areasGeoJson)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var zones = Shapes.Read(zonesGeoJson, "zones.geojson");
        var areas = areasGeoJson is null ? [] : Shapes.Read(areasGeoJson, "areas.geojson");
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [ComparisonPage.Name] = ComparisonPage.Make(basis, provenance, scenarios, zones, areas),
            [ComparisonJson.Name] = ComparisonJson.Make(provenance, scenarios),
            [ComparisonCsv.Name] = ComparisonCsv.Make(provenance, scenarios),
            [LaterCsv.Name] = LaterCsv.Make(provenance, scenarios),
        };
        foreach (var scenario in scenarios)
            files[DifferenceGeoJson.NameOf(scenario.Comparison)] = DifferenceGeoJson.Make(scenario, zones);
        return files;
    }

    /// <summary>A comparison in a few lines, the most affected areas first.</summary>
    public static IEnumerable<string> Lines(ComparedScenario compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return [$"{compared.Comparison.Scenario} against {compared.Comparison.Basis}", .. ScenarioSections.Short(compared).Select(line => "  " + line)];
    }
}
