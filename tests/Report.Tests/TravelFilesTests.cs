using System.Text.Json;
using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

public class TravelFilesTests
{
    private const string ShippedBasis = "modelled from 2026 sample times; school-day buses missing";
    private static readonly RunResult Result = MadeUp.Result();
    private static readonly IReadOnlyDictionary<string, string> Files = RunFolderFiles.Make(Result, MadeUp.Provenance() with { TravelLabel = ShippedBasis }, MadeUp.Grid(Result));

    [Fact]
    public void The_table_of_travel_has_a_row_for_each_area_level_and_answer_and_none_for_zones()
    {
        var rows = Files["travel.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(1 + (Result.Areas.Length * 4 * 2));
        Files["travel.csv"].ShouldNotContain("LSOA");
        rows.Skip(1).ShouldAllBe(row => row.Contains(ShippedBasis, StringComparison.Ordinal));
        rows[0].ShouldContain("on_foot,bus,rail,bus_and_rail,taken_by_car,not_known,beyond_45,beyond_60,beyond_75");
        rows[1].ShouldContain(",110,101,2,3,4,0,0,30,12,0,110,630,5,130,33,20,z,"); // looked no further than the limit
    }

    [Fact]
    public void Ways_out_are_told_leg_by_leg_with_headways_and_carry_no_people()
    {
        var rows = Files["journeys.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        rows.Length.ShouldBe(1 + Result.Travel.Journeys.Length);
        rows[1].ShouldContain(",z,z,z,z,z,z,no journey,");
        rows[2].ShouldContain("\"walk 5 min to Green; bus 7, every 60 min, Green to Town, 30 min; train Main line, 08:20 from Town, 08:53 at City (trip m1, stops t to c)\"");
        rows[0].ShouldNotContain("people");
        rows[0].ShouldNotContain("learners");
    }

    [Fact]
    public void Every_finding_about_travel_says_that_school_day_buses_are_missing_where_the_timetable_says_so()
    {
        static int Times(string text) => text.Split("(school-day buses missing)").Length - 1;
        static int Captions(string html) => Section(html).Split("<caption>").Length - 1;

        Captions(Files["report.html"]).ShouldBeGreaterThan(3);
        Times(Section(Files["report.html"])).ShouldBe(2 * Captions(Files["report.html"])); // caption and its label for screen readers
        var real = RunFolderFiles.Make(Result, MadeUp.Provenance() with { TravelLabel = "Bus Open Data Service, 2026" }, MadeUp.Grid(Result));
        Times(Section(real["report.html"])).ShouldBe(0);
    }

    [Fact]
    public void The_summary_holds_modes_and_far_learners_of_every_area()
    {
        using var json = JsonDocument.Parse(Files["summary.json"]);
        var travel = json.RootElement.GetProperty("travel");
        travel.GetProperty("basis").GetString().ShouldBe(ShippedBasis);
        var all = travel.GetProperty("areas").EnumerateArray().Last();
        all.GetProperty("code").GetString().ShouldBe("ALL");
        all.GetProperty("choice").GetProperty("modes").GetProperty("bus_and_rail").GetInt32().ShouldBe(4);
        all.GetProperty("best").GetProperty("beyond_minutes").GetProperty("60").GetInt32().ShouldBe(12);
        all.GetProperty("no_suitable_course_within_minutes").TryGetProperty("75", out _).ShouldBeFalse();
        travel.GetProperty("of_these_without_any_journey").GetInt32().ShouldBe(1);
    }

    private static string Section(string html)
    {
        var from = html.IndexOf("<section aria-labelledby=\"travel\"", StringComparison.Ordinal);
        return html[from..html.IndexOf("</section>", from, StringComparison.Ordinal)];
    }
}
