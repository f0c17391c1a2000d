using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Two maps of access to places, with their table.</summary>
internal static class MapSection
{
    private static readonly LevelBand[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    public static Section Of(ReportContext context) => new("map", "Where courses are in reach",
    [
        P($"Each zone (LSOA) by the open places at that level that any young person could reach within {context.Result.TravelLimitMinutes} minutes, per head of those who can reach them. The maps show provision and travel, not who lives there. “Middle zone”: half of all zones have as many places per head or more."),
        AccessLegend.Of(),
        El("div", At("class", "maps"), AccessMap.Pair(context, [LevelBand.Level1, LevelBand.Level2])),
        Table.Of("Zones without a suitable course in reach, and zones with few places per head, by area and level of the course",
            ["Area", "Zones", .. Bands.SelectMany(band => new[] { $"{band.Words()}: no course in reach", $"{band.Words()}: few places" })],
            context.Areas.Select(area => Row(area.Name, context.Result.Zones.Where(zone => zone.AreaCode == area.Code).ToArray()))
                .Append(Row(context.Result.Total.Name, [.. context.Result.Zones])), totals: 1),
        P("Every zone with its figures: zones.csv."),
    ]);

    private static string[] Row(string name, ZoneResult[] zones)
    {
        string Count(LevelBand band, AccessClass access)
            => Figures.Whole(zones.Count(zone => zone.Access.Any(one => one.Band == band && one.Class == access)));
        return
        [
            name, Figures.Whole(zones.Length),
            .. Bands.SelectMany(band => new[] { Count(band, AccessClass.None), Count(band, AccessClass.Few) }),
        ];
    }
}
