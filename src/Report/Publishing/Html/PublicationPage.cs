using System.Xml.Linq;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Publishing;

/// <summary>A publication as one self-contained page that prints to A4: no script, no request to anywhere.</summary>
internal static class PublicationPage
{
    public static string Make(PublicationSource source, PublicationTableSet tables)
    {
        var zones = Shapes.Read(source.ZonesGeoJson, "zones.geojson");
        var context = new ReportContext(source.Result, source.Provenance, zones, source.AreasGeoJson is null ? [] : Shapes.Read(source.AreasGeoJson, "areas.geojson"));
        var maps = new SpotMaps(source.Result, zones);
        var sections = new AreaSections(source, tables, maps);
        Section[] all = source.Kind switch
        {
            PublicationKind.NeetDeepDive => [.. NeetDeepDive.Of(source, tables)],
            PublicationKind.Commitments => [CommitmentsPage.Of(source, tables)],
            _ => [.. Gap(source, tables, sections, maps)],
        };
        all = [.. all, .. BackMatter.Of(source, tables, context)];
        return HtmlText.Document(Commands.Marked(source.IsInternal, El("html", At("lang", "en-GB"), Head(source), El("body",
            El("a", At("class", "skip"), At("href", "#main"), "Skip to main content"),
            El("header", Notice(source), Cover(source)),
            El("main", At("id", "main"), HtmlReport.Contents(all), all.Select(section => El("section", At("id", "section-" + section.Id), At("class", Class(section.Id)), At("aria-labelledby", section.Id), H2(section.Id, section.Title), section.Body))),
            El("footer", El("div", P($"{Notices.Standing(source.Runs)}. {CoverWords.Made(source)}{(source.Made is null && source.Contact is null ? "" : " ")}Pathways {source.Provenance.Version}, dataset {source.Provenance.DatasetName}, result {source.Provenance.ResultHash[..Math.Min(12, source.Provenance.ResultHash.Length)]}, profile {source.Figures.Profile.Name} version {source.Figures.Profile.Version}.")))))));
    }

    public static string Title(PublicationSource source)
    {
        var where = source.AreaCode is null ? source.Result.Total.Name : source.Result.Areas.First(area => area.Code == source.AreaCode).Name;
        var what = source.Kind switch { PublicationKind.NeetDeepDive => "NEET Deep Dive", PublicationKind.Commitments => "Commitments", _ when source.Pack => "Area pack", _ => "Provision Gap analysis" };
        return $"{what}: {where}, {source.Result.AcademicYear}";
    }

    private static IEnumerable<Section> Gap(PublicationSource source, PublicationTableSet tables, AreaSections sections, SpotMaps maps)
    {
        var areas = source.Result.Areas.Where(area => area.Kind is AreaKind.Lcpa or AreaKind.Other && (source.AreaCode is null || area.Code == source.AreaCode)).ToArray();
        if (source.Pack)
            yield return PackPages.Of(tables, areas[0], sections, maps);
        else
            yield return CountySummary.Of(source, tables, sections);
        if (source.AreaCode is null)
            yield return CountyGap.Of(source, tables);
        if (source.Against is not null)
            yield return ComparedSection.Of(source, tables, areas);
        foreach (var area in areas)
            yield return new Section("area-" + area.Code, area.Name, [.. sections.Head(area), .. sections.Of(area).SelectMany((part, index) => part.Body.Prepend(H3($"{index + 1}. {part.Title}")))]);
        if (source.Pack)
            yield return CountySummary.Of(source, tables, sections);
    }

    private static string Class(string id) => id == "summary" ? "sheet" : id == "pack" ? "sheet pack" : id.StartsWith("area-", StringComparison.Ordinal) ? "area" : "plain";

    private static XElement Head(PublicationSource source) => El("head",
        El("meta", At("charset", "utf-8")), El("meta", At("http-equiv", "Content-Security-Policy"), At("content", "default-src 'none'; style-src 'unsafe-inline'")),
        El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")), El("meta", At("name", "generator"), At("content", $"Pathways {source.Provenance.Version}")),
        El("title", Title(source)), El("style", HtmlReport.Css() + Css()));

    private static IEnumerable<XElement> Notice(PublicationSource source)
    {
        yield return El("div", At("class", "notice"), At("role", "note"), At("aria-label", "Standing of the figures"), P(Notices.Standing(source.Runs)));
        if (source.IsInternal)
            yield return El("div", At("class", "notice people"), At("role", "note"), At("aria-label", "Internal"), P("Internal: counts of people are not protected. Do not publish or pass on."));
        if (AuthorityReach.Banner(AuthorityReach.Of(source)) is { } partial)
            yield return El("div", At("class", "notice"), At("role", "note"), At("aria-label", "Partial records"), P(partial));
    }

    private static XElement Cover(PublicationSource source) => El("div", At("class", "cover"), El("div",
        El("h1", Title(source)),
        P(source.Kind switch
        {
            PublicationKind.NeetDeepDive => "Young people aged 16 and 17 who are not in education, employment or training, or not known to the council's tracking.",
            PublicationKind.Commitments => "What Kent's education strategy promises on pathways after 16, with the evidence there is.",
            _ => "Places at Level 2 and below for young people aged 16 to 18, and to 24 with an education, health and care plan.",
        }),
        P(string.Join(' ', new[] { ScenarioWords.Cover(source), CoverWords.Made(source) }.Where(words => words.Length > 0))),
        CoverWords.Reach(source).TakeLast(1).Select(words => P(words))));

    private static string Css()
    {
        using var stream = typeof(PublicationPage).Assembly.GetManifestResourceStream("publication.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
