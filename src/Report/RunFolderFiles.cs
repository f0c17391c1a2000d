using Pathways.Model;

namespace Pathways.Report;

/// <summary>The files of a run folder as texts. Pure: reads no file, no clock.</summary>
public static class RunFolderFiles
{
    /// <summary>Makes every file.</summary>
    /// <param name="result">The results.</param>
    /// <param name="provenance">What every file carries.</param>
    /// <param name="zonesGeoJson">Boundaries of the zones, property <c>code</c> the LSOA code.</param>
    /// <param name="areasGeoJson">Boundaries of the areas, drawn over the zones; null for none.</param>
    /// <param name="placements">Outcomes of synthetic learners one by one; null leaves <c>placements.csv</c> out.</param>
    /// <param name="years">The years after the run's own; null where they were not run.</param>
    /// <returns>Text by relative path, in ordinal order of the paths.</returns>
    /// <exception cref="InvalidInputException">The boundaries cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Make(
        RunResult result, RunProvenance provenance, string zonesGeoJson, string? areasGeoJson = null,
        IEnumerable<LearnerPlacement>? placements = null, YearsResult? years = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(provenance);
        ArgumentNullException.ThrowIfNull(zonesGeoJson);
        var zoneShapes = Shapes.Read(zonesGeoJson, "zones.geojson");
        var areaShapes = areasGeoJson is null ? [] : Shapes.Read(areasGeoJson, "areas.geojson");
        var areas = AreasCsv.Make(result, provenance);
        var zones = ZonesCsv.Make(result, provenance);
        var spots = ColdSpotsCsv.Make(result, provenance);
        var tests = ColdSpotTestsCsv.Make(result, provenance);
        var travel = TravelCsv.Make(result, provenance);
        var journeys = JourneysCsv.Make(result, provenance);
        var more = MoreTables.Of(result, provenance, years);
        var offers = OffersCsv.Make(result, provenance);
        var apprenticeships = ApprenticeshipsCsv.Make(result, provenance);
        (string Text, IEnumerable<ColumnDescription> Columns)? learners = placements is null ? null : PlacementsCsv.Make(result, provenance, placements);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [SummaryJson.Name] = UnknownMembers.In(UnknownPlaces.Of(result, provenance), SummaryJson.Make(result, provenance)),
            [AreasCsv.Name] = areas.Text,
            [ZonesCsv.Name] = zones.Text,
            [ColdSpotsCsv.Name] = spots.Text,
            [ColdSpotTestsCsv.Name] = tests.Text,
            [TravelCsv.Name] = travel.Text,
            [JourneysCsv.Name] = journeys.Text,
            [OffersCsv.Name] = offers.Text,
            [ApprenticeshipsCsv.Name] = apprenticeships.Text,
            [ColumnsCsv.Name] = ColumnsCsv.Make(provenance, [.. areas.Columns, .. zones.Columns, .. spots.Columns, .. tests.Columns, .. travel.Columns, .. journeys.Columns, .. offers.Columns, .. apprenticeships.Columns, .. more.SelectMany(table => table.Columns), .. learners?.Columns ?? []]),
            [ColdSpotsGeoJson.Name] = ColdSpotsGeoJson.Make(result, provenance, zoneShapes),
            [HtmlReport.Name] = HtmlReport.Make(result, provenance, zoneShapes, areaShapes, years),
        };
        foreach (var (name, text, _) in more)
            files[name] = text;
        if (learners is { } table)
            files[PlacementsCsv.Name] = table.Text;
        return files;
    }
}
