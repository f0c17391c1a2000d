using System.Collections.Frozen;
using Pathways.Data.Kent.Provision;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Tests.Provision;

public sealed class CollegeCoursesTests
{
    private static readonly FrozenDictionary<(string, string), string[]> Campuses = new Dictionary<(string, string), string[]>
    {
        [("College", "North")] = ["north"],
        [("College", "either")] = ["north", "south"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, CourseSubject> Subjects = new[]
    {
        new CourseSubject("Bricks", "bricks", "Bricklaying", "05", "05.2", []),
        new CourseSubject("Paint", "paint", "Painting", "05", "05.2", [Level.Level1, Level.Level2]),
        new CourseSubject("Range of levels", null, "", "", "", []),
    }.ToFrozenDictionary(subject => subject.Subject, StringComparer.Ordinal);

    [Fact]
    public void A_published_level_beats_the_placeholder_of_the_same_course()
    {
        var seed = Read("College,North,1,Bricks,study programme,guess,very low,general knowledge,", "College,North,1,Bricks,study programme,prospectus,high,published,2025")
            .Seeds.ShouldHaveSingleItem();

        seed.LevelPublished.ShouldBeTrue();
        seed.Confidence.ShouldBe(Confidence.Medium);
        seed.Source.ShouldBe("prospectus, 2025: course and level named");
    }

    [Fact]
    public void A_subject_without_level_supports_its_placeholders_and_makes_none_of_its_own()
    {
        var seed = Read("College,North,2,Bricks,study programme,guess,very low,general knowledge,", "College,North,not stated,Bricks,study programme,news,medium,published,2024")
            .Seeds.ShouldHaveSingleItem();

        seed.LevelPublished.ShouldBeFalse();
        seed.Source.ShouldContain("not evidence");
        seed.Source.ShouldContain("news");
    }

    [Fact]
    public void A_subject_without_level_makes_courses_where_levels_are_assumed_and_says_so()
    {
        var seeds = Read("College,North,not stated,Paint,study programme,news,medium,published,2024").Seeds;

        seeds.Select(seed => seed.Level).ShouldBe([Level.Level1, Level.Level2]);
        seeds.ShouldAllBe(seed => !seed.LevelPublished && seed.Source.Contains("level assumed"));
    }

    [Fact]
    public void A_row_that_may_speak_of_two_campuses_makes_one_course_and_is_evidence_for_both()
    {
        var evidence = Read("College,either,1,Bricks,study programme,news,medium,published,2024");

        evidence.Seeds.ShouldHaveSingleItem().SiteId.ShouldBe("north");
        evidence.EntryAndLevel1Rows.ShouldHaveSingleItem().ShouldBe(["north", "south"]);
    }

    [Fact]
    public void Entry_level_stands_for_its_three_steps()
        => Read("College,North,Entry,Bricks,study programme,guess,very low,general knowledge,").Seeds.Select(seed => seed.Level)
            .ShouldBe([Level.Entry1, Level.Entry2, Level.Entry3]);

    [Fact]
    public void Apprenticeships_other_providers_and_placeholders_are_no_evidence_of_courses()
    {
        var evidence = Read(
            "College,North,2,Bricks,apprenticeship,news,high,published,2024", "Elsewhere,North,1,Bricks,study programme,news,high,published,2024",
            "College,North,1,Bricks,study programme,guess,very low,general knowledge,");

        evidence.Seeds.ShouldHaveSingleItem().LevelPublished.ShouldBeFalse();
        evidence.EntryAndLevel1Rows.ShouldBeEmpty();
    }

    [Fact]
    public void A_subject_that_nobody_has_read_stops_the_build_with_its_line()
        => Should.Throw<InvalidInputException>(() => Read("College,North,1,Alchemy,study programme,news,high,published,2024"))
            .Problems.ShouldHaveSingleItem().ToString().ShouldContain("provider_offers.csv:2: subject \"Alchemy\"");

    private static CourseEvidence Read(params string[] lines)
    {
        var problems = new List<Problem>();
        var table = CsvTable.Parse("provider,campus,level,subject,type,source,confidence,basis,evidence_date\n" + string.Join('\n', lines) + "\n", "offers", ["provider"], null, problems)!;
        return CollegeCourses.Read(table.Rows, Campuses, Subjects);
    }
}
