using Pathways.Model;

namespace Pathways.Report;

/// <summary>One row per cold-spot area. Counts of people are rounded, and left out where few young people live.</summary>
internal static class ColdSpotsCsv
{
    public const string Name = "cold-spots.csv";

    public static (string Text, IEnumerable<ColumnDescription> Columns) Make(RunResult result, RunProvenance provenance)
    {
        var columns = RunColumns.Around(result, provenance, Columns()).ToArray();
        return (CsvText.Write(columns, result.ColdSpots.Areas), CsvText.Describe(Name, columns));
    }

    private static IEnumerable<Column<ColdSpotArea>> Columns() =>
    [
        new("geographic_level", "text", "Sort of area.", _ => "Cold-spot area"),
        new("cold_spot_id", "code", "Level, kind and lowest zone code of the cold-spot area.", area => area.Id),
        new("cold_spot_name", "text", "Names of its MSOAs, those with most of its zones first.", area => area.Name),
        new("area_code", "code", "Area of the area set in which it lies.", area => area.AreaCode),
        new("area_name", "text", "Its name.", area => area.AreaName),
        new("level", "filter", "Level of the courses.", area => Phrases.LevelCode(area.Band)),
        new("basis", "text", "Basis of the figures of the row.", _ => "modelled"),
        new("kind", "code", "What is missing: no_course_in_reach, full, fragile, far or narrow (fewer than three sector subject areas, or than half of those that the county teaches at the level, rounded up, where that is less); the first that holds.", area => ColdSpotWords.KindCode(area.Kind)),
        new("reading", "text", "The kind in words, or that it is a possible gap only.", ColdSpotWords.Reading),
        new("zones", "zones", "Number of zones (LSOA 2021).", area => area.ZoneCodes.Length),
        new("zone_codes", "GSS codes", "Its zones, with spaces between them.", area => string.Join(' ', area.ZoneCodes)),
        new("msoa_codes", "GSS codes", "MSOAs that it touches, with spaces between them.", area => string.Join(' ', area.MsoaCodes)),
        new("learners_affected", "people", "Young people of the level who compete for a place, to the nearest 10; low for 1 to 4; c where fewer than 100 young people aged 16 and 17 live.", area => PeopleCount.Of(area.People?.Competing)),
        new("no_place_found_choice", "people", "Of these, without a suitable place as applications work today, mean over the replications; rounded the same way.", area => PeopleCount.Of(area.People?.NoPlaceFound)),
        new("no_place_found_best", "people", "The same in the best case.", area => PeopleCount.Of(area.People?.NoPlaceFoundBest)),
        new("cold_draws", "draws", "Draws of the offer in which it is so or worse, mean over its zones.", area => area.ColdDraws),
        new("draws", "draws", "Of how many.", area => area.Draws),
        new("confirmed_share", "share", "Share of the places in reach that providers have confirmed; with none in reach, of all places at the level.", area => Figures.Fixed(area.ConfirmedShare, 3)),
        new("nearest_remedy", "code", "First of empty_places, travel_help, expand_existing and new_provision that would end it for every zone.", area => ColdSpotWords.RemedyCode(area.Remedies[0].Kind)),
        new("remedies", "text", "All of them in words.", area => string.Join("; ", area.Remedies.Select(remedy => ColdSpotWords.Remedy(remedy)))),
    ];
}
