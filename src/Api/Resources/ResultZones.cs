using Pathways.Api.Audience;
using Pathways.Api.Runs;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Api.Resources;

/// <summary>What zones can reach: places, travel and access, never a count of people.</summary>
internal static class ResultZones
{
    internal sealed record Row(ZoneResult Zone, ZoneAccess Access, ZoneReach? Reach, ColdSpotZone? Cold, string Kind);

    internal sealed record Wide(ZoneResult Zone, Row[] Levels);

    private static readonly Field<Row> ByKind = Field<Row>.Choice(
        CountedKind.Value, "Kind of provision that courses, places, providers, subjects, travel, cost and value are counted for; any: all that any young person of the level may join. Of supported internships the places for holders of an education, health and care plan count. Places per 100 are per 100 of all aged 16 and 17, and access compares zones by them with the middle zone for the kind. Cold spots are of all kinds together.",
        [CountedKind.Any, .. Pathways.Data.Codes.ProvisionTypes.Keys], row => row.Kind);

    private static readonly Field<Row>[] Place =
    [
        Field<Row>.Text("zone_code", "Zone (LSOA 2021).", "E01016016", row => row.Zone.Code, filter: true),
        Field<Row>.Text("zone_name", "Its name.", "Medway 015A", row => row.Zone.Name),
        Field<Row>.Text("msoa_code", "MSOA 2021.", "E02003328", row => row.Zone.MsoaCode, filter: true),
        Field<Row>.Text("msoa_name", "The MSOA's local name.", "Hoo Peninsula", row => row.Zone.MsoaName),
        Field<Row>.Text("district_code", "District.", "E06000035", row => row.Zone.DistrictCode, filter: true),
        Field<Row>.Text("area_code", "Area of the area set.", "CFT", row => row.Zone.AreaCode, filter: true),
        ByKind,
        Field<Row>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
    ];

    private static readonly Field<Row>[] Level =
    [
        Field<Row>.Text("access", "no_course_in_reach, few_places, below_middle or middle_or_above, against the middle zone of the county.", "few_places", row => Words.Access(row.Access.Class), filter: true),
        Field<Row>.Whole("courses_in_reach", "courses", "Offers that any young person of the level may join, with a place open, within the travel limit.", 6, row => row.Access.CoursesInReach),
        Field<Row>.Whole("places_in_reach", "places", "Their open places.", 84, row => row.Access.PlacesInReach).AsOpenPlaces(),
        Field<Row>.Whole("providers_in_reach", "providers", "Different providers among them.", 2, row => row.Access.ProvidersInReach),
        Field<Row>.Whole("subjects_in_reach", "subjects", "Different sector subject areas (tier 1) among them.", 4, row => row.Access.SubjectsInReach),
        Field<Row>.Whole("nearest_minutes", "minutes", "Door-to-door minutes one way to the nearest such offer, within the limit or not; null when none can be reached.", 31, row => row.Access.NearestMinutes, mayBeNull: true),
        Field<Row>.Number("places_per_100", "places per 100 people", "Places in reach per 100 people aged 16 and 17 (population estimates) who can reach them.", 7.5, row => row.Access.PlacesPer100),
        .. new[] { 30, 45, 60, 75 }.Select(limit => Field<Row>.Whole($"places_within_{limit}", "places", $"Open places within {limit} minutes one way, whatever the travel limit; null where not looked at.", 40, row => Within(row, limit), mayBeNull: true).AsOpenPlaces()),
        Field<Row>.Whole("flexible_places_in_reach", "places", "Open flexible places within the travel limit.", 12, row => row.Reach?.FlexiblePlaces, mayBeNull: true).AsOpenPlaces(),
        Field<Row>.Whole("plan_places_in_reach", "places", "Open places within the travel limit for holders of an education, health and care plan only.", 8, row => row.Reach?.PlanPlaces, mayBeNull: true).AsOpenPlaces(),
        Field<Row>.Texts("subject_codes_in_reach", "Sector subject areas (tier 1) of the courses in reach.", ["05", "07"], row => row.Reach?.Subjects ?? []),
        Field<Row>.Number("places_per_100_competing", "places per 100 people", "Enhanced two-step floating catchment: open places per 100 young people who compete at the level.", 61.2, row => row.Reach?.PlacesPer100Competing, mayBeNull: true).AsInternal(),
        Field<Row>.Whole("value_of_one_more_place", "minutes-equivalents", "Highest value of one more place among the courses in reach, best case; null with none in reach. Outside the authority withheld where all are one provider's that has not confirmed them: it would tell how that provider's course fares.", 120, row => row.Reach?.ValueOfOneMorePlace, mayBeNull: true).AsOutcome().UnlessOneProviders(OfOneProvider),
        Field<Row>.Number("nearest_pounds_per_year", "pounds a year", "Travel there and back for a year to the nearest such offer; an estimate; null where none can be reached or costs are not known.", 420, row => row.Reach?.NearestPoundsPerYear, mayBeNull: true),
        Field<Row>.Number("least_pounds_per_year", "pounds a year", "The same to the one that is cheapest to travel to within the travel limit.", 380, row => row.Reach?.LeastPoundsPerYear, mayBeNull: true),
        Field<Row>.Text("cold_spot", "Kind of cold spot: no_course_in_reach, full, fragile, far or narrow; none where the zone is not cold.", "fragile", row => row.Cold is { } cold ? ColdSpotWords.KindCode(cold.Kind) : "none", filter: true).AsOutcome(unless: NoCourse),
        Field<Row>.Text("cold_spot_id", "Cold-spot area to which the zone belongs; null for none.", "level1-fragile-E01016016", row => row.Cold?.AreaId, filter: true, mayBeNull: true).AsOutcome(unless: NoCourse),
        Field<Row>.Whole("cold_draws", "draws", "Draws of the offer in which the zone is so or worse; null where it is not cold.", 14, row => row.Cold?.ColdDraws, mayBeNull: true).AsOutcome(unless: NoCourse),
        Field<Row>.Whole("draws", "draws", "Of how many; null where it is not cold.", 20, row => row.Cold?.Draws, mayBeNull: true).AsOutcome(unless: NoCourse),
    ];

    private static readonly Field<Row> Confirmed =
        Field<Row>.Number("confirmed_share", "share", "0 to 1: share of the places in reach, all levels, that providers have confirmed; null with none in reach.", 0, row => row.Zone.ConfirmedShare, mayBeNull: true);

    public static Field<Row>[] Fields { get; } =
        [.. Place, Field<Row>.Text("level", "Level of the courses.", "Level 1", row => Words.Level(row.Access.Band), filter: true), .. Level, Confirmed];

    /// <summary>One row a zone, the figures of each level side by side: for maps, where a zone is to be one feature.</summary>
    public static Field<Wide>[] WideFields { get; } =
    [
        .. Place.Append(Confirmed).Select(field => new Field<Wide>(field.Column, wide => field.Value(wide.Levels[0]))),
        .. new[] { ("entry", 0), ("level1", 1), ("level2", 2) }.SelectMany(level => Level.Select(field => new Field<Wide>(
            field.Column with { Name = level.Item1 + "_" + field.Column.Name }, wide => field.Value(wide.Levels[level.Item2]))
        {
            InternalOnly = field.InternalOnly,
            Open = field.Open,
            Outcome = field.Outcome is { } outcome ? wide => outcome(wide.Levels[level.Item2]) : null,
            OneProviders = field.OneProviders is { } lone ? wide => lone(wide.Levels[level.Item2]) : null,
        })),
    ];

    public static TableContent Make(DoneRun run, IAudienceView view, Outlines outlines)
    {
        var shapes = outlines.Of("zones");
        return TableContent.Make(
            "result-zones", run.Hash, run.Origin, view, run.Kind is null ? Fields : [.. Fields.Select(OfKind)], Rows(run), row => row.Zone.Code + ":" + Words.Level(row.Access.Band), outline: row => shapes.GetValueOrDefault(row.Zone.Code), unknown: row => view.Unknown.Has(row.Zone.Code));
    }

    public static TableContent MakeWide(DoneRun run, IAudienceView view, Outlines outlines)
    {
        var shapes = outlines.Of("zones");
        return TableContent.Make(
            "zones", run.Hash, run.Origin, view, run.Kind is null ? WideFields : [.. WideFields.Select(OfKind)], Rows(run).GroupBy(row => row.Zone.Code, StringComparer.Ordinal).Select(levels => new Wide(levels.First().Zone, [.. levels])),
            row => row.Zone.Code, outline: row => shapes.GetValueOrDefault(row.Zone.Code), unknown: row => view.Unknown.Has(row.Zone.Code));
    }

    private static bool OfOneProvider(Row row) => row.Access.ProvidersInReach == 1 && row.Zone.ConfirmedShare is not 1;

    private static bool NoCourse(Row row) => row.Cold?.Kind == ColdSpotKind.NoCourseInReach;

    /// <summary>The value of a place is one provider's sooner among the courses of one kind than among all: it is told within the authority only.</summary>
    private static Field<T> OfKind<T>(Field<T> field) => field.Column.Name.EndsWith("value_of_one_more_place", StringComparison.Ordinal) ? field.AsInternal() : field;

    private static IEnumerable<Row> Rows(DoneRun run)
    {
        var (result, word) = (run.Result, run.Kind is { } kind ? Pathways.Data.Codes.Word(kind.Type) : CountedKind.Any);
        var cold = result.ColdSpots.Zones.ToDictionary(zone => (zone.ZoneCode, zone.Band));
        return (run.Kind is { } counted ? KindZones.Of(result, counted) : result.Zones).SelectMany(zone => zone.Access.Select(access => new Row(
            zone, access, zone.Reach.FirstOrDefault(reach => reach.Band == access.Band), cold.GetValueOrDefault((zone.Code, access.Band)), word)));
    }

    private static long? Within(Row row, int minutes)
        => row.Reach is { } reach && reach.Within.Any(within => within.Minutes == minutes) ? reach.Within.First(within => within.Minutes == minutes).Places : null;
}
