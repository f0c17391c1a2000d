using System.Text.RegularExpressions;
using System.Xml.Linq;
using Pathways.Cli.Tests.Running;

namespace Pathways.Cli.Tests.Runs;

[Collection(SmallKentRuns.Name)]
public sealed partial class ReportTests(SmallKent kent)
{
    private string Page => File.ReadAllText(Path.Combine(kent.FirstFolder, "report.html"));

    /// <summary>What is read on the page, without the keys of parameters, which have dots.</summary>
    private string Words => Key().Replace(string.Join(' ', Elements.Where(element => element.Name.LocalName != "style").SelectMany(element => element.Nodes().OfType<XText>())), "");

    private XElement[] Elements => [.. XDocument.Parse(Page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Descendants()];

    [Fact]
    public void The_page_carries_the_banner_before_anything_else_of_its_body()
    {
        var body = Page[Page.IndexOf("<body", StringComparison.Ordinal)..];
        var banner = body.IndexOf("Illustrative: course places not yet confirmed by providers", StringComparison.Ordinal);
        banner.ShouldBeGreaterThan(0);
        banner.ShouldBeLessThan(body.IndexOf("<h1", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_carries_the_attributions()
    {
        Page.ShouldContain("Contains National Statistics data © Crown copyright and database right");
        Page.ShouldContain("Contains OS data © Crown copyright and database right");
        Page.ShouldContain("Contains public sector information licensed under the Open Government Licence v3.0");
    }

    [Fact]
    public void The_page_asks_the_network_for_nothing()
    {
        var elements = Elements;
        elements.Select(element => element.Name.LocalName).Intersect(["script", "link", "img", "iframe", "object", "embed", "base", "image"]).ShouldBeEmpty();
        foreach (var reference in elements.Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src" or "srcset" or "data" or "action"))
            reference.Value.ShouldStartWith("#");
        Remote().Matches(Page).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_uses_the_words_that_people_read()
    {
        foreach (var word in new[] { "desert", "unplaced", "shadow price", "optimum", "optimal" })
            Words.ShouldNotContain(word, Case.Insensitive);
        Words.ShouldContain("no suitable place", Case.Insensitive);
        Words.ShouldContain("best case", Case.Insensitive);
    }

    [Fact]
    public void Each_area_of_the_run_is_in_the_page()
    {
        foreach (var name in kent.Read("areas.csv").Rows.Select(row => row["area_name"]).Distinct())
            Page.ShouldContain(System.Net.WebUtility.HtmlEncode(name));
    }

    [GeneratedRegex(@"[a-z]+\.[a-z_]+")]
    private static partial Regex Key();

    [GeneratedRegex(@"url\((?!#)|@import", RegexOptions.IgnoreCase)]
    private static partial Regex Remote();
}
