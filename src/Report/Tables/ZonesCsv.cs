using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per zone and level: places, travel and access only, never a count of people.</summary>
internal static class ZonesCsv
{
    private sealed record Row(ZoneResult Zone, ZoneAccess Access, ZoneReach? Reach, ColdSpotZone? Cold);

    public const string Name = "zones.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        var cold = result.ColdSpots.Zones.ToDictionary(zone => (zone.ZoneCode, zone.Band));
        var rows = result.Zones.SelectMany(zone => zone.Access.Select(access => new Row(
            zone, access, zone.Reach.FirstOrDefault(reach => reach.Band == access.Band), cold.GetValueOrDefault((zone.Code, access.Band)))));
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
        .. Within(30), .. Within(45), .. Within(60), .. Within(75),
        new("flexible_places_in_reach", "places", "Open flexible places within the travel limit.", row => Number(row.Reach?.FlexiblePlaces)),
        new("plan_places_in_reach", "places", "Open places within the travel limit for holders of an education, health and care plan only, supported internships among them.", row => Number(row.Reach?.PlanPlaces)),
        new("internship_places_in_reach", "places", "Open places in supported internships within the travel limit.", row => Number(row.Reach?.InternshipPlaces)),
        new("subject_codes_in_reach", "codes", "Sector subject areas (tier 1) of the courses in reach, with spaces between them.", row => row.Reach is { } reach ? string.Join(' ', reach.Subjects) : Figures.NotApplicable),
        new("places_per_100_enhanced", "places per 100 people", "Open places per 100 young people who compete at the level: enhanced two-step floating catchment, slow decay over thirds of the travel limit, demand of neighbouring zones counted.", row => row.Reach is { } reach ? Figures.Fixed(reach.PlacesPer100Competing, 2) : Figures.NotApplicable),
        new("value_of_one_more_place", "minutes-equivalents", "Highest value of one more place among the courses in reach, best case; z with none in reach.", row => row.Reach?.ValueOfOneMorePlace is { } value ? Figures.Fixed(value, 0) : Figures.NotApplicable),
        new("nearest_pounds_per_year", "pounds a year", "Travel there and back for a year to the nearest such offer, within the limit or not, with the KCC 16+ Travel Saver where it is cheaper; an estimate; z where none can be reached or costs are not known.", row => Pounds(row.Reach?.NearestPoundsPerYear)),
        new("least_pounds_per_year", "pounds a year", "The same to the one that is cheapest to travel to within the travel limit.", row => Pounds(row.Reach?.LeastPoundsPerYear)),
        new("median_pounds_per_year", "pounds a year", "Half of the open places within the travel limit cost no more to travel to.", row => Pounds(row.Reach?.MedianPoundsPerYear)),
        new("cold_spot", "code", "Kind of cold spot: no_course_in_reach, full, fragile, far or narrow; none where the zone is not cold.", row => row.Cold is { } cold ? ColdSpotWords.KindCode(cold.Kind) : "none"),
        new("cold_spot_id", "code", "Cold-spot area to which the zone belongs; z for none.", row => row.Cold?.AreaId ?? Figures.NotApplicable),
        new("cold_draws", "draws", "Draws of the offer in which the zone is so or worse; z where it is not cold.", row => row.Cold is { } cold ? Figures.Fixed(cold.ColdDraws, 0) : Figures.NotApplicable),
        new("draws", "draws", "Of how many.", row => row.Cold is { } cold ? Figures.Fixed(cold.Draws, 0) : Figures.NotApplicable),
        new("confirmed_share", "share", "Share of the places in reach, all levels, that providers have confirmed; z with none in reach.", row => row.Zone.ConfirmedShare is { } share ? Figures.Fixed(share, 3) : Figures.NotApplicable),
    ];

    private static IEnumerable<Column<Row>> Within(int minutes) =>
    [
        new($"courses_within_{minutes}", "courses", $"Such courses within {minutes} minutes one way, whatever the travel limit.", row => Number(row.Reach?.Within.FirstOrDefault(within => within.Minutes == minutes).Courses)),
        new($"places_within_{minutes}", "places", "Their open places.", row => Number(row.Reach?.Within.FirstOrDefault(within => within.Minutes == minutes).Places)),
    ];

    private static string Pounds(double? value) => value is { } pounds ? Figures.Fixed(pounds, 0) : Figures.NotApplicable;

    private static string Number(int? value) => value is { } number ? Figures.Fixed(number, 0) : Figures.NotApplicable;
}
