using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>Zones of an area by kind of cold spot, one map a level; outlines are drawn once in a page and used again. Provision and travel only, never people.</summary>
internal sealed class SpotMaps(RunResult result, IReadOnlyList<Shape> zones)
{
    private const double Width = 330;
    private const string NotCold = "not cold";
    private static readonly LevelBand[] Bands = [LevelBand.Entry, LevelBand.Level1, LevelBand.Level2];
    private readonly Dictionary<string, Shape> _shapes = zones.ToDictionary(shape => shape.Code, StringComparer.Ordinal);
    private readonly HashSet<string> _drawn = new(StringComparer.Ordinal);
    private bool _legend;

    public IEnumerable<XElement> Of(AreaResult area)
    {
        var own = result.Zones.Where(zone => zone.AreaCode == area.Code && _shapes.ContainsKey(zone.Code)).ToArray();
        if (own.Length == 0)
            yield break;
        var frame = MapFrame.Around([.. own.Select(zone => _shapes[zone.Code])], Width);
        var first = !_legend;
        _legend = true;
        var draw = _drawn.Add(area.Code);
        yield return KindPatterns.Legend(definitions: first);
        yield return El("div", At("class", "maps"), Bands.Select((band, index) => Map(area, own, frame, band, draw && index == 0)));
    }

    /// <summary>What the maps of an area draw, a row for each zone that is cold at any level; null where none is drawn cold.</summary>
    public XElement? Table(AreaResult area)
    {
        var own = result.Zones.Where(zone => zone.AreaCode == area.Code && _shapes.ContainsKey(zone.Code)).ToArray();
        var kinds = result.ColdSpots.Zones.ToDictionary(zone => (zone.ZoneCode, zone.Band), zone => ColdSpotWords.Kind(zone.Kind));
        string Kind(ZoneResult zone, LevelBand band) => kinds.GetValueOrDefault((zone.Code, band), NotCold);
        var cold = own.Where(zone => Bands.Any(band => kinds.ContainsKey((zone.Code, band)))).OrderBy(zone => zone.MsoaName, StringComparer.Ordinal).ThenBy(zone => zone.Name, StringComparer.Ordinal).ToArray();
        var rest = own.Length - cold.Length;
        return cold.Length == 0 ? null : Report.Table.Of(
            $"{area.Name}: zones of the maps, by kind of cold spot{(rest == 0 ? "" : rest == 1 ? "; the 1 zone that is not listed is cold at no level" : $"; the {Figures.Whole(rest)} zones that are not listed are cold at no level")}",
            ["Zone (LSOA)", "MSOA", .. Bands.Select(band => Capital(band.Words()))], cold.Select(zone => (string[])[zone.Name, zone.MsoaName, .. Bands.Select(band => Kind(zone, band))]), textColumns: 2 + Bands.Length);
    }

    private XElement Map(AreaResult area, ZoneResult[] own, MapFrame frame, LevelBand band, bool draw)
    {
        var cold = result.ColdSpots.Zones.Where(zone => zone.Band == band).ToDictionary(zone => zone.ZoneCode, zone => zone.Kind, StringComparer.Ordinal);
        var kinds = own.GroupBy(zone => cold.TryGetValue(zone.Code, out var kind) ? ColdSpotWords.Kind(kind) : NotCold).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} in {Zones(group.Count())}");
        return El("figure", El("figcaption", $"{area.Name}: cold spots, {band.Words()}", Modelled()),
            Svg.Canvas(Width, frame.Height, $"Map of the zones of {area.Name} by kind of cold spot, {band.Words()}: {string.Join("; ", kinds)}. The section on cold spots has the table of its zones.",
                El("g", At("stroke", "#ffffff"), At("stroke-width", "0.4"), own.Select(zone =>
                {
                    var fill = At("fill", KindPatterns.Fill(cold.TryGetValue(zone.Code, out var kind) ? kind : null));
                    return draw
                        ? El("g", fill, El("path", At("id", "z-" + zone.Code), At("d", frame.Path(_shapes[zone.Code]))))
                        : El("use", At("href", "#z-" + zone.Code), fill);
                }))));
    }

    private static string Zones(int count) => count == 1 ? "1 zone" : $"{Figures.Whole(count)} zones";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
