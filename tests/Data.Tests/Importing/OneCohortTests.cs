using Pathways.Analysis.Observed;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>The same records through learners.csv and through the counting of observed records: one merging of numbers, one rule of months, one cohort.</summary>
public sealed class OneCohortTests : IDisposable
{
    private const string Header = "YoungPersonsID,LEACode,PeriodEnd,CohortStatus,Postcode,Gender,DOB,ActivityCode,StartDate,UniquePupilNumber,UniqueLearnerNo,PreviousYPIDIdentifier\n";
    private const string Twin = "1000000001";

    private static readonly ImportKind Nccis = ImportKinds.Plain("nccis");

    private readonly ImportCounty _county = new();
    private int _files;

    public void Dispose() => _county.Dispose();

    [Fact]
    public void Learners_and_the_observed_cohort_of_the_latest_month_are_the_same_young_people_each_once()
    {
        string[] Kent(string period) =>
        [
            Row("1", period), Row("2", period, born: "2008"), // plainly two
            Row("3", period, activity: "810", started: "2025-10-01", upn: Upn(3)), Row("33", period, activity: "230", started: "2025-11-01", upn: Upn(3)), // registered anew, the old number left open
            Row("4", period, activity: "619", previous: "1", upn: Upn(4), gender: "M"), // a mistyped number of before: the other is a girl
            Row("5", period, upn: Upn(5), uln: Twin), Row("6", period, upn: Upn(6), uln: Twin), // twins under one ULN
            Row("7", period, uln: "1000000018"), Row("77", period, uln: "1000000018", previous: "7"), // said to be the same, and with one ULN
            Row("8", period, upn: Upn(8)), // with both authorities
        ];
        Month([.. Kent("2025-12-31"), Row("9", "2025-12-31")]);
        Month([.. Kent("2026-01-31"), Row("9", "2026-01-31", status: "L")]);
        Month([.. Kent("2026-01-31"), Row("9", "2026-01-31", status: "L")]); // once more, as a correction
        Month(Row("8", "2026-01-31", sender: "887", upn: Upn(8)), Row("1", "2026-01-31", sender: "887", postcode: "CT2 1AA"));

        var (learners, observed) = (World().Learners, Observed());

        learners.Length.ShouldBe(9); // 1, 2, 3, 4, 5, 6, 7, 8 and Medway's own 1
        observed.Count(All(observed), Month(1), ObservedTopic.Trend, ObservedKeys.Cohort).ShouldBe(learners.Length);
        observed.Count(All(observed), Month(1), ObservedTopic.Trend, ObservedKeys.NotKnown).ShouldBe(0); // of number 3 the activity that is known stands
        observed.Count(All(observed), Month(1), ObservedTopic.Trend, ObservedKeys.Neet).ShouldBe(1);
        observed.Count(All(observed), CalendarMonth.Of(2025, 12), ObservedTopic.Trend, ObservedKeys.Cohort).ShouldBe(9); // without Medway's own, with number 9
        var districts = World().Zones.ToDictionary(zone => zone.Code, zone => zone.DistrictCode);
        foreach (var district in observed.Places.All.Where(place => place.Kind == AreaKind.District))
            (observed.Count(district.Code, Month(1), ObservedTopic.Trend, ObservedKeys.Cohort) ?? 0).ShouldBe(learners.Count(learner => districts[learner.ZoneCode] == district.Code), district.Name);
    }

    [Fact]
    public void Who_is_said_to_have_had_the_number_of_another_who_left_long_ago_is_not_that_one_when_both_were_there_and_differ()
    {
        Month(Row("1", "2025-11-30"), Row("2", "2025-11-30", gender: "M", previous: "1"));
        Month(Row("1", "2025-12-31", status: "L"), Row("2", "2025-12-31", gender: "M", previous: "1"), Row("3", "2025-12-31"));

        TrackingReader.Read(_county.Dataset, World())!.Rows.GroupBy(row => row.Person).Select(rows => rows.Count()).ShouldBe([1, 2, 1]);
    }

    [Fact]
    public void With_and_without_youth_justice_the_rates_are_the_same_and_custody_is_counted_apart()
    {
        string[] rows = [Row("1", "2026-01-31", activity: "619"), Row("2", "2026-01-31"), Row("3", "2026-01-31", activity: "710"), Row("4", "2026-01-31", activity: "290")];
        string[] before = [Row("1", "2025-12-31", activity: "710"), Row("2", "2025-12-31"), Row("3", "2025-12-31", activity: "619"), Row("4", "2025-12-31", activity: "290")];
        using var other = new ImportCounty();
        foreach (var month in (string[][])[before, rows])
        {
            Month(month);
            var file = other.File($"month{++_files}.csv", Header + string.Concat(month));
            Importer.Run(other.Request(Nccis, file) with { With = [PeopleColumns.YouthJustice] }, ImportCounty.Clock).Version.ShouldNotBeNull();
        }

        var (without, with) = (Observed(), Observed(other));

        with.Counts.OrderBy(count => count.Key.ToString(), StringComparer.Ordinal).ShouldBe(without.Counts.OrderBy(count => count.Key.ToString(), StringComparer.Ordinal));
        (with.InCustody, without.InCustody).ShouldBe((1, 0));
        with.Count(All(with), Month(1), ObservedTopic.Trend, ObservedKeys.Cohort).ShouldBe(3);
        World(other).Learners.Select(learner => learner.ZoneCode).ShouldBe(World().Learners.Select(learner => learner.ZoneCode), ignoreOrder: true);
    }

    [Fact]
    public void A_few_corrected_records_stand_for_their_young_people_and_the_rest_of_the_month_as_it_was()
    {
        Month([.. Enumerable.Range(1, 8).Select(id => Row($"{id}", "2026-01-31"))]);
        var result = Month(Row("1", "2026-01-31", activity: "619"), Row("2", "2026-01-31"), Row("3", "2026-01-31"));

        var observed = Observed();

        observed.Count(All(observed), Month(1), ObservedTopic.Trend, ObservedKeys.Cohort).ShouldBe(8);
        observed.Count(All(observed), Month(1), ObservedTopic.Trend, ObservedKeys.Neet).ShouldBe(1);
        World().Learners.Length.ShouldBe(8);
        result.Quality.Notes.ShouldContain(note => note.StartsWith("2026-01-31 of 886: 3 young people were imported again", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_numbers_in_an_earlier_month_that_stands_whose_activity_is_known_whichever_stands_now()
    {
        Month(Row("3", "2025-12-31", activity: "230", upn: Upn(3)), Row("33", "2025-12-31", activity: "810", upn: Upn(3)));
        Month(Row("3", "2026-01-31", activity: "810", upn: Upn(3)), Row("33", "2026-01-31", activity: "230", upn: Upn(3)));

        TrackingReader.Read(_county.Dataset, World())!.Rows.Select(row => (row.Person, row.Activity)).ShouldBe([(0, (short)230), (0, (short)230)]);
    }

    [Fact]
    public void A_month_of_which_few_were_sent_is_not_told_and_the_import_says_so()
    {
        string[] People(string period, int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(id => Row($"{id}", period, activity: id == 1 ? "619" : "210"))];
        Month(People("2025-11-30", 1, 8));
        Month(People("2026-01-31", 1, 8));
        var result = Month(People("2025-12-31", 1, 3));

        var observed = Observed();

        observed.Coverage.Months.ShouldBe([CalendarMonth.Of(2025, 11), Month(1)]);
        observed.Count(All(observed), CalendarMonth.Of(2025, 12), ObservedTopic.Trend, ObservedKeys.Cohort).ShouldBeNull();
        observed.Count(All(observed), Month(1), ObservedTopic.Joined).ShouldBeNull(); // nobody is told to have come back
        observed.Short.ShouldBe([new ShortMonth("886", CalendarMonth.Of(2025, 12))]);
        result.Quality.Notes.ShouldContain(note => note.StartsWith("2025-12-31 of 886 has less than half as many", StringComparison.Ordinal));
    }

    [Fact]
    public void A_latest_month_with_half_of_its_young_people_is_told_and_with_fewer_that_before_it_is_the_latest()
    {
        string[] People(string period, int count) => [.. Enumerable.Range(1, count).Select(id => Row($"{id}", period))];
        Month(People("2025-12-31", 8));
        Month(People("2026-01-31", 4));
        Observed().Coverage.Latest.ShouldBe(Month(1));
        World().Learners.Length.ShouldBe(4);

        Month(People("2026-02-28", 3));
        var observed = Observed();

        observed.Coverage.Latest.ShouldBe(Month(1));
        observed.Count(All(observed), Month(1), ObservedTopic.Trend, ObservedKeys.Cohort).ShouldBe(4);
    }

    [Fact]
    public void A_month_with_one_age_alone_is_not_told()
    {
        Month(Row("1", "2025-12-31"), Row("2", "2025-12-31", born: "2008"), Row("3", "2025-12-31", born: "2008"));
        Month(Row("2", "2026-01-31", born: "2008"), Row("3", "2026-01-31", born: "2008"));

        Observed().Coverage.Months.ShouldBe([CalendarMonth.Of(2025, 12)]);
    }

    private static CalendarMonth Month(int month) => CalendarMonth.Of(2026, month);

    private static string All(ObservedFigures observed) => observed.Places.All.Single(place => place.Kind == AreaKind.All).Code;

    private static string Upn(int person) => $"X886000000{person}1A";

    private static string Row(string id, string period, string status = "P", string sender = "886", string postcode = "CT1 1AA", string gender = "F", string activity = "210", string started = "", string upn = "", string uln = "", string previous = "", string born = "2009")
        => $"{id},{sender},{period},{status},{postcode},{gender},01/03/{born},{activity},{started},{upn},{uln},{previous}\n";

    private ImportResult Month(params string[] rows)
    {
        var result = _county.Import(Nccis, _county.File($"month{++_files}.csv", Header + string.Concat(rows)));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result;
    }

    private ObservedFigures Observed(ImportCounty? county = null) => Observing.Of(TrackingReader.Read((county ?? _county).Dataset, World(county))!, World(county))!;

    private World World(ImportCounty? county = null) => DatasetLoader.Load((county ?? _county).Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World;
}
