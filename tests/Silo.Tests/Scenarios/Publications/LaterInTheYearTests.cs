using System.Globalization;
using System.Xml.Linq;
using Pathways.Analysis.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>January groups change nothing in September and much in January: a publication that told September alone would say that they do nothing.</summary>
public sealed class LaterInTheYearTests
{
    private const int RoundTo = 10; // the published rule for counts

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Files = new(() => PublicationFiles.Make(Others.Against("january-starts", "published")));

    [Fact]
    public void The_county_is_told_January_April_and_NEET_before_and_after_beside_September()
    {
        var (before, after) = (Year("baseline", "ALL"), Year("january-starts", "ALL"));
        after.PlacedSeptember.ShouldBe(before.PlacedSeptember, 1e-9, "else the scenario is no example");
        after.EnteredJanuary.ShouldBeGreaterThan(before.EnteredJanuary + RoundTo);
        var told = Page().Descendants("section").Single(section => section.Attribute("id")!.Value == "section-summary").Elements("p").Select(p => p.Value).Single(text => text.StartsWith("Compared with baseline:", StringComparison.Ordinal));
        told.ShouldContain("in September");
        told.ShouldContain($"young people who enter a January place, from about {Rounded(before.EnteredJanuary)} to about {Rounded(after.EnteredJanuary)}; ");
        told.ShouldContain($"on any course at the end of April, from about {KentPublication.Source.Figures.Step("ALL", YearMeasure.EndOfApril).Value:N0} to about {Others.Against("january-starts", "published").Figures.Step("ALL", YearMeasure.EndOfApril).Value:N0}; ");
        foreach (var (assumption, measure) in ((string, ExpectedMeasure)[])[("at 16 and 17, ", ExpectedMeasure.NeetCentral), ("low ", ExpectedMeasure.NeetLow), ("high ", ExpectedMeasure.NeetHigh)])
            told.ShouldContain($"{assumption}from about {KentPublication.Source.Figures.Expected("ALL", measure).Value:N0} to about {Others.Against("january-starts", "published").Figures.Expected("ALL", measure).Value:N0}");
    }

    [Fact]
    public void Every_area_is_told_what_is_later_and_the_figures_are_those_of_the_two_publications()
    {
        var sentences = Page().Descendants("p").Select(p => p.Value).Where(text => text.StartsWith("Compared with baseline:", StringComparison.Ordinal)).ToArray();
        sentences.Length.ShouldBe(10, "nine areas and everything");
        sentences.ShouldAllBe(text => text.Contains("in September", StringComparison.Ordinal) && text.Contains("enter a January place, ", StringComparison.Ordinal) && text.Contains("at the end of April", StringComparison.Ordinal) && text.Contains("expected NEET", StringComparison.Ordinal));
        var rows = OpenDataRules.Lines(Text("data/compared-later.csv"));
        var (there, here) = (Steps(KentPublication.Text("data/year-11-to-12.csv")), Steps(Text("data/year-11-to-12.csv")));
        rows.Length.ShouldBeGreaterThan(10);
        foreach (var row in rows.Skip(1))
        {
            string At(string column) => row[Array.IndexOf(rows[0], column)];
            (At("january_before"), At("january_after")).ShouldBe((there[(Place(rows[0], row), "Entered a January place")], here[(Place(rows[0], row), "Entered a January place")]));
            (At("april_before"), At("april_after")).ShouldBe((there[(Place(rows[0], row), "On any course at the end of April")], here[(Place(rows[0], row), "On any course at the end of April")]));
        }
    }

    private static YearSteps Year(string scenario, string area) => LightRun.Of(scenario).Result.Neet.Areas.Single(one => one.Code == area).Year;

    private static string Rounded(double people) => (RoundTo * Math.Round(people / RoundTo, MidpointRounding.AwayFromZero)).ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(string file) => System.Text.Encoding.UTF8.GetString(Files.Value[file]);

    private static XElement Page() => XDocument.Parse(Text("provision-gap.html")["<!DOCTYPE html>".Length..]).Root!;

    private static string Place(string[] head, string[] row) => string.Join('|', row.Take(Array.IndexOf(head, "la_name") + 2)); // the area stands behind the authority

    private static Dictionary<(string Place, string Step), string> Steps(string csv)
    {
        var rows = OpenDataRules.Lines(csv);
        return rows.Skip(1).ToDictionary(row => (Place(rows[0], row), row[Array.IndexOf(rows[0], "step")]), row => row[Array.IndexOf(rows[0], "people")]);
    }
}
