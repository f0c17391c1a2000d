using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>Monthly extracts imported one after another, read back as a history; the dataset's year is 2025/26.</summary>
public sealed class TrackingReaderTests : IDisposable
{
    private const string Header = "YoungPersonsID,PeriodEnd,LEACode,CohortStatus,Postcode,Gender,DOB,UniqueLearnerNo,SENDFlag,CharacteristicCode,ActivityCode,StartDate,NEETStartDate,CurrencyLapsed,UKProviderReferenceNumber,GuaranteeStatusIndicator\n";
    private static readonly ImportKind Nccis = ImportKinds.Plain("nccis");

    private readonly ImportCounty _county = new();
    private int _files;

    public void Dispose() => _county.Dispose();

    [Fact]
    public void Months_are_joined_by_pseudonym_and_kept_in_order_with_what_they_tell()
    {
        Month("2,30/11/2025,886,P,CT2 1AA,M,05/2008,1000000002,Y,110;140,619,01/11/2025,15/10/2025,Y,,", "1,30/11/2025,886,P,CT1 1AA,F,05/2009,1000000001,N,,230,01/09/2025,,N,10000001,G2");
        Month("1,31/10/2025,886,P,CT1 1AA,F,05/2009,1000000001,N,,230,01/09/2025,,N,10000001,G2", "2,31/10/2025,886,P,CT2 1AA,M,05/2008,1000000002,Y,140,230,01/09/2025,,N,10000001,");

        var history = Read();

        history.Rows.Select(row => $"{row.Person} {row.Month} {row.AcademicAge} {row.Activity} {row.Need} {row.Provider} {row.Lapsed}").ShouldBe(
            ["0 October 2025 17 230 Plan 0 False", "0 November 2025 17 619 Plan -1 True", "1 October 2025 16 230 None 0 False", "1 November 2025 16 230 None 0 False"]);
        history.Rows[1].NeetSince.ShouldBe(new DateOnly(2025, 10, 15));
        history.Rows[1].Characteristics.ShouldBe(TrackedRow.BitOf(140)); // looked after only on request
        history.Rows[2].Female.ShouldBe(true);
        history.Imports.Select(import => $"{import.Version} {string.Join(',', import.Months)} {import.RowsTaken}").ShouldBe(["1 November 2025 2", "2 October 2025 2"]);
        history.Year11.Select(one => one.Guarantee).ShouldBe(["G2"]);
    }

    [Fact]
    public void An_earlier_cohort_stands_in_the_history_by_its_age_then_and_is_no_learner()
    {
        Month("1,31/01/2026,886,P,CT1 1AA,F,05/2009,,N,,619,,,N,,", "9,31/01/2026,886,P,CT1 1AA,F,05/2006,,N,,330,,,N,,");
        Month("9,31/01/2023,886,P,CT1 1AA,F,05/2006,,N,,619,,,N,,");

        Read().Rows.Select(row => $"{row.Month} {row.AcademicAge} {row.InCohort}").Order().ShouldBe(["January 2023 16 True", "January 2026 16 True"]); // 19 by then, without a plan: left out
        World().Learners.Length.ShouldBe(1);
    }

    [Fact]
    public void A_month_without_a_home_takes_that_of_the_month_before_and_who_has_none_is_left_aside()
    {
        Month("1,31/10/2025,886,P,CT1 1AA,F,05/2009,,N,,230,,,N,,", "2,31/10/2025,886,P,,F,05/2009,,N,,810,,,N,,");
        Month("1,30/11/2025,886,P,,F,05/2009,,N,,820,,,N,,");

        var history = Read();

        history.Rows.Select(row => (row.Person, row.Zone == history.Rows[0].Zone)).ShouldBe([(0, true), (0, true)]);
        history.WithoutPlace.ShouldBe(1);
    }

    [Fact]
    public void Who_has_left_the_cohort_and_who_a_corrected_extract_has_not_any_more_is_not_in_the_month()
    {
        Month("1,31/10/2025,886,P,CT1 1AA,F,05/2009,,N,,230,,,N,,", "2,31/10/2025,886,P,CT2 1AA,F,05/2009,,N,,619,,,N,,", "3,31/10/2025,886,P,CT2 1AA,F,05/2009,,N,,619,,,N,,");
        Month("1,31/10/2025,886,P,CT1 1AA,F,05/2009,,N,,230,,,N,,", "2,31/10/2025,886,P,CT2 1AA,F,05/2009,,N,,230,,,N,,"); // corrected: 2 is in learning, 3 is gone
        Month("1,30/11/2025,886,P,CT1 1AA,F,05/2009,,N,,230,,,N,,", "2,30/11/2025,886,L,CT2 1AA,F,05/2009,,N,,619,,,N,,");

        Read().Rows.Select(row => $"{row.Month} {row.Status}").Order().ShouldBe(["November 2025 Learning", "October 2025 Learning", "October 2025 Learning"]);
    }

    [Fact]
    public void Courses_left_come_from_the_ILR_with_level_and_subject_from_LARS_and_the_way_from_Year_11_from_applications()
    {
        Month("1,31/10/2025,886,P,CT1 1AA,F,05/2009,1000000001,N,,619,,,N,,");
        _county.Import(ImportKinds.Plain("lars"), _county.File("lars.csv", "LearnAimRef,LearnAimRefTitle,NotionalNVQLevelv2,SectorSubjectAreaTier1\n60000001,One,1,5.00\n"));
        _county.Import(ImportKinds.Plain("ilr"), _county.File("ilr.csv", "UKPRN,LearnRefNumber,ULN,DateOfBirth,Sex,Postcode,LearnAimRef,AimType,AimSeqNumber,LearnStartDate,LearnPlanEndDate,LearnActEndDate,FundModel,CompStatus,WithdrawReason\n"
            + "10000002,A,1000000001,2009-05-01,F,CT1 1AA,60000001,5,1,2025-09-08,2026-07-01,2025-10-10,25,3,44\n10000002,B,1000000009,2009-05-01,F,CT1 1AA,60000001,5,1,2025-09-08,2026-07-01,,25,1,\n")).Version.ShouldNotBeNull();
        var mapping = _county.File("map.yaml", "columns: { applicant: A, course: C, date: D, status: S, uln: ULN }\n");
        _county.Import(ImportKinds.Of("applications", mapping), _county.File("app.csv", "A,C,D,S,ULN\n7,x,2025-02-01,applied,1000000001\n7,x,2025-04-02,offered,1000000001\n7,x,2025-05-02,accepted,1000000001\n")).Version.ShouldNotBeNull();

        var history = Read();

        history.Left.ShouldBe([new CourseLeft(0, new(2025, 10, 10), 0, "1", "05", true) { Reason = "44" }]);
        history.Providers.ShouldBe(["10000002"]);
        var one = history.Year11.Single();
        (one.Applied, one.Offered, one.Accepted, one.Enrolled, one.EnrolledUntil, one.InIlr).ShouldBe((new DateOnly(2025, 2, 1), new DateOnly(2025, 4, 2), new DateOnly(2025, 5, 2), new DateOnly(2025, 9, 8), new DateOnly(2025, 10, 10), true));
        history.Sources.ShouldBe(new Year11Sources(true, new DateOnly(2025, 10, 10)));
    }

    [Theory]
    [InlineData(false, "98"), InlineData(true, "28")]
    public void That_a_course_was_left_in_custody_is_kept_only_when_asked_for(bool asked, string reason)
    {
        Month("1,31/10/2025,886,P,CT1 1AA,F,05/2009,1000000001,N,,619,,,N,,");
        var path = _county.File("ilr.csv", "UKPRN,LearnRefNumber,ULN,LearnAimRef,AimType,LearnStartDate,LearnActEndDate,FundModel,CompStatus,WithdrawReason\n10000002,A,1000000001,60000001,5,2025-09-08,2025-10-10,25,3,28\n");

        Importer.Run(_county.Request(ImportKinds.Plain("ilr"), path) with { With = asked ? ["youth-justice"] : [] }, ImportCounty.Clock).Version.ShouldNotBeNull();

        Read().Left.Single().Reason.ShouldBe(reason);
    }

    [Fact]
    public void A_dataset_without_extracts_has_no_history() => TrackingReader.Read(_county.Dataset, World()).ShouldBeNull();

    private void Month(params string[] rows)
    {
        var result = _county.Import(Nccis, _county.File($"month-{++_files}.csv", Header + string.Concat(rows.Select(row => row + "\n"))));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
    }

    private TrackingHistory Read() => TrackingReader.Read(_county.Dataset, World())!;

    private World World() => DatasetLoader.Load(_county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World;
}
