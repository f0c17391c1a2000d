using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pathways.Analysis.Observed;
using Pathways.Data.Disclosure;
using Pathways.Model;
using Pathways.Report.Publishing;

namespace Pathways.Silo.Tests.Scenarios.Publications;

/// <summary>The NEET Deep Dive of Kent with three winters of made-up tracking, as it is shown inside the authority.</summary>
public sealed class ObservedPublicationTests
{
    private static readonly Lazy<(PublicationSource Source, IReadOnlyDictionary<string, byte[]> Files)> Made = new(() => KentPublication.Of("internal", source => source with
    {
        Kind = PublicationKind.NeetDeepDive,
        Observed = DisclosedObserved.Of(Observing.Of(History(source.World), source.World)!, DisclosureReader.Read()["internal"]),
    }));

    [Fact]
    public void Every_observed_table_keeps_the_rules_of_the_open_data_standard()
    {
        string[] observed = [.. Made.Value.Files.Keys.Where(name => name.StartsWith("data/observed-", StringComparison.Ordinal) && !name.EndsWith(".meta.csv", StringComparison.Ordinal))];
        observed.Length.ShouldBe(8);
        foreach (var name in observed)
            OpenDataRules.Broken(name[5..^4], Text(name), Text(name[..^4] + ".meta.csv")).ShouldBeEmpty(name);
    }

    [Fact]
    public void The_page_tells_what_tracking_tells_and_of_no_part_that_there_is_no_data()
    {
        var (source, page) = (Made.Value.Source, Text("neet-deep-dive.html"));
        var neet = source.Observed!.Figures.Count("E10000016", CalendarMonth.Of(2026, 2), ObservedTopic.Trend, ObservedKeys.Neet)!.Value;
        page.ShouldContain($"Kent (county council area), February 2026: {neet.ToString("N0", CultureInfo.InvariantCulture)} young people of academic age 16 and 17 were NEET");
        page.ShouldNotContain("Two or more monthly extracts");
        page.ShouldContain("average of December to February");
        page.ShouldContain("Seeking employment, education or training (619)");
        page.ShouldContain(", without March 2024"); // the months between the winters
    }

    [Fact]
    public void Whether_NEET_is_stabilised_is_told_from_the_same_month_of_three_years()
    {
        var page = Encoding.UTF8.GetString(KentPublication.Of("internal", source => source with { Kind = PublicationKind.Commitments, Observed = Made.Value.Source.Observed }).Files["commitments.html"]);
        page.ShouldContain("Observed at the end of February, percent of those aged 16 and 17: Kent (county council area): NEET or not known ");
        foreach (var year in (string[])["(2024)", "(2025)", "(2026)"])
            page.ShouldContain("% " + year);
        page.ShouldNotContain("three extracts of the same month are needed");
    }

    [Fact]
    public void The_Open_XML_validator_finds_nothing_in_the_workbook()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Made.Value.Files["tables.xlsx"]), isEditable: false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(book).Select(error => error.Description).Take(5).ShouldBeEmpty();
    }

    /// <summary>Medway is an area and a district, and so is Ashford: the same young people, whatever place a table takes them for.</summary>
    [Fact]
    public void A_place_that_is_an_area_and_a_district_has_one_figure()
    {
        var source = Made.Value.Source;
        var (world, published) = (source.World, DisclosedObserved.Of(source.Observed!.Figures, DisclosureReader.Read()["published"]));
        string[] Zones(Func<int, bool> wanted) => [.. Enumerable.Range(0, world.Zones.Length).Where(wanted).Select(zone => world.Zones[zone].Code).Order(StringComparer.Ordinal)];
        var areas = world.Areas.Areas.Select((area, index) => (area.Code, Zones: Zones(zone => world.AreaOfZone[zone] == index))).ToArray();
        (string Area, string District)[] same = [.. world.Districts.SelectMany(district => areas.Where(area => area.Zones.SequenceEqual(Zones(zone => world.Zones[zone].DistrictCode == district.Code))).Select(area => (area.Code, district.Code)))];
        same.Length.ShouldBeGreaterThan(1, "else nothing is compared");
        var kinds = new HashSet<FigureKind>();
        foreach (var (area, district) in same)
        {
            foreach (var month in source.Observed.Figures.Coverage.Months)
            {
                foreach (var key in (string[])[ObservedKeys.Cohort, ObservedKeys.Neet, ObservedKeys.NotKnown, ObservedKeys.NeetOrNotKnown, ObservedKeys.Lapsed])
                {
                    published.Count(district, month, ObservedTopic.Trend, key).ShouldBe(published.Count(area, month, ObservedTopic.Trend, key), $"{area}, {month}: {key}");
                    published.Share(district, month, ObservedTopic.Trend, key).ShouldBe(published.Share(area, month, ObservedTopic.Trend, key), $"{area}, {month}: percent {key}");
                    kinds.Add(published.Count(area, month, ObservedTopic.Trend, key).Kind);
                }
            }
        }

        kinds.ShouldContain(FigureKind.Number);
    }

    private static string Text(string file) => Encoding.UTF8.GetString(Made.Value.Files[file]);

    internal static TrackingHistory History(World world)
    {
        var (rows, draws, person) = (new List<TrackedRow>(), new Random(5), 0);
        for (var cohort = 2022; cohort <= 2025; cohort++)
        {
            for (var i = 0; i < 600; i++, person++)
            {
                for (var winter = Math.Max(2023, cohort); winter <= Math.Min(2025, cohort + 1); winter++)
                {
                    foreach (var month in ObservedCoverage.Winter(winter))
                    {
                        var draw = draws.Next(20);
                        var (activity, status) = draw switch { 0 => (619, TrackedStatus.NeetActive), 1 => (640, TrackedStatus.NeetInactive), 2 => (810, TrackedStatus.NotKnown), _ => (230, TrackedStatus.Learning) };
                        rows.Add(new TrackedRow(person, month, (i * 17) % world.Zones.Length, (byte)(16 + winter - cohort), (short)activity, status, i % 10 == 0 ? TrackedNeed.Plan : TrackedNeed.None, TrackedRow.BitOf(i % 15 == 0 ? 140 : 0), i % 2 == 0, draw == 7, draw > 2 ? 0 : -1, null, null));
                    }
                }
            }
        }

        Year11Leaver[] leavers = [.. Enumerable.Range(person - 600, 600).Select(one => new Year11Leaver(one, one % world.Zones.Length, true, "G1", new(2025, 1, 5), one % 3 == 0 ? null : new(2025, 3, 1), null, new(2025, 9, 8), null, true))];
        return new TrackingHistory([.. rows], ["10006570"], [], [.. leavers], [new TrackedImport(1, ["made-up.csv"], [.. rows.Select(row => row.Month).Distinct().Order()], rows.Count)], 2025) { Sources = new Year11Sources(true, new DateOnly(2026, 2, 20)) };
    }
}
