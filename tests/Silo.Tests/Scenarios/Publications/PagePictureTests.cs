using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>What a page shows as a picture it shows as a table too: each chart right behind it, the maps of an area in its section on cold spots.</summary>
public sealed partial class PagePictureTests
{
    private const string ColdSpots = "10. Cold spots";

    public static TheoryData<string> Pages => PublicationPageTests.Pages;

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_table_next_to_a_chart_comes_before_the_next_picture_and_has_every_figure_of_the_chart(string kind)
        => ChartsWithoutTable(XDocument.Parse(PublicationPageTests.Page(kind)["<!DOCTYPE html>".Length..]).Root!).ShouldBeEmpty();

    [Fact]
    public void A_chart_without_its_table_or_with_another_figure_is_found()
    {
        XElement Page() => XDocument.Parse(KentPublication.Text("provision-gap.html")["<!DOCTYPE html>".Length..]).Root!;
        var charts = Page().Descendants("figure").Count(IsChart);
        charts.ShouldBe(1 + (9 * 3), "the county's, and three of each area");
        for (var i = 0; i < charts; i++)
        {
            var page = Page();
            Next(page, page.Descendants("figure").Where(IsChart).ElementAt(i)).ShouldNotBeNull().Remove();
            ChartsWithoutTable(page).ShouldNotBeEmpty($"chart {i + 1} has lost its table, and a later one must not stand in for it");
        }

        var changed = Page();
        foreach (var cell in Next(changed, changed.Descendants("figure").First(IsChart))!.Element("tbody")!.Elements("tr").First().Elements("td"))
            cell.Value = "1";
        ChartsWithoutTable(changed).ShouldHaveSingleItem();
    }

    [Fact]
    public void The_maps_of_an_area_draw_as_many_cold_zones_of_each_kind_as_the_table_in_their_section_has()
    {
        var drawn = 0;
        foreach (var (area, name) in Areas(WithColdSpots()))
        {
            var section = Sections(area)[ColdSpots];
            var maps = section.SelectMany(part => part.DescendantsAndSelf("figure")).ToArray();
            maps.Length.ShouldBe(3, $"{name}: a map a level");
            var table = section.SelectMany(part => part.DescendantsAndSelf("table")).SingleOrDefault(one => one.Element("caption")!.Value.Contains("zones of the maps", StringComparison.Ordinal));
            for (var level = 0; level < maps.Length; level++)
            {
                var told = Kinds(maps[level]);
                told.Remove("not cold");
                var listed = table?.Element("tbody")!.Elements("tr").Select(row => row.Elements().ElementAt(2 + level).Value).Where(kind => kind != "not cold").CountBy(kind => kind).ToDictionary() ?? [];
                listed.ShouldBe(told, ignoreOrder: true, $"{name}, {maps[level].Element("figcaption")!.Value}");
                drawn += told.Values.Sum();
            }
        }

        drawn.ShouldBe(9 * 4, "so many are cold");
    }

    /// <summary>In every area two zones that are cold at Level 1, of them one also at Entry level, and one at Level 2 of another kind: the light run has none.</summary>
    private static string WithColdSpots()
    {
        var source = KentPublication.Source;
        ColdSpotZone Cold(ZoneResult zone, LevelBand band, ColdSpotKind kind) => new(zone.Code, band, kind, 97, 100, 0, $"spot-{zone.AreaCode}-{band}");
        ColdSpotZone[] zones = [.. source.Result.Zones.GroupBy(zone => zone.AreaCode, StringComparer.Ordinal).Select(area => area.ToArray())
            .SelectMany(area => (ColdSpotZone[])[Cold(area[0], LevelBand.Level1, ColdSpotKind.Far), Cold(area[3], LevelBand.Level1, ColdSpotKind.Far), Cold(area[0], LevelBand.Entry, ColdSpotKind.NoCourseInReach), Cold(area[1], LevelBand.Level2, ColdSpotKind.Narrow)])];
        var of = source.Result.Zones.ToDictionary(zone => zone.Code, StringComparer.Ordinal);
        ColdSpotArea[] spots = [.. zones.GroupBy(zone => (of[zone.ZoneCode].AreaCode, of[zone.ZoneCode].AreaName, zone.Band, zone.Kind)).Select(spot => new ColdSpotArea(
            $"spot-{spot.Key.AreaCode}-{spot.Key.Band}", "Somewhere", spot.Key.Band, spot.Key.Kind, spot.Key.AreaCode, spot.Key.AreaName, [.. spot.Select(zone => of[zone.ZoneCode].MsoaCode).Distinct()], [.. spot.Select(zone => zone.ZoneCode)], null, 97, 100, 0, false,
            [new Remedy(RemedyKind.NewProvision, null, null)]))];
        source = source with { Result = source.Result with { ColdSpots = source.Result.ColdSpots with { Areas = [.. spots], Zones = [.. zones] } } };
        return System.Text.Encoding.UTF8.GetString(PublicationFiles.Make(source)[PublicationFiles.Page(source)]);
    }

    /// <summary>Lots need a plan, which this publication has not; everything else Kent's data fill.</summary>
    [Fact]
    public void Every_section_of_every_area_says_something_where_the_data_are_there()
    {
        foreach (var (area, name) in Areas(KentPublication.Text("provision-gap.html")))
        {
            foreach (var (title, parts) in Sections(area))
            {
                var first = parts.Length == 0 ? "" : parts[0].Value;
                if (title.EndsWith("Lots", StringComparison.Ordinal))
                    first.ShouldStartWith("No data yet: no plan was given.");
                else
                    Says(title, parts).ShouldBeTrue($"{name}, {title}: {first}");
            }
        }

        Says("2. Attainment and need", [new XElement("p", "No data yet. It needs something.")]).ShouldBeFalse();
        Says("2. Attainment and need", [new XElement("div", new XElement("table", new XElement("tbody", new XElement("tr", new XElement("th", "All 16"), new XElement("td", "c")))))]).ShouldBeFalse("symbols alone say nothing");
    }

    private static bool Says(string title, XElement[] parts)
        => parts.Length > 0 && !parts[0].Value.StartsWith("No data yet", StringComparison.Ordinal) && (
            title.EndsWith("Key questions", StringComparison.Ordinal) ? parts.SelectMany(part => part.DescendantsAndSelf("li")).Any(item => item.Value.EndsWith('?'))
            : parts.SelectMany(part => part.DescendantsAndSelf("td")).Any(cell => cell.Value.Any(char.IsDigit)) || (title == ColdSpots && parts.SelectMany(part => part.DescendantsAndSelf("figure")).Any()));

    /// <summary>Parts of each section of an area by its heading.</summary>
    private static Dictionary<string, XElement[]> Sections(XElement area)
        => area.Elements("h3").ToDictionary(head => head.Value, head => head.ElementsAfterSelf().TakeWhile(part => part.Name != "h3").ToArray(), StringComparer.Ordinal);

    private static IEnumerable<(XElement Area, string Name)> Areas(string html)
        => XDocument.Parse(html["<!DOCTYPE html>".Length..]).Root!.Descendants("section").Where(section => section.Attribute("class")?.Value == "area").Select(section => (section, section.Element("h2")!.Value));

    private static bool IsChart(XElement figure) => figure.Attribute("class")?.Value == "chart";

    /// <summary>The table that comes next, if no other picture comes first.</summary>
    private static XElement? Next(XElement page, XElement chart)
        => page.Descendants().SkipWhile(one => one != chart).Skip(1).Where(one => one.Name.LocalName is "figure" or "table").FirstOrDefault() is { Name.LocalName: "table" } table ? table : null;

    /// <summary>Captions of charts whose bars the table next to them has not, each with all that is written beside it.</summary>
    private static string[] ChartsWithoutTable(XElement page) =>
    [
        .. page.Descendants("figure").Where(IsChart).Where(chart =>
        {
            var rows = Next(page, chart)?.Element("tbody")!.Elements("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()).ToArray() ?? [];
            var bars = Bars(chart);
            return bars.Length == 0 || !bars.All(bar => rows.Any(row => (row[0] == bar.Label || row[0].StartsWith(bar.Label + " (", StringComparison.Ordinal)) && bar.Figures.All(figure => row.Skip(1).Any(cell => cell == figure || cell.StartsWith(figure + " (", StringComparison.Ordinal)))));
        }).Select(chart => chart.Element("figcaption")!.Value),
    ];

    /// <summary>Labels and figures as the picture itself has them, row by row: a label is set to the right, before the bars, and each figure stands beside its bar.</summary>
    private static (string Label, string[] Figures)[] Bars(XElement chart)
    {
        var texts = chart.Descendants("svg").First().Descendants("text").ToArray();
        var starts = Enumerable.Range(0, texts.Length).Where(at => texts[at].Attribute("text-anchor")?.Value == "end").ToArray();
        return [.. starts.Select((at, i) => (texts[at].Value, texts[(at + 1)..(i + 1 < starts.Length ? starts[i + 1] : texts.Length)].Select(text => text.Value.Split(' ')[0]).ToArray()))];
    }

    /// <summary>Kinds and numbers of zones in the words of a map: … Level 2: far in 3 zones; not cold in 1 zone. …</summary>
    private static Dictionary<string, int> Kinds(XElement map)
    {
        var words = map.Descendants("svg").First().Attribute("aria-label")!.Value;
        return words[(words.IndexOf(": ", StringComparison.Ordinal) + 2)..words.IndexOf(". ", StringComparison.Ordinal)].Split("; ").Select(kind => Kind().Match(kind))
            .ToDictionary(kind => kind.Groups[1].Value, kind => int.Parse(kind.Groups[2].Value, System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }

    [GeneratedRegex("^(.+) in ([0-9,]+) zones?$")]
    private static partial Regex Kind();
}
