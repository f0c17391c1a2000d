using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Two maps of access to places, with their table.</summary>
internal static class MapSection
{
    public static Section Of(ReportContext context) => new("map", "Where courses are in reach",
    [
        P($"Each zone (LSOA) by the open places at that level that any young person could reach within {context.Result.TravelLimitMinutes} minutes, per head of those who can reach them. The maps show provision and travel, not who lives there. “Middle zone”: half of all zones have as many places per head or more."),
        AccessLegend.Of(),
        El("div", At("class", "maps"), AccessMap.Pair(context, [LevelBand.Level1, LevelBand.Level2])),
        .. Enum.GetValues<LevelBand>().Where(band => band != LevelBand.Level3).Select(band => Table.Of(
            $"Zones by access to {(band == LevelBand.Entry ? "Entry level" : band.Words())} courses",
            ["Area", "Zones", .. Enum.GetValues<AccessClass>().Select(Phrases.Access)],
            context.Areas.Select(area => Row(area.Name, context.Result.Zones.Where(zone => zone.AreaCode == area.Code).ToArray(), band))
                .Append(Row(context.Result.Total.Name, [.. context.Result.Zones], band)))),
        P("Every zone with its figures: zones.csv. The zones without a suitable course in reach or with few places per head: cold-spots.geojson."),
    ]);

    private static string[] Row(string name, ZoneResult[] zones, LevelBand band) =>
    [
        name, Figures.Whole(zones.Length),
        .. Enum.GetValues<AccessClass>().Select(access => Figures.Whole(zones.Count(zone => zone.Access.Any(one => one.Band == band && one.Class == access)))),
    ];
}
