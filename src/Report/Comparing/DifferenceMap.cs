using System.Xml.Linq;
using Pathways.Analysis.Comparing;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Comparing;

/// <summary>Zones by what changes for the journey to the nearest course with a place open and for the places in reach. Provision and travel only.</summary>
internal static class DifferenceMap
{
    private const double Width = 640;
    private static readonly LevelBand[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];

    private enum Change
    {
        None,
        Better,
        Worse,
    }

    /// <summary>One map a level at which something changes, after a legend; null where nothing does.</summary>
    /// <param name="comparison">The differences.</param>
    /// <param name="number">Of the scenario in the page; outlines are drawn with the first map of the page only.</param>
    /// <param name="zones">Outlines of the zones.</param>
    /// <param name="areas">Outlines of the areas.</param>
    /// <param name="drawn">Whether the outlines stand in the page already; set when they do.</param>
    public static XElement? Of(Comparison comparison, int number, IReadOnlyList<Shape> zones, IReadOnlyList<Shape> areas, ref bool drawn)
    {
        var maps = new List<XElement>();
        foreach (var band in Bands.Where(band => comparison.Zones.Any(zone => Of(zone, band) != Change.None)))
        {
            maps.Add(Map(comparison, band, number, zones, areas, !drawn));
            drawn = true;
        }

        return maps.Count == 0 ? null : El("div", H3("Where it changes"), Legend(number), El("div", At("class", "maps"), maps));
    }

    private static XElement Map(Comparison comparison, LevelBand band, int number, IReadOnlyList<Shape> zones, IReadOnlyList<Shape> areas, bool first)
    {
        var frame = MapFrame.Around(zones, Width);
        var changes = comparison.Zones.ToDictionary(zone => zone.Code, StringComparer.Ordinal);
        var label = $"Map of zones by what changes in their access to {band.Words()} courses; the same figures are in difference-{comparison.Scenario}.geojson.";
        return El("figure", El("figcaption", $"{comparison.Scenario}: {band.Words()} courses", Modelled()),
            Svg.Canvas(Width, frame.Height, label,
                El("g", At("stroke", "#ffffff"), At("stroke-width", "0.3"), zones.Select((shape, i) => changes.TryGetValue(shape.Code, out var zone) ? Zone(frame, shape, i, zone, band, number, first) : null)),
                El("g", At("fill", "none"), At("stroke", "#0b0c0c"), At("stroke-width", "1.2"), At("stroke-linejoin", "round"), areas.Select(area => El("path", At("d", frame.Path(area))))),
                MapLabels.Of(areas, frame)));
    }

    private static XElement Zone(MapFrame frame, Shape shape, int index, ZoneDifference zone, LevelBand band, int number, bool first)
    {
        var (fill, title) = (At("fill", Fill(Of(zone, band), number)), El("title", $"{zone.After.MsoaName}, {zone.After.Name}: {Words(zone, band)}"));
        return first
            ? El("g", fill, El("path", At("id", $"z{index}"), At("d", frame.Path(shape))), title)
            : El("use", At("href", $"#z{index}"), fill, title);
    }

    private static Change Of(ZoneDifference zone, LevelBand band)
    {
        var (before, after) = (Access(zone.Before, band), Access(zone.After, band));
        var nearer = (before.NearestMinutes ?? int.MaxValue).CompareTo(after.NearestMinutes ?? int.MaxValue);
        return (nearer != 0 ? nearer : after.PlacesInReach.CompareTo(before.PlacesInReach)) switch
        {
            > 0 => Change.Better,
            < 0 => Change.Worse,
            _ => Change.None,
        };
    }

    private static ZoneAccess Access(ZoneResult zone, LevelBand band) => zone.Access.First(access => access.Band == band);

    private static string Words(ZoneDifference zone, LevelBand band)
    {
        var (before, after) = (Access(zone.Before, band), Access(zone.After, band));
        return $"nearest {Figures.OrDash(before.NearestMinutes)} → {Figures.OrDash(after.NearestMinutes)} minutes, places in reach {Figures.Whole(before.PlacesInReach)} → {Figures.Whole(after.PlacesInReach)}";
    }

    private static string Fill(Change change, int number) => change switch
    {
        Change.Better => $"url(#better{number})",
        Change.Worse => $"url(#worse{number})",
        _ => "#eceff2",
    };

    private static XElement Legend(int number) => El("ul", At("class", "legend"), new[] { Change.Better, Change.Worse, Change.None }.Select((change, index) => El("li",
        El("svg", At("width", "32"), At("height", "20"), At("aria-hidden", "true"), index == 0 ? Definitions(number) : null, Svg.Rect(0.5, 0.5, 31, 19, Fill(change, number), "#0b0c0c")),
        El("span", change switch
        {
            Change.Better => "the nearest course with a place open is nearer, or else more places are in reach",
            Change.Worse => "it is further off, or else fewer places are in reach",
            _ => "neither changes",
        }))));

    private static XElement Definitions(int number) => El("defs",
        Pattern($"better{number}", "#9fd3c7", El("path", At("d", "M3,0 v6 M0,3 h6"), At("stroke", "#0b5345"), At("stroke-width", "1"))),
        Pattern($"worse{number}", "#f6c19b", El("path", At("d", "M0,3 h6"), At("stroke", "#7b2d00"), At("stroke-width", "1.4"))));

    private static XElement Pattern(string id, string background, XElement mark)
        => El("pattern", At("id", id), At("width", "6"), At("height", "6"), At("patternUnits", "userSpaceOnUse"), Svg.Rect(0, 0, 6, 6, background), mark);
}
