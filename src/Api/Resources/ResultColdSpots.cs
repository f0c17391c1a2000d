using Pathways.Api.Audience;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Api.Resources;

/// <summary>The cold-spot areas of a run.</summary>
internal static class ResultColdSpots
{
    public static Field<ColdSpotArea>[] Fields { get; } =
    [
        Field<ColdSpotArea>.Text("cold_spot_id", "Level, kind and lowest zone code.", "level1-fragile-E01016016", row => row.Id),
        Field<ColdSpotArea>.Text("cold_spot_name", "Names of its MSOAs, those with most of its zones first.", "Hoo Peninsula", row => row.Name),
        Field<ColdSpotArea>.Text("area_code", "Area of the area set in which it lies.", "CFT", row => row.AreaCode, filter: true),
        Field<ColdSpotArea>.Text("area_name", "Its name.", "Medway", row => row.AreaName),
        Field<ColdSpotArea>.Text("level", "Level of the courses.", "Level 1", row => Words.Level(row.Band), filter: true),
        Field<ColdSpotArea>.Text("kind", "What is missing: no_course_in_reach, full, fragile, far or narrow; the first that holds.", "fragile", row => ColdSpotWords.KindCode(row.Kind), filter: true),
        Field<ColdSpotArea>.Text("reading", "The kind in words, or that it is a possible gap only.", "possible gap: check with providers", ColdSpotWords.Reading),
        Field<ColdSpotArea>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<ColdSpotArea>.Whole("zones", "zones", "Number of zones (LSOA 2021).", 7, row => row.ZoneCodes.Length),
        Field<ColdSpotArea>.Texts("zone_codes", "Its zones.", ["E01016016", "E01016017"], row => row.ZoneCodes),
        Field<ColdSpotArea>.Texts("msoa_codes", "MSOAs that it touches.", ["E02003328"], row => row.MsoaCodes),
        Field<ColdSpotArea>.People("learners_affected", "Young people of the level who compete for a place; c where fewer than 100 aged 16 and 17 live, or outside the authority fewer than the rules of disclosure control ask for.", 40, row => row.People?.Competing),
        Field<ColdSpotArea>.People("no_place_found_choice", "Of these, without a suitable place as applications work today, mean over the replications.", 10, row => row.People?.NoPlaceFound),
        Field<ColdSpotArea>.People("no_place_found_best", "The same in the best case.", 10, row => row.People?.NoPlaceFoundBest),
        Field<ColdSpotArea>.Whole("cold_draws", "draws", "Draws of the offer in which it is so or worse, mean over its zones.", 14, row => row.ColdDraws),
        Field<ColdSpotArea>.Whole("draws", "draws", "Of how many.", 20, row => row.Draws),
        Field<ColdSpotArea>.Number("confirmed_share", "share", "0 to 1: share of the places in reach that providers have confirmed.", 0, row => row.ConfirmedShare),
        Field<ColdSpotArea>.Flag("certain", "Whether it is cold in enough draws and enough of the places are confirmed.", false, row => row.Certain),
        Field<ColdSpotArea>.Texts("remedies", "What could be done, the nearest first: empty_places, travel_help, expand_existing, new_provision.", ["expand_existing", "new_provision"], row => row.Remedies.Select(remedy => ColdSpotWords.RemedyCode(remedy.Kind))).AsOutcome(), // travel help is one while a place further off stays empty
        Field<ColdSpotArea>.People("remedy_empty_places", "Places that stay empty, as applications work today, behind the nearest remedy; c where it is about none.", 12, row => row.Remedies[0].Places),
        Field<ColdSpotArea>.Whole("remedy_minutes", "minutes", "Longest door-to-door minutes one way that the nearest remedy asks; null where not known.", 70, row => row.Remedies[0].Minutes, mayBeNull: true).AsOutcome(),
    ];

    /// <summary>Whether a cold spot may be told: of scenarios that somebody outside the authority composed only those that follow from provision alone.</summary>
    public static bool MayBeTold(ColdSpotKind? kind, Origin origin, IAudienceView view)
        => origin == Origin.Ships || view.Profile == AudienceProfile.Internal || kind == ColdSpotKind.NoCourseInReach;

    /// <summary>Whether that may be told which turns with who competes or which places stay empty, such as remedies: not of scenarios that somebody outside the authority composed.</summary>
    public static bool OutcomesMayBeTold(Origin origin, IAudienceView view) => origin == Origin.Ships || view.Profile == AudienceProfile.Internal;

    public static TableContent Make(RunResult result, string hash, Origin origin, IAudienceView view, Outlines outlines)
    {
        var zones = outlines.Of("zones");
        return TableContent.Make(
            "cold-spots", hash, origin, view, Fields, result.ColdSpots.Areas.Where(spot => MayBeTold(spot.Kind, origin, view)), row => row.Id,
            outline: row => Outlines.Together(row.ZoneCodes.Select(code => zones.GetValueOrDefault(code)).OfType<Outline>()),
            unknown: row => row.ZoneCodes.All(view.Unknown.Has));
    }
}
