using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per zone and level: places, travel and access only, never a count of people.</summary>
internal static class ZonesCsv
{
    private sealed record Row(ZoneResult Zone, ZoneAccess Access);

    public const string Name = "zones.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        var rows = result.Zones.SelectMany(zone => zone.Access.Select(access => new Row(zone, access)));
        return (CsvText.Write(columns, rows), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<Row>> Columns() =>
    [
        new("geographic_level", "text", "Sort of area.", _ => "LSOA 2021"),
        new("zone_code", "GSS code", "Zone (LSOA 2021).", row => row.Zone.Code),
        new("zone_name", "text", "Its name.", row => row.Zone.Name),
        new("msoa_code", "GSS code", "MSOA 2021.", row => row.Zone.MsoaCode),
        new("msoa_name", "text", "Its local name.", row => row.Zone.MsoaName),
        new("district_code", "GSS code", "District.", row => row.Zone.DistrictCode),
        new("district_name", "text", "Its name.", row => row.Zone.DistrictName),
        new("area_code", "code", "Area of the area set.", row => row.Zone.AreaCode),
        new("area_name", "text", "Its name.", row => row.Zone.AreaName),
        new("level", "filter", "Level of the courses.", row => Phrases.LevelCode(row.Access.Band)),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("courses_in_reach", "courses", "Offers that any young person of the level may join, with a place open, within the travel limit.", row => row.Access.CoursesInReach),
        new("places_in_reach", "places", "Their open places.", row => row.Access.PlacesInReach),
        new("providers_in_reach", "providers", "Different providers among them.", row => row.Access.ProvidersInReach),
        new("subjects_in_reach", "subjects", "Different sector subject areas (tier 1) among them.", row => row.Access.SubjectsInReach),
        new("nearest_minutes", "minutes", "Door-to-door minutes one way to the nearest such offer, within the limit or not; z when none can be reached.", row => row.Access.NearestMinutes is { } minutes ? Figures.Fixed(minutes, 0) : Figures.NotApplicable),
        new("places_per_100", "places per 100 people", "Places in reach per 100 people aged 16 and 17 who can reach them (two-step floating catchment, weight 1 within the limit).", row => Figures.Fixed(row.Access.PlacesPer100, 2)),
        new("access", "code", "no_course_in_reach, few_places, below_middle or middle_or_above, against the middle zone of the county.", row => Phrases.AccessCode(row.Access.Class)),
        new("confirmed_share", "share", "Share of the places in reach, all levels, that providers have confirmed; z with none in reach.", row => row.Zone.ConfirmedShare is { } share ? Figures.Fixed(share, 3) : Figures.NotApplicable),
    ];
}
