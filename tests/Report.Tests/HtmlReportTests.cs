using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

public partial class HtmlReportTests
{
    private static string Html(RunProvenance? provenance = null, RunResult? result = null)
    {
        result ??= MadeUp.Result();
        return RunFolderFiles.Make(result, provenance ?? MadeUp.Provenance(), MadeUp.Grid(result), MadeUp.Grid(result))["report.html"];
    }

    private static XElement Page(string html) => XDocument.Parse(html["<!DOCTYPE html>".Length..]).Root!;

    private static string Words(XElement element)
        => string.Join(' ', element.DescendantNodes().OfType<XText>().Where(text => text.Parent!.Name != "style").Select(text => text.Value));

    [Fact]
    public void Is_well_formed_and_says_its_language_and_title()
    {
        var page = Page(Html());

        page.Attribute("lang")!.Value.ShouldBe("en-GB");
        page.Descendants("title").First().Value.ShouldContain("Provision Gap analysis");
        page.Descendants("h1").Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Carries_the_banner_whatever_the_dataset(bool synthetic)
        => Words(Page(Html(MadeUp.Provenance(synthetic: synthetic))).Descendants("body").Single())
            .ShouldStartWith("Skip to main content Illustrative: course places not yet confirmed by providers");

    [Fact]
    public void Carries_the_banner_even_when_every_place_of_the_areas_is_confirmed()
        => Html(result: MadeUp.Result() with { ConfirmedPlacesShare = 1 }).ShouldContain(Notices.Illustrative);

    [Fact]
    public void Warns_when_the_data_are_about_real_people()
    {
        Html(MadeUp.Provenance(synthetic: false)).ShouldContain(Notices.RealPeople);
        Html().ShouldNotContain(Notices.RealPeople);
    }

    [Fact]
    public void Carries_attributions_hashes_seed_and_version()
    {
        var provenance = MadeUp.Provenance();
        var words = Words(Page(Html()));

        foreach (var line in provenance.Attributions.Concat([provenance.DatasetHash, provenance.ScenarioHash, provenance.ResultHash, "20250901", provenance.Version]))
            words.ShouldContain(line);
    }

    [Fact]
    public void A_hostile_name_stays_text()
    {
        const string Hostile = "<script>alert(1)</script>\" onload=\"x & <b>";
        var result = MadeUp.Result([("E1", Hostile, 0), ("E2", "Zone", 1)]);
        result = result with { Areas = result.Areas.SetItem(0, result.Areas[0] with { Name = Hostile }) };
        var boundaries = MadeUp.Grid(MadeUp.Result([("E1", "Zone", 0), ("E2", "Zone", 1)]));

        var html = RunFolderFiles.Make(result, MadeUp.Provenance(Hostile, Hostile), boundaries)["report.html"];

        html.ShouldNotContain("<script", Case.Insensitive);
        var page = Page(html);
        page.Descendants("b").ShouldBeEmpty();
        page.DescendantsAndSelf().Attributes().ShouldAllBe(attribute => !attribute.Name.LocalName.StartsWith("on"));
        Words(page).ShouldContain(Hostile);
    }

    [Fact]
    public void Loads_nothing_from_anywhere()
    {
        var html = Html();
        var page = Page(html);

        page.Descendants().Select(element => element.Name.LocalName).ShouldNotContain("script");
        page.Descendants().Select(element => element.Name.LocalName).ShouldNotContain("link");
        page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "href")
            .ShouldAllBe(attribute => attribute.Value.StartsWith('#'));
        html.ShouldNotContain("@import");
        CssUrls().Matches(html).ShouldAllBe(match => match.Groups[1].Value.StartsWith('#'));
    }

    [Fact]
    public void Every_link_inside_the_page_has_its_target_and_no_id_stands_twice()
    {
        var page = Page(Html());
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();

        ids.ShouldBeUnique();
        page.Descendants().Attributes("href").ShouldAllBe(link => ids.Contains(link.Value.TrimStart('#')));
    }

    [Fact]
    public void Every_table_has_a_caption_and_scoped_headers_and_even_rows()
    {
        foreach (var table in Page(Html()).Descendants("table"))
        {
            table.Element("caption")!.Value.ShouldNotBeEmpty();
            table.Descendants("th").ShouldAllBe(header => header.Attribute("scope") != null);
            table.Descendants("tr").Select(row => row.Elements().Count()).Distinct().Count().ShouldBe(1);
        }
    }

    [Fact]
    public void Every_picture_says_what_it_shows_or_is_decoration()
        => Page(Html()).Descendants("svg").ShouldAllBe(svg =>
            svg.Attribute("aria-hidden") != null || (svg.Attribute("role")!.Value == "img" && svg.Attribute("aria-label")!.Value.Length > 20));

    [Fact]
    public void Headings_do_not_skip_a_level()
    {
        var levels = Page(Html()).Descendants().Where(element => Heading().IsMatch(element.Name.LocalName))
            .Select(element => element.Name.LocalName[1] - '0').ToArray();

        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Fact]
    public void Leads_with_young_people_newly_placed_and_shows_all_three_neet_values()
    {
        var result = MadeUp.Result();
        var page = Page(Html());

        page.Descendants("li").First(item => item.Attribute("class") == null && item.Parent!.Attribute("class")?.Value == "keys")
            .Value.ShouldStartWith(Figures.Whole(result.Total.AllLevels.PlacedChoice) + "young people newly placed");
        foreach (var area in result.Areas)
            Words(page).ShouldContain(Figures.Range(area.Neet));
    }

    [Fact]
    public void Statuses_in_whole_people_add_up_to_the_cohort()
    {
        foreach (var area in MadeUp.Result().Areas)
            StatusSection.Whole(area).Sum(text => long.Parse(text.Replace(",", ""), System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(area.Cohort);
    }

    [Fact]
    public void Names_no_provider_whose_offers_are_not_confirmed()
    {
        var html = Html();

        MadeUp.Result().Offers.Select(offer => offer.ProviderName).Distinct().ShouldAllBe(name => !html.Contains(name));
    }

    [Theory]
    [InlineData("desert")]
    [InlineData("unplaced")]
    [InlineData("shadow price")]
    [InlineData("optimum")]
    [InlineData("optimal")]
    public void Says_things_in_words_that_people_understand(string word)
        => Words(Page(Html())).Replace("analysis.neet_if_unplaced", "").ShouldNotContain(word, Case.Insensitive);

    [Fact]
    public void Draws_every_zone_once_per_map_with_its_access_in_words()
    {
        var result = MadeUp.Result();
        var maps = Page(Html()).Descendants("figure").Where(figure => figure.Value.Contains("courses", StringComparison.Ordinal)).ToArray();

        maps.Length.ShouldBe(2);
        maps.ShouldAllBe(map => map.Descendants("title").Count() == result.Zones.Length);
    }

    [GeneratedRegex(@"url\(([^)]*)\)")]
    private static partial Regex CssUrls();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}
