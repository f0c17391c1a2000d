using System.Collections.Immutable;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>Enrolments and applications of one young person of 17, whose ULN is 1000000001 and UPN X886000000011.</summary>
public sealed class EnrolmentTests : IDisposable
{
    private const string Mapping = "columns:\n  applicant: Ref\n  course: Course\n  date: Date\n  status: Status\n  uln: ULN\n  upn: UPN\n";

    private readonly ImportCounty _county = new();

    public void Dispose() => _county.Dispose();

    [Theory]
    [InlineData("O-L1A,01/02/2025,accepted\n1,O-L2A,01/03/2025,applied", "1")] // accepted before applied
    [InlineData("O-L1A,01/02/2025,applied\n1,O-L2A,01/03/2025,applied", "2")] // else the later
    [InlineData("O-L2A,01/03/2025,applied\n1,O-L1A,01/02/2025,applied", "2")] // in whatever order they stand
    [InlineData("O-L2A,01/02/2025,offered\n1,O-L1A,01/02/2025,applied\n1,O-L2A,01/03/2025,withdrawn", "1")] // what was withdrawn later is not wanted
    public void Of_several_applications_the_one_that_got_furthest_tells_the_level(string rows, string level)
    {
        Person("619"); // seeking: the level is that applied for
        var text = "Ref,Course,Date,Status,ULN,UPN\n1," + rows.Replace("\n", ",1000000001,\n", StringComparison.Ordinal) + ",1000000001,\n";

        Applications(text).Quality.Notes.ShouldContain(note => note.StartsWith("applications: ", StringComparison.Ordinal) && !note.Contains(": 0 of", StringComparison.Ordinal));

        Learner().IntendedLevel.Code().ShouldBe(level);
    }

    [Fact]
    public void Applications_without_a_ULN_are_joined_by_UPN()
    {
        Person("619");

        Applications("Ref,Course,Date,Status,ULN,UPN\n1,O-E3,01/02/2025,accepted,,X886000000011\n").Quality.Notes.ShouldContain("applications: 1 of 1 records were joined to a young person.");

        Learner().IntendedLevel.ShouldBe(Level.Entry3);
    }

    [Fact]
    public void An_enrolment_that_ended_holds_no_place_also_where_the_extract_has_no_status()
    {
        Person("230");
        Enrolments("10000001,A,1000000001,60000001,01/09/2024,20/11/2024,", "10000001,A,1000000001,60000002,05/01/2024,,");

        Learner().HeldOfferId.ShouldNotBeNull().ShouldStartWith("O-L2");
    }

    [Fact]
    public void Under_the_number_of_a_provider_that_merged_the_place_is_that_of_the_one_that_teaches_in_the_zone()
    {
        Person("230");
        var zone = _county.Loaded.Sites.First(site => site.Id == "S-COL1").ZoneCode;
        _county.Import(ImportKinds.Plain("onspd"), _county.File("onspd.csv", $"pcds,lsoa21\nCT19 9ZZ,{zone}\n")).Version.ShouldNotBeNull();

        var result = Enrolments("10099999,A,1000000001,60000001,01/09/2024,,CT19 9ZZ");

        result.Quality.Notes.ShouldNotContain(note => note.Contains("found no course offer", StringComparison.Ordinal));
        Learner().HeldOfferId.ShouldBe("O-L1A");
    }

    [Fact]
    public void Who_applies_and_whose_activity_tells_no_stage_is_not_drawn_to_go_on_with_a_place()
    {
        const int People = 60;
        var rows = Enumerable.Range(1, People).Select(number => $"{number},31/08/2025,P,CT1 1AA,01/03/2008,330,01/09/2024,,{1_000_000_000 + number}\n"); // in work, without study
        _county.Import(ImportKinds.Plain("nccis"), _county.File("nccis.csv", "YoungPersonsID,PeriodEnd,CohortStatus,Postcode,DOB,ActivityCode,StartDate,UPN,ULN\n" + string.Concat(rows))).Version.ShouldNotBeNull();
        Learners().ShouldContain(learner => learner.Stage == Stage.Continuing); // of groups, as drawn

        Applications("Ref,Course,Date,Status,ULN,UPN\n" + string.Concat(Enumerable.Range(1, People).Select(number => $"{number},O-L1A,01/02/2025,applied,{1_000_000_000 + number},\n")));

        Learners().Length.ShouldBe(People);
        Learners().ShouldNotContain(learner => learner.Stage == Stage.Continuing);
    }

    // The aims begin on 1 September but the resit, which began a week later; lines in both orders.
    [Theory]
    [InlineData("60000003,4,2024-09-01,25,", "60000004,4,2024-09-08,25,", "3")] // an A level and a resit of GCSE maths
    [InlineData("60000003,4,2024-09-01,25,", "60000004,4,2024-09-01,25,", "3")]
    [InlineData("60000002,5,2024-09-01,25,", "60000004,4,2024-09-08,25,", "2")] // a core aim
    [InlineData("60000001,5,2024-09-01,25,", "60000003,4,2024-09-08,25,", "1")] // the core aim is the programme, whatever stands beside it
    [InlineData("60000001,4,2024-09-01,25,", "60000002,4,2024-09-01,25,", "2")]
    [InlineData("60000006,1,2024-09-01,36,2", "60000005,3,2024-09-08,36,2", "3")] // an advanced apprenticeship with functional skills
    [InlineData("60000002,3,2024-09-01,36,25", "60000005,3,2024-09-08,36,25", "2")] // a standard that has an aim of its own
    public void The_programme_is_the_core_aim_else_the_highest_and_English_or_maths_beside_it_is_not(string one, string other, string level)
    {
        Person("230");

        Aims("ilr-1", one, other);
        Learner().IntendedLevel.Code().ShouldBe(level);
        Aims("ilr-2", other, one);

        Learner().IntendedLevel.Code().ShouldBe(level);
    }

    [Fact]
    public void English_or_maths_is_the_programme_of_who_does_nothing_else_but_tells_nothing_of_a_standards_level()
    {
        Person("230");
        var drawn = Learner().IntendedLevel;

        Aims("ilr-1", "60000005,3,2024-09-01,36,25");
        Learner().IntendedLevel.ShouldBe(drawn);
        Aims("ilr-2", "60000005,4,2024-09-01,25,");

        Learner().IntendedLevel.Code().ShouldBe("1");
    }

    [Fact]
    public void Into_a_dataset_without_courses_those_who_continue_come_as_moving()
    {
        var path = Path.Combine(_county.Dataset, "offers.csv");
        File.WriteAllText(path, File.ReadLines(path).First() + "\n");
        _county.Import(ImportKinds.Plain("lars"), Aims()).Version.ShouldNotBeNull();
        _county.Import(ImportKinds.Plain("ilr"), Ilr("10000001,A,1000000001,60000001,01/09/2024,,")).Version.ShouldNotBeNull();

        var result = Person("230");

        Learner().Stage.ShouldBe(Stage.Mover);
        result.Quality.Notes.ShouldContain(note => note.StartsWith("The dataset has no courses yet: 1 who continue", StringComparison.Ordinal));
    }

    private ImportResult Person(string activity)
    {
        var result = _county.Import(ImportKinds.Plain("nccis"), _county.File("nccis.csv", $"YoungPersonsID,PeriodEnd,CohortStatus,Postcode,DOB,ActivityCode,StartDate,UPN,ULN\n1,31/08/2025,P,CT1 1AA,01/03/2008,{activity},01/09/2024,X886000000011,1000000001\n"));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result;
    }

    private ImportResult Applications(string text)
    {
        var result = _county.Import(ImportKinds.Of("applications", _county.File("map.yaml", Mapping)), _county.File("applications.csv", text));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result;
    }

    private ImportResult Enrolments(params string[] rows)
    {
        _county.Import(ImportKinds.Plain("lars"), Aims()).Version.ShouldNotBeNull();
        var result = _county.Import(ImportKinds.Plain("ilr"), Ilr(rows));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
        return result;
    }

    private void Aims(string name, params string[] rows)
    {
        _county.Import(ImportKinds.Plain("lars"), _county.File(name + "-lars.csv", "LearnAimRef,LearnAimRefTitle,NotionalNVQLevelv2,SectorSubjectAreaTier1,SectorSubjectAreaTier2\n60000001,One,1,5.00,5.2\n60000002,Other,2,5.00,5.2\n60000003,A level biology,3,2.00,2.1\n"
            + "60000004,GCSE (9-1) in Mathematics,1.5,2.00,2.2\n60000005,Functional Skills qualification in English at Level 1,1,14.00,14.1\n")).Version.ShouldNotBeNull();
        var result = _county.Import(ImportKinds.Plain("ilr"), _county.File(name + ".csv", "UKPRN,LearnRefNumber,ULN,CompStatus,LearnAimRef,AimType,LearnStartDate,FundModel,ProgType\n" + string.Concat(rows.Select(row => $"10000001,A,1000000001,1,{row}\n"))));
        result.Version.ShouldNotBeNull(string.Join('\n', result.Problems));
    }

    private string Aims() => _county.File("LearningDelivery.csv", "LearnAimRef,LearnAimRefTitle,NotionalNVQLevelv2,SectorSubjectAreaTier1\n60000001,One,1,5.00\n60000002,Other,2,5.00\n");

    private string Ilr(params string[] rows) => _county.File("ilr.csv", "UKPRN,LearnRefNumber,ULN,LearnAimRef,LearnStartDate,LearnActEndDate,DelLocPostCode\n" + string.Join('\n', rows) + "\n");

    private Learner Learner() => Learners().Single();

    private ImmutableArray<Learner> Learners() => DatasetLoader.Load(_county.Dataset, DatasetRequest.AsItIs(), DatasetLearners.Sources).World.Learners;
}
