using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report;

/// <summary>Zones by kind of cold spot. The outlines are those of the maps of access, used again.</summary>
internal static class KindMap
{
    private const double Width = 640;

    public static IEnumerable<XElement> Pair(ReportContext context, IReadOnlyList<LevelBand> bands)
    {
        var frame = MapFrame.Around(context.ZoneShapes, Width);
        var shapes = context.ZoneShapes.Select((shape, index) => (shape.Code, index))
            .ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        foreach (var band in bands)
        {
            var kinds = context.Result.ColdSpots.Zones.Where(zone => zone.Band == band).ToDictionary(zone => zone.ZoneCode, StringComparer.Ordinal);
            var zones = context.Result.Zones.Where(zone => shapes.ContainsKey(zone.Code)).Select(zone => Zone(zone, kinds.GetValueOrDefault(zone.Code), shapes[zone.Code]));
            yield return El("figure", El("figcaption", $"Cold spots, {band.Words()}", Modelled()),
                Svg.Canvas(Width, frame.Height, $"Map of zones by kind of cold spot for {band.Words()} courses; the same figures are in the tables below.",
                    El("g", At("stroke", "#ffffff"), At("stroke-width", "0.3"), zones),
                    El("g", At("fill", "none"), At("stroke", "#0b0c0c"), At("stroke-width", "1.2"), At("stroke-linejoin", "round"),
                        context.AreaShapes.Select(area => El("path", At("d", frame.Path(area))))),
                    MapLabels.Of(context.AreaShapes, frame)));
        }
    }

    private static XElement Zone(ZoneResult zone, ColdSpotZone? cold, int shape) => El("use",
        At("href", $"#z{shape}"), At("fill", KindPatterns.Fill(cold?.Kind)),
        El("title", $"{zone.MsoaName}, {zone.Name}: " + (cold is null ? "not cold" : $"{ColdSpotWords.Kind(cold.Kind)}, {ColdSpotWords.Draws(cold.ColdDraws, cold.Draws)}")));
}

/// <summary>Fills of the kinds: each has a pattern of its own, so that none is told by colour alone.</summary>
internal static class KindPatterns
{
    public static string Fill(ColdSpotKind? kind) => kind switch
    {
        ColdSpotKind.NoCourseInReach => "url(#kind-none)",
        ColdSpotKind.Full => "url(#kind-full)",
        ColdSpotKind.Fragile => "url(#kind-fragile)",
        ColdSpotKind.Far => "url(#kind-far)",
        ColdSpotKind.Narrow => "url(#kind-narrow)",
        _ => "#dde5ec",
    };

    public static XElement Legend(bool definitions = true) => El("ul", At("class", "legend"), new ColdSpotKind?[] { ColdSpotKind.NoCourseInReach, ColdSpotKind.Full, ColdSpotKind.Fragile, ColdSpotKind.Far, ColdSpotKind.Narrow, null }
        .Select((kind, index) => El("li",
            El("svg", At("width", "32"), At("height", "20"), At("aria-hidden", "true"), definitions && index == 0 ? Definitions() : null, Svg.Rect(0.5, 0.5, 31, 19, Fill(kind), "#0b0c0c")),
            El("span", kind is { } cold ? ColdSpotWords.Kind(cold) : "not cold"))));

    private static XElement Definitions() => El("defs",
        Pattern("kind-none", "#ffffff", 6, El("path", At("d", "M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2"), At("stroke", "#8f1d14"), At("stroke-width", "2.2"))),
        Pattern("kind-full", "#f2b8a0", 5, El("circle", At("cx", "2.5"), At("cy", "2.5"), At("r", "1.2"), At("fill", "#6b1d00"))),
        Pattern("kind-fragile", "#f9e3b4", 6, El("path", At("d", "M0,3 h6"), At("stroke", "#7a5200"), At("stroke-width", "1.2"))),
        Pattern("kind-far", "#d9d2ea", 6, El("path", At("d", "M3,0 v6"), At("stroke", "#4b3a86"), At("stroke-width", "1.2"))),
        Pattern("kind-narrow", "#d7ead9", 7, El("path", At("d", "M0,0 l7,7 M7,0 l-7,7"), At("stroke", "#2f6b37"), At("stroke-width", "0.8"))));

    private static XElement Pattern(string id, string background, int size, XElement mark)
    {
        var side = Svg.Num(size);
        return El("pattern", At("id", id), At("width", side), At("height", side), At("patternUnits", "userSpaceOnUse"), Svg.Rect(0, 0, size, size, background), mark);
    }
}
