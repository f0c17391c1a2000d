using Pathways.Analysis.Comparing;
using Pathways.Data.Importing;
using Pathways.Report;
using Pathways.Report.Comparing;
using Pathways.Report.Publishing;
using Pathways.Silo.Tests.Scenarios.Publications;

namespace Pathways.Silo.Tests.Scenarios.Pages;

/// <summary>Every page that a command writes, before a validator of HTML that is not ours.</summary>
public sealed class HtmlPagesTests
{
    [HtmlValidatorFact]
    public void No_page_breaks_the_rules_of_HTML()
    {
        var source = KentPublication.Source;
        var comparison = RunComparison.Of(KentPublication.Compared("baseline"), KentPublication.Compared("level2-reform"), 0, default);
        var pages = new Dictionary<string, string>
        {
            ["report.html"] = RunFolderFiles.Make(source.Result, source.Provenance, source.ZonesGeoJson, source.AreasGeoJson)["report.html"],
            ["comparison.html"] = ComparisonFiles.Make(KentPublication.Compared("baseline").Scenario, source.Provenance,
                [new ComparedScenario(KentPublication.Compared("level2-reform").Scenario, source.Provenance, comparison)], source.ZonesGeoJson, source.AreasGeoJson)["comparison.html"],
            ["provision-gap.html"] = KentPublication.Text("provision-gap.html"),
            ["pack.html"] = Page(source with { AreaCode = "FH", Pack = true }),
            ["neet-deep-dive.html"] = Page(source with { Kind = PublicationKind.NeetDeepDive }),
            ["commitments.html"] = Page(source with { Kind = PublicationKind.Commitments }),
            ["internal.html"] = Page(Others.For("internal", compared: false)),
            ["partner-pack.html"] = Page(Others.For("partner", compared: false) with { AreaCode = "FH", Pack = true }),
            ["observed.html"] = Page(Others.Observed("published", PublicationKind.NeetDeepDive)),
            ["observed-internal.html"] = Page(Others.Observed("internal", PublicationKind.NeetDeepDive)),
            ["observed-gap.html"] = Page(Others.Observed("internal", PublicationKind.ProvisionGap)),
            ["observed-commitments.html"] = Page(Others.Observed("internal", PublicationKind.Commitments)),
            ["compared.html"] = Page(Others.For("published", compared: true)),
            ["quality.html"] = QualityHtml.Write(Quality()),
        };
        HtmlValidator.Broken(pages).ShouldBeEmpty();
    }

    [HtmlValidatorFact]
    public void The_validator_finds_what_is_wrong()
    {
        var found = HtmlValidator.Broken(new Dictionary<string, string>
        {
            ["wrong.html"] = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Wrong</title></head><body><p>a<div>b</div></p><table><tr><th>c</th></table><img src=\"d\" id=\"e\"><i id=\"e\"></i></body></html>",
        });
        string.Join('\n', found).ShouldContain("close-order");
        string.Join('\n', found).ShouldContain("no-dup-id");
    }

    private static string Page(PublicationSource source) => System.Text.Encoding.UTF8.GetString(PublicationFiles.Make(source)[PublicationFiles.Page(source)]);

    private static QualityReport Quality() => new(
        ImportKinds.All[0], "kent <& co>", [new ReadFile("a & b.csv", new string('0', 64), 12)], 3, [.. Enum.GetValues<RowOutcome>().Select(outcome => (outcome, 1L))],
        [.. Enum.GetValues<FindingKind>().Select(kind => new Finding(kind, "column", "why <not>", 3, [new Example("a & b.csv", 2, "<9>")]))], [new ColumnCoverage("column", InHeader: true, 2, 3)], [new DistrictCoverage("Dover & Deal", 1, 20.5)],
        ["One note with <angles> & more."], Written: false)
    { Population = [new PopulationLine("Stage & level", 120, 20)] };
}
