using Pathways.Analysis.Disclosure;
using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>Cold spots.</summary>
internal static class ColdSpotTables
{
    public const string Id = "cold-spots";

    public static DataTable Spots(PublicationSource source) => Spots(source, SmallPlaces.Of(source));

    private static DataTable Spots(PublicationSource source, SmallPlaces places)
    {
        var names = ColdSpotNames.Of(source.Result);
        PubCell Spot(PeopleMeasure measure, ColdSpotArea spot) => places.Shows(spot) ? PubCell.Of(source.Figures.Spot(spot.Id, measure)) : PubCell.Withheld;
        return new DataTable(
            Id, "Cold spots: where courses are missing, and the nearest remedy",
            $"Zones side by side that lack courses in the same way, {source.Result.TravelLimitMinutes} minutes one way. {ColdSpotWords.Sure(source.Result.Assumptions)} Young people are counted where at least {source.Figures.Profile.PeopleFrom} aged 16 and 17 live.", "modelled",
            [
                new("level", "Level", "Level of the courses"), new("cold_spot", "Cold spot", "Names of its MSOAs; where two of a level and kind have the same, its zones behind them"), new("cold_spot_id", "Id", "Stable id"), new("missing", "What is missing", "Kind of cold spot"),
                new("reading", "Reading", "How sure it is"), new("nearest_remedy", "Nearest remedy", "What could be done first"),
            ],
            [
                new("zones", "Zones", "zones", 0, "Zones (LSOA 2021)."), new("young_people", "Young people who compete", "people", 0, "Young people of the level who compete for a place."),
                new("no_place_choice", "No suitable place found today", "people", 0, "Of these, mean over the replications, as applications work today."), new("no_place_best", "The same, best case", "people", 0, "In the best case."),
                new("cold_draws", ColdDraws(source), "draws", 0, "Draws of the offer in which it is cold."), new("draws", "Of draws", "draws", 0, "Of how many."),
            ],
            [.. source.Result.ColdSpots.Areas.OrderBy(spot => spot.AreaCode, StringComparer.Ordinal).ThenBy(spot => spot.Band).ThenBy(spot => spot.Kind).ThenByDescending(spot => spot.ZoneCodes.Length).ThenBy(spot => spot.Id, StringComparer.Ordinal)
                .Select(spot => new DataRow(spot.AreaCode, source.Result.AcademicYear.StartYear,
                    [Phrases.LevelCode(spot.Band), names[spot.Id], spot.Id, ColdSpotWords.Kind(spot.Kind), ColdSpotWords.Reading(spot), ColdSpotWords.Remedy(spot.Remedies[0], counted: source.IsInternal)],
                    [
                        PubCell.Of(spot.ZoneCodes.Length), Spot(PeopleMeasure.Competing, spot), Spot(PeopleMeasure.NoPlaceFoundChoice, spot), Spot(PeopleMeasure.NoPlaceFoundBest, spot),
                        PubCell.Of(spot.ColdDraws), PubCell.Of(spot.Draws),
                    ]))],
            People: true);
    }

    private static string ColdDraws(PublicationSource source)
        => source.Result.ColdSpots.Areas.Select(spot => spot.Draws).Distinct().ToArray() is [var draws] ? $"Cold in so many of {draws} draws" : "Cold in draws";
}
