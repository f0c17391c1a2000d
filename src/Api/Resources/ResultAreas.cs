using Pathways.Api.Audience;
using Pathways.Model;

namespace Pathways.Api.Resources;

/// <summary>The results of a run by area and level, and by MSOA.</summary>
internal static class ResultAreas
{
    internal sealed record Row(AreaResult Area, LevelFigures Level)
    {
        public bool Total => Level.Band is null;
    }

    internal sealed record MsoaRow(MsoaAccess Access, string Name, string AreaCode);

    public static Field<Row>[] Fields { get; } =
    [
        Field<Row>.Text("area_code", "Code of the area in its area set; GSS code of an authority; ALL for everything.", "CFT", row => row.Area.Code, filter: true),
        Field<Row>.Text("area_name", "Name of the area.", "Canterbury, Faversham and Thanet", row => row.Area.Name),
        Field<Row>.Text("area_kind", "lcpa, other, authority, district or all.", "lcpa", row => Words.AreaKind(row.Area.Kind), filter: true),
        Field<Row>.Text("level", "Entry level, Level 1, Level 2 or Total: of the programme intended for people, of the course for places.", "Level 1", row => Words.Level(row.Level.Band), filter: true),
        Field<Row>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<Row>.People("competing", "Young people who compete for a place in September.", 1240, row => row.Level.Competing),
        Field<Row>.People("continuing", "Young people who keep the place held last year.", 310, row => row.Level.Continuing),
        Field<Row>.Whole("places_in_reach", "places", "Open places of suitable offers within the travel limit that at least one of the competing can reach; areas overlap. Of scenarios that somebody made told within the authority only: it turns with who competes.", 1310, row => row.Level.PlacesInReach).AsOpenPlaces().AsOutcome(),
        Field<Row>.Number("places_shared", "places", "The same places shared equally among all competing who can reach each; adds up over areas.", 1102.4, row => row.Level.SharedPlaces).AsInternal(),
        Field<Row>.People("newly_placed_choice", "Newly placed as applications work today.", 1080, row => row.Level.PlacedChoice),
        Field<Row>.People("newly_placed_best", "Newly placed in the best case.", 1120, row => row.Level.PlacedBest),
        Field<Row>.People("no_place_found_choice", "No suitable place found in the model, as applications work today.", 160, row => row.Level.NoPlaceFoundChoice),
        Field<Row>.People("no_place_found_best", "No suitable place found in the model, best case.", 120, row => row.Level.NoPlaceFoundBest),
        Field<Row>.People("coordination_gap", "Newly placed in the best case less newly placed as applications work today.", 40, row => row.Level.CoordinationGap),
        Field<Row>.Whole("travel_median_choice", "minutes", "Median door-to-door minutes one way of the newly placed, as applications work today; null with nobody placed.", 38, row => row.Level.TravelChoice?.MedianMinutes, mayBeNull: true).AsInternal(),
        Field<Row>.Whole("travel_p90_choice", "minutes", "90th percentile of the same.", 66, row => row.Level.TravelChoice?.Percentile90Minutes, mayBeNull: true).AsInternal(),
        Field<Row>.Whole("zones", "zones", "Zones (LSOA 2021) of the area.", 184, row => row.Area.Zones),
        Field<Row>.Whole("zones_without_course", "zones", "Zones without a suitable course of the level in reach; Total: without one at some level.", 3, row => row.Level.ZonesWithoutCourse),
        .. Enum.GetValues<PlacementReason>().Select(reason => Field<Row>.People($"reason_{Words.Reason(reason)}_choice", $"How learners end, as applications work today: {Words.Reason(reason).Replace('_', ' ')}.", 30, row => row.Level.Reasons[(int)reason].Choice)),
        Field<Row>.People("cohort_16_17", "Young people in Years 12 and 13, Level 3 included; Total rows only.", 3690, row => row.Total ? row.Area.Cohort : double.NaN),
        Field<Row>.People("neet_low", "Expected NEET, low value of what being without a place does to NEET; Total rows only.", 120, row => row.Total ? row.Area.Neet.Low : double.NaN),
        Field<Row>.People("neet_central", "The same, central value.", 140, row => row.Total ? row.Area.Neet.Central : double.NaN),
        Field<Row>.People("neet_high", "The same, high value.", 165, row => row.Total ? row.Area.Neet.High : double.NaN),
        Field<Row>.People("not_known", "Expected not known to tracking; Total rows only.", 150, row => row.Total ? row.Area.Status.NotKnown : double.NaN),
        Field<Row>.People("apprenticeship_demand_to_level2", "Want an apprenticeship first, Level 2 and below; Total rows only.", 90, row => row.Total ? row.Area.Apprenticeships[0].Demand : double.NaN),
        Field<Row>.People("apprenticeship_shortfall_to_level2", "Of these not expected to start one; Total rows only.", 41, row => row.Total ? row.Area.Apprenticeships[0].Shortfall : double.NaN),
    ];

    public static Field<MsoaRow>[] MsoaFields { get; } =
    [
        Field<MsoaRow>.Text("msoa_code", "MSOA 2021.", "E02003328", row => row.Access.MsoaCode, filter: true),
        Field<MsoaRow>.Text("msoa_name", "Its local name.", "Hoo Peninsula", row => row.Name),
        Field<MsoaRow>.Text("area_code", "Area of the area set.", "CFT", row => row.AreaCode, filter: true),
        Field<MsoaRow>.Text("level", "Entry level, Level 1, Level 2 or Total.", "Level 1", row => Words.Level(row.Access.Band), filter: true),
        Field<MsoaRow>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<MsoaRow>.People("competing", "Young people who compete for a place; c where fewer than 100 aged 16 and 17 live.", 40, row => row.Access.People?.Competing),
        Field<MsoaRow>.People("newly_placed_choice", "Newly placed as applications work today.", 33, row => row.Access.People?.PlacedChoice),
        Field<MsoaRow>.People("newly_placed_best", "Newly placed in the best case.", 35, row => row.Access.People?.PlacedBest),
    ];

    public static TableContent Make(RunResult result, string hash, Origin origin, IAudienceView view, Outlines outlines)
    {
        var shapes = outlines.Of("areas-" + result.AreaSet);
        return TableContent.Make(
            "result-areas", hash, origin, view, Fields, result.Areas.SelectMany(area => area.Levels.Append(area.AllLevels).Select(level => new Row(area, level))),
            row => row.Area.Code + ":" + Words.Level(row.Level.Band), outline: row => shapes.GetValueOrDefault(row.Area.Code), unknown: row => view.Unknown.HasArea(result, row.Area.Code));
    }

    public static TableContent Msoas(RunResult result, string hash, Origin origin, IAudienceView view, Outlines outlines)
    {
        var shapes = outlines.Of("msoas");
        var zones = result.Zones.DistinctBy(zone => zone.MsoaCode).ToDictionary(zone => zone.MsoaCode, StringComparer.Ordinal);
        return TableContent.Make(
            "result-msoas", hash, origin, view, MsoaFields, result.Access.Msoas.Where(msoa => zones.ContainsKey(msoa.MsoaCode)).Select(msoa => new MsoaRow(msoa, zones[msoa.MsoaCode].MsoaName, zones[msoa.MsoaCode].AreaCode)),
            row => row.Access.MsoaCode + ":" + Words.Level(row.Access.Band), outline: row => shapes.GetValueOrDefault(row.Access.MsoaCode), unknown: row => view.Unknown.Has(row.Access.MsoaCode));
    }
}
