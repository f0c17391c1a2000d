using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per zone and level without a suitable course in reach: the way to the nearest one beyond the travel limit. About places, never people.</summary>
internal static class JourneysCsv
{
    private sealed record Row(ZoneJourney Journey, ZoneResult Zone);

    public const string Name = "journeys.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns(provenance)).ToArray();
        var zones = result.Zones.ToDictionary(zone => zone.Code, StringComparer.Ordinal);
        return (CsvText.Write(columns, result.Travel.Journeys.Select(journey => new Row(journey, zones[journey.ZoneCode]))), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Columns(RunProvenance provenance) =>
    [
        new("geographic_level", "text", "Sort of area.", _ => "LSOA 2021"),
        new("zone_code", "GSS code", "Zone (LSOA 2021) without a suitable course within the travel limit.", row => row.Zone.Code),
        new("zone_name", "text", "Its name.", row => row.Zone.Name),
        new("msoa_name", "text", "Local name of its MSOA.", row => row.Zone.MsoaName),
        new("area_code", "code", "Area of the area set.", row => row.Zone.AreaCode),
        new("area_name", "text", "Its name.", row => row.Zone.AreaName),
        new("level", "filter", "Level of the course.", row => Phrases.LevelCode(row.Journey.Band)),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("travel_basis", "text", "Basis of the travel times in words.", _ => provenance.TravelLabel),
        new("site_id", "code", "Site of the nearest course that any young person of the level may join, with a place open; z when none can be reached at all.", row => row.Journey.SiteId ?? Figures.NotApplicable),
        new("site_name", "text", "Its name.", row => row.Journey.SiteName ?? Figures.NotApplicable),
        new("minutes", "minutes", "Door to door one way, median over the arrival deadlines of the morning.", row => Number(row.Journey.Minutes)),
        new("pounds_per_year", "pounds a year", "Travel there and back for a year, an estimate; z where not known.", row => Number(row.Journey.PoundsPerYear)),
        new("leave", "clock time", "When a typical learner, who travels alone from the middle of the zone's people, leaves home to be there by 09:00; modelled where a service is known by its headway.", row => row.Journey.Journey is { } way ? JourneyText.Clock(way.DepartMinutes) : Figures.NotApplicable),
        new("changes", "changes", "Changes between vehicles of that journey.", row => Number(row.Journey.Journey?.Changes)),
        new("itinerary", "text", "Its legs; a service known only by its headway says “every N min”.", row => TravelWords.WayOut(row.Journey)),
    ];

    private static string Number(int? value) => value is { } number ? Figures.Fixed(number, 0) : Figures.NotApplicable;
}
