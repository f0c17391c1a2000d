using System.Globalization;
using System.Text;
using Pathways.Analysis.Disclosure;
using Pathways.Analysis.Observed;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>Kent with tracking in which a known number is NEET, beside what the model expects.</summary>
public sealed class ObservedBesideModelledTests
{
    private const string Kent = "E10000016";
    private const string Outside = "so the model does not fit here";

    private static readonly CalendarMonth Month = CalendarMonth.Of(2026, 1);

    [Theory]
    [InlineData(-1, "below")]
    [InlineData(0, null)]
    [InlineData(1, "above")]
    public void A_sentence_says_where_the_observed_lies_outside_low_to_high_on_the_deep_dive_and_in_the_analysis(int side, string? lies)
    {
        var source = KentPublication.Of("internal").Source;
        var (least, most) = (source.Figures.Expected(Kent, ExpectedMeasure.NeetLow), source.Figures.Expected(Kent, ExpectedMeasure.NeetHigh));
        var (low, high) = (least.Value, most.Value);
        var neet = (int)(side < 0 ? low - 1 : side > 0 ? high + 1 : (low + high) / 2);
        var observed = DisclosedObserved.Of(Observing.Of(History(source.World, neet), source.World)!, DisclosureReader.Read()["internal"]);

        var dive = Text(source with { Observed = observed, Kind = PublicationKind.NeetDeepDive }, "neet-deep-dive.html");

        var sentence = $"Kent (county council area): tracking observed {neet:N0} NEET (January 2026), and the model expects {Shown(least)} to {Shown(most)}. What was observed lies {lies} what is modelled";
        dive.Contains(sentence, StringComparison.Ordinal).ShouldBe(lies is not null);
        if (lies is null)
            dive.ShouldNotContain("Kent (county council area): tracking observed");
        dive.ShouldContain($">{neet:N0}</td><td class=\"n\">{Shown(least)}</td>", Case.Sensitive, "side by side in one table");
    }

    [Fact]
    public void An_area_of_the_analysis_says_so_too()
    {
        var source = KentPublication.Of("internal").Source;
        var observed = DisclosedObserved.Of(Observing.Of(History(source.World, 5), source.World)!, DisclosureReader.Read()["internal"]);

        Text(source with { Observed = observed, AreaCode = "MED" }, "provision-gap.html").ShouldContain(Outside);
        Text(source with { AreaCode = "MED" }, "provision-gap.html").ShouldNotContain(Outside);
    }

    private static string Shown(PublishedFigure figure) => figure.Value.ToString("N" + figure.Decimals, CultureInfo.InvariantCulture);

    private static string Text(PublicationSource source, string page) => Encoding.UTF8.GetString(PublicationFiles.Make(source)[page]);

    /// <summary>As many people as the county expects, all in learning but the first so many of Kent's, who are NEET.</summary>
    private static TrackingHistory History(World world, int neet)
    {
        var kent = Enumerable.Range(0, world.Zones.Length).Where(zone => world.Districts.First(district => district.Code == world.Zones[zone].DistrictCode).Authority == Authority.Kent).ToArray();
        var medway = Enumerable.Range(0, world.Zones.Length).Except(kent).ToArray();
        var (rows, told) = (new List<TrackedRow>(), 0);
        for (var person = 0; person < 46_000; person++)
        {
            var inKent = person % 6 != 5;
            var zone = inKent ? kent[person % kent.Length] : medway[person % medway.Length];
            var isNeet = inKent && told++ < neet;
            rows.Add(new TrackedRow(person, Month, zone, 16, (short)(isNeet ? 619 : 210), isNeet ? TrackedStatus.NeetActive : TrackedStatus.Learning, TrackedNeed.None, 0, true, false, -1, null, null));
        }

        return new TrackingHistory([.. rows], ["10006570"], [], [], [new TrackedImport(1, ["made-up.csv"], [Month], rows.Count)], 2025);
    }
}
