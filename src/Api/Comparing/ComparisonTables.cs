using Pathways.Analysis.Comparing;
using Pathways.Api.Audience;
using Pathways.Api.Resources;
using Pathways.Model;
using Pathways.Report;

namespace Pathways.Api.Comparing;

/// <summary>What one run changes against another, as tables.</summary>
internal static class ComparisonTables
{
    internal sealed record AreaRow(AreaDifference Area, CellDifference Cell);

    internal sealed record ZoneRow(ZoneDifference Zone, int Level, Compared Pair)
    {
        public ZoneAccess Before => Zone.Before.Access[Level];

        public ZoneAccess After => Zone.After.Access[Level];
    }

    public static Field<AreaRow>[] AreaFields { get; } =
    [
        Field<AreaRow>.Text("area_code", "Code of the area; ALL for everything.", "CFT", row => row.Area.Code, filter: true),
        Field<AreaRow>.Text("area_name", "Its name.", "Canterbury, Faversham and Thanet", row => row.Area.Name),
        Field<AreaRow>.Text("area_kind", "lcpa, other, authority, district or all.", "lcpa", row => Words.AreaKind(row.Area.Kind), filter: true),
        Field<AreaRow>.Text("level", "Entry level, Level 1, Level 2 or Total.", "Level 1", row => row.Cell.Kind == CellKind.All ? "Total" : Words.Level(Enum.Parse<LevelBand>(row.Cell.Key)), filter: true),
        Field<AreaRow>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<AreaRow>.People("placed_before", "Young people in scope with a place, basis.", 1390, row => row.Cell.Placed.Before),
        Field<AreaRow>.People("placed_after", "The same in the run compared.", 1410, row => row.Cell.Placed.After),
        Field<AreaRow>.People("difference", "More of them with a place, mean over the paired replications.", 19, row => row.Cell.Difference.Mean),
        Field<AreaRow>.People("difference_lower", "Lower end of its 95 % interval.", 12, row => row.Cell.Difference.Lower),
        Field<AreaRow>.People("difference_upper", "Upper end.", 26, row => row.Cell.Difference.Upper),
        Field<AreaRow>.Whole("zones_without_course_before", "zones", "Zones without a suitable course in reach, basis; null for Total.", 5, row => Without(row)?.Before, mayBeNull: true),
        Field<AreaRow>.Whole("zones_without_course_after", "zones", "The same in the run compared.", 3, row => Without(row)?.After, mayBeNull: true),
        Field<AreaRow>.Whole("open_places_before", "places", "Open places of courses taught in the area, all levels, basis.", 900, row => row.Area.Places.Before).AsOpenPlaces(),
        Field<AreaRow>.Whole("open_places_after", "places", "The same in the run compared.", 930, row => row.Area.Places.After).AsOpenPlaces(),
    ];

    public static Field<ZoneRow>[] ZoneFields { get; } =
    [
        Field<ZoneRow>.Text("zone_code", "Zone (LSOA 2021).", "E01016016", row => row.Zone.Code, filter: true),
        Field<ZoneRow>.Text("area_code", "Area of the area set.", "CFT", row => row.Zone.Before.AreaCode, filter: true),
        Field<ZoneRow>.Text("level", "Level of the courses.", "Level 1", row => Words.Level(row.Before.Band), filter: true),
        Field<ZoneRow>.Text("basis", "Basis of the figures of the row.", "modelled", _ => "modelled"),
        Field<ZoneRow>.Whole("places_in_reach_before", "places", "Open places in reach, basis.", 84, row => row.Before.PlacesInReach).AsOpenPlaces(),
        Field<ZoneRow>.Whole("places_in_reach_after", "places", "The same in the run compared.", 99, row => row.After.PlacesInReach).AsOpenPlaces(),
        Field<ZoneRow>.Whole("courses_in_reach_before", "courses", "Courses in reach, basis.", 6, row => row.Before.CoursesInReach),
        Field<ZoneRow>.Whole("courses_in_reach_after", "courses", "The same in the run compared.", 7, row => row.After.CoursesInReach),
        Field<ZoneRow>.Whole("nearest_minutes_before", "minutes", "Minutes one way to the nearest, basis; null when none can be reached.", 31, row => row.Before.NearestMinutes, mayBeNull: true),
        Field<ZoneRow>.Whole("nearest_minutes_after", "minutes", "The same in the run compared.", 22, row => row.After.NearestMinutes, mayBeNull: true),
        Field<ZoneRow>.Text("cold_spot_before", "Kind of cold spot, basis; none where not cold.", "far", row => Kind(row.Zone.ColdBefore[row.Level])).AsOutcome(unless: row => row.Pair.Basis.Origin == Origin.Ships || row.Zone.ColdBefore[row.Level] == ColdSpotKind.NoCourseInReach),
        Field<ZoneRow>.Text("cold_spot_after", "The same in the run compared.", "none", row => Kind(row.Zone.ColdAfter[row.Level])).AsOutcome(unless: row => row.Pair.Run.Origin == Origin.Ships || row.Zone.ColdAfter[row.Level] == ColdSpotKind.NoCourseInReach),
    ];

    /// <summary>By area: those with most movement first, which is itself told by the order; outside the authority by kind and code, whoever moves.</summary>
    public static TableContent Areas(Comparison comparison, string basis, Origin origin, IAudienceView view, Outlines outlines, RunResult run)
    {
        var areas = view.Profile == AudienceProfile.Internal ? comparison.Areas.AsEnumerable() : comparison.Areas.OrderBy(area => area.Kind).ThenBy(area => area.Code, StringComparer.Ordinal);
        var shapes = outlines.Of("areas-" + run.AreaSet);
        return TableContent.Make(
            "comparison-areas", basis, origin, view, AreaFields,
            areas.SelectMany(area => area.Cells.Where(cell => cell.Kind is CellKind.Level or CellKind.All).Select(cell => new AreaRow(area, cell))),
            row => row.Area.Code + ":" + row.Cell.Kind + row.Cell.Key, outline: row => shapes.GetValueOrDefault(row.Area.Code), unknown: row => view.Unknown.HasArea(run, row.Area.Code));
    }

    public static TableContent Zones(Comparison comparison, Compared pair, IAudienceView view, Outlines outlines)
    {
        var shapes = outlines.Of("zones");
        return TableContent.Make(
            "comparison-zones", pair.Hash, pair.Origin, view, ZoneFields, comparison.Zones.SelectMany(zone => Enumerable.Range(0, zone.Before.Access.Length).Select(level => new ZoneRow(zone, level, pair))),
            row => row.Zone.Code + ":" + Words.Level(row.Before.Band), outline: row => shapes.GetValueOrDefault(row.Zone.Code), unknown: row => view.Unknown.Has(row.Zone.Code));
    }

    private static Pair? Without(AreaRow row) => row.Cell.Kind == CellKind.All ? null : row.Area.ZonesWithout[(int)Enum.Parse<LevelBand>(row.Cell.Key)];

    private static string Kind(ColdSpotKind? kind) => kind is { } known ? ColdSpotWords.KindCode(known) : "none";
}
