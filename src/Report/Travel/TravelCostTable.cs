using System.Xml.Linq;
using Pathways.Model;

namespace Pathways.Report;

/// <summary>What travel costs a year, by area: of the placed, and of the places in reach.</summary>
internal static class TravelCostTable
{
    private static readonly LevelBand[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    public static XElement Of(ReportContext context, IReadOnlyList<AreaTravel> areas, Dictionary<string, string> names, string caution)
    {
        var ofArea = context.Result.Zones.ToLookup(zone => zone.AreaCode, StringComparer.Ordinal);
        return Table.Of(
            "Pounds a year to travel: of the placed, and of the places in reach in the middle zone" + caution,
            ["Area", "Placed today: median", "Best case: median", "Covered by the Travel Saver today", .. Bands.Select(band => $"{band.Words()}: places in reach")],
            areas.Select(area => (string[])
            [
                names[area.AreaCode], Figures.OrDash(area.Choice.MedianPoundsPerYear), Figures.OrDash(area.Best.MedianPoundsPerYear),
                Figures.Percent(area.Choice.SaverCovers, area.Choice.Costed),
                .. Bands.Select(band => Middle(ofArea.Contains(area.AreaCode) ? ofArea[area.AreaCode] : area.AreaCode == "ALL" ? context.Result.Zones : [], band)),
            ]), totals: context.Totals);
    }

    /// <summary>The lower median over zones of what half of their places in reach cost at most.</summary>
    private static string Middle(IEnumerable<ZoneResult> zones, LevelBand band)
    {
        var pounds = zones.SelectMany(zone => zone.Reach).Where(reach => reach.Band == band && reach.MedianPoundsPerYear is not null)
            .Select(reach => reach.MedianPoundsPerYear!.Value).Order().ToArray();
        return pounds.Length == 0 ? "–" : Figures.Whole(pounds[(pounds.Length - 1) / 2]);
    }
}
