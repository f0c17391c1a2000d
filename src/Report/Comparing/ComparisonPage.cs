using System.Globalization;
using System.Xml.Linq;
using Pathways.Analysis.Comparing;
using Pathways.Model;
using static Pathways.Report.Markup;

namespace Pathways.Report.Comparing;

/// <summary>The comparison as one self-contained page: no script, no request to anywhere.</summary>
internal static class ComparisonPage
{
    public const string Name = "comparison.html";

    public static string Make(Scenario basis, RunProvenance provenance, IReadOnlyList<ComparedScenario> scenarios, IReadOnlyList<Shape> zones, IReadOnlyList<Shape> areas)
    {
        var drawn = false;
        RunProvenance[] runs = [provenance, .. scenarios.Select(one => one.Provenance)];
        var sections = new List<Section> { Summary(basis, scenarios) };
        for (var i = 0; i < scenarios.Count; i++)
            sections.Add(ScenarioSections.Of(scenarios[i], $"scenario-{i + 1}", DifferenceMap.Of(scenarios[i].Comparison, i + 1, zones, areas, ref drawn)));
        sections.Add(Method(provenance));
        sections.Add(Identity(provenance, scenarios));
        var title = $"{string.Join(", ", scenarios.Select(one => one.Scenario.Name))} compared with {basis.Name}";
        return HtmlText.Document(El("html", At("lang", "en-GB"),
            El("head",
                El("meta", At("charset", "utf-8")),
                El("meta", At("http-equiv", "Content-Security-Policy"), At("content", "default-src 'none'; style-src 'unsafe-inline'")),
                El("meta", At("name", "viewport"), At("content", "width=device-width, initial-scale=1")),
                El("meta", At("name", "generator"), At("content", $"Pathways {provenance.Version}")),
                El("title", title), El("style", HtmlReport.Css())),
            El("body",
                El("a", At("class", "skip"), At("href", "#main"), "Skip to main content"),
                Banner.Of(runs),
                El("header", At("class", "cover"), El("div", El("h1", "What would change"), P(title + "."), P($"Compared with: {basis.Name}. {basis.Purpose}"))),
                El("main", At("id", "main"),
                    HtmlReport.Contents(sections),
                    sections.Select(section => El("section", At("aria-labelledby", section.Id), H2(section.Id, section.Title), section.Body))),
                El("footer", El("div", P($"{Notices.Standing(runs)}. Made by Pathways {provenance.Version} from dataset {provenance.DatasetName}. All figures in this page are modelled unless they say otherwise."))))));
    }

    private static Section Summary(Scenario basis, IReadOnlyList<ComparedScenario> scenarios) => new("summary", "Summary",
    [
        .. scenarios.SelectMany(one => (XElement[])[H3(one.Scenario.Name), List(ScenarioSections.Short(one))]),
        Table.Of(
            $"Scenarios against {basis.Name}: the area where any step of the year changes most, and Kent and Medway",
            ["Scenario", "Most affected area", "Young people with a place there in September", "On a course there at the end of April", "With a place in Kent and Medway in September", "On a course in Kent and Medway at the end of April", "NEET low", "NEET central", "NEET high", "Empty places"],
            scenarios.Select(one => (string[])
            [
                one.Scenario.Name, Most(one).Name, ComparingWords.Interval(Most(one).All.Difference), ComparingWords.EndOfApril(Most(one)),
                ComparingWords.Interval(one.Comparison.Areas[^1].All.Difference), ComparingWords.EndOfApril(one.Comparison.Areas[^1]),
                ComparingWords.Signed(one.Comparison.Areas[^1].Neet.Low, 1), ComparingWords.Signed(one.Comparison.Areas[^1].Neet.Central, 1), ComparingWords.Signed(one.Comparison.Areas[^1].Neet.High, 1),
                ComparingWords.Arrow(one.Comparison.Areas[^1].Unused),
            ]), textColumns: 2),
    ]);

    private static AreaDifference Most(ComparedScenario compared) => NotKnownAreas.Known(compared).First();

    private static Section Method(RunProvenance provenance) => new("method", "How to read it",
    [
        List(
        [
            "“With a place” counts young people in scope who are newly placed in September as applications work today, and those who keep the place they hold.",
            "Both scenarios have the same random draws for all that both have (common random numbers), so differences are not chance in the draws; the interval is over paired replications in which choices and what is not known of the offer are drawn anew. It does not say whether the model is right.",
            "An interval that includes no change is said to; such a difference should not be acted on alone.",
            "What being without a place does to NEET has no published coefficient; the low, central and high assumption always stand together.",
            "Counts are not rounded, and some are of few young people: of a dataset about real ones the page is for inside the authority only.",
            $"Tables name no provider. {OriginWords.LevelOfPlaces(provenance)}".TrimEnd(),
        ]),
    ]);

    private static Section Identity(RunProvenance basis, IReadOnlyList<ComparedScenario> scenarios) => new("identity", "How to make this page again",
    [
        Table.Of(
            "Identity of the runs", ["Scenario", "Scenario hash", "Result hash", "Seed", "Dataset hash", "Version"],
            scenarios.Select(one => one.Provenance).Prepend(basis).Select(run => (string[])
            [
                run.ScenarioName, run.ScenarioHash, run.ResultHash, run.Seed.ToString(CultureInfo.InvariantCulture), run.DatasetHash, run.Version,
            ]), textColumns: 6, modelled: false),
    ]);
}
