using Pathways.Model;
using Pathways.Report.Tests.Support;

namespace Pathways.Report.Tests;

/// <summary>No page of a council's own data says of it what holds of the shipped dataset only.</summary>
public class OriginWordsTests
{
    private static readonly RunProvenance Own = MadeUp.Provenance(synthetic: false) with
    {
        TravelLabel = "timetable feed of 2026-03-02",
        Origin = new DatasetOrigin(CalibratedPlaces: false, ImportedCourses: true, [new(RecordedFact.Sen, 90, 200), new(RecordedFact.EnglishMaths, 0, 200), new(RecordedFact.Subject, 200, 200)]),
    };

    [Fact]
    public void What_was_drawn_is_told_and_what_was_recorded_of_all_is_not_named_among_it()
    {
        var words = OriginWords.People(Own);
        words.ShouldContain("special educational needs, of 45.0%");
        words.ShouldContain("English and maths, of nobody");
        words.ShouldContain("drawn from the modelled population");
        words.ShouldNotContain("subject wanted first");
        OriginWords.PercentRecorded(Own, RecordedFact.Sen).ShouldBe(45);
    }

    [Fact]
    public void Where_all_was_recorded_nothing_is_said_to_be_drawn()
        => OriginWords.People(Own with { Origin = Own.Origin with { Recorded = [new(RecordedFact.Sen, 200, 200)] } }).ShouldNotContain("drawn from the modelled");

    [Fact]
    public void Without_the_counts_of_an_older_import_nothing_is_claimed()
    {
        var words = OriginWords.People(Own with { Origin = Own.Origin with { Recorded = [] } });
        words.ShouldContain("does not say");
        OriginWords.PercentRecorded(Own, RecordedFact.Language).ShouldBeNull();
    }

    [Fact]
    public void A_report_on_the_council_s_own_courses_names_no_shortage_rule_or_town_of_the_shipped_dataset()
    {
        var result = MadeUp.Result();
        var own = RunFolderFiles.Make(result, Own, MadeUp.Grid(result), MadeUp.Grid(result))["report.html"];
        var shipped = RunFolderFiles.Make(result, MadeUp.Provenance(), MadeUp.Grid(result), MadeUp.Grid(result))["report.html"];
        foreach (var words in (string[])["press figure", "Sevenoaks, Tunbridge Wells", "Bexley", "300 at Entry level", "Young people are synthetic", "school-day buses", "September Guarantee by area"])
        {
            shipped.ShouldContain(words);
            own.ShouldNotContain(words);
        }

        own.ShouldContain("The course directory tells which courses run");
        own.ShouldContain("English and maths, of nobody");
    }
}
