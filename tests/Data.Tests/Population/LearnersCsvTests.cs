using Pathways.Data.Population;
using Pathways.Model;

namespace Pathways.Data.Tests.Population;

public class LearnersCsvTests
{
    private const string Row = "L1,Z00,17,true,mover,level1,grade3,grade1_to2,2,sen_support,semh,mainstream,false,from90,suspended,110;160,false,eal,05;07,college,S-MIX,,";

    private static readonly HashSet<string> Zones = ["Z00", "Z01"];
    private static readonly HashSet<string> Offers = ["O-1"];
    private static readonly HashSet<string> Sites = ["S-MIX"];
    private static readonly HashSet<string> Subjects = ["05", "07"];

    private static readonly string Header = string.Join(',', LearnersCsv.Columns) + "\n";

    private static (IReadOnlyList<Learner>? Learners, List<Problem> Problems) Parse(string text)
    {
        var problems = new List<Problem>();
        return (LearnersCsv.Parse(text, "learners.csv", problems, Zones, Offers, Sites, Subjects), problems);
    }

    [Fact]
    public void A_row_is_read_field_by_field()
    {
        var (learners, problems) = Parse(Header + Row + "\n");
        problems.ShouldBeEmpty();
        var learner = learners.ShouldNotBeNull().ShouldHaveSingleItem();
        (learner.Id, learner.ZoneCode, learner.AcademicAge, learner.Female, learner.Stage).ShouldBe(("L1", "Z00", 17, true, Stage.Mover));
        (learner.PriorAttainment, learner.English, learner.Maths, learner.IntendedLevel).ShouldBe((PriorAttainment.Level1, GradeBand.Grade3, GradeBand.Grade1To2, Level.Level2));
        (learner.Sen, learner.PrimaryNeed, learner.Setting, learner.FreeSchoolMeals).ShouldBe((SenStatus.SenSupport, PrimaryNeed.Semh, SettingType.Mainstream, false));
        (learner.Attendance, learner.Exclusion, learner.HomeEducated, learner.Language).ShouldBe((AttendanceBand.From90, Exclusion.Suspended, false, LanguageNeed.Eal));
        learner.Characteristics.ShouldBe([110, 160]);
        learner.SubjectPreferences.ShouldBe(["05", "07"]);
        (learner.PreferredRoute, learner.PreviousSiteId, learner.HeldOfferId).ShouldBe((PreferredRoute.College, "S-MIX", null));
    }

    [Fact]
    public void Writing_and_reading_gives_the_same_learners()
    {
        var learners = LearnerGenerator.Generate(MadeUpCounty.Inputs, 3);
        var text = LearnersCsv.Write(learners);
        var problems = new List<Problem>();
        var read = LearnersCsv.Parse(
            text, "learners.csv", problems, MadeUpCounty.Zones.Select(zone => zone.Code).ToHashSet(), MadeUpCounty.Offers.Select(offer => offer.Id).ToHashSet(),
            MadeUpCounty.Sites.Select(site => site.Id).ToHashSet(), MarginalNeeds.Subjects.ToHashSet());

        problems.ShouldBeEmpty();
        read.ShouldNotBeNull().Length.ShouldBe(learners.Length);
        LearnersCsv.Write(read.Value).ShouldBe(text);
        read.Value[17].SubjectPreferences.ShouldBe(learners[17].SubjectPreferences);
        (read.Value[17] with { SubjectPreferences = learners[17].SubjectPreferences, Characteristics = learners[17].Characteristics }).ShouldBe(learners[17]);
    }

    [Fact]
    public void A_travel_need_may_be_given_left_empty_or_left_out()
    {
        var without = Header.Replace(",travel_need", "", StringComparison.Ordinal);
        TravelNeed Need(string header, string row) => Parse(header + row + "\n").Learners.ShouldNotBeNull().ShouldHaveSingleItem().TravelNeed;
        Need(Header, Row).ShouldBe(TravelNeed.Independent);
        Need(Header, Row + "assisted").ShouldBe(TravelNeed.Assisted);
        Need(Header, Row + "trained").ShouldBe(TravelNeed.Trained);
        Need(without, Row[..^1]).ShouldBe(TravelNeed.Independent);
        Parse(Header + Row + "driven\n").Problems.ShouldHaveSingleItem().Field.ShouldBe("travel_need");
    }

    [Fact]
    public void Learners_are_ordered_by_id_whatever_the_file_does()
        => Parse(Header + Row.Replace("L1,", "L2,", StringComparison.Ordinal) + "\n" + Row + "\n").Learners!.Select(learner => learner.Id).ShouldBe(["L1", "L2"]);

    [Theory]
    [InlineData("L1,Z00", ",Z00", "learner_id", "is empty")]
    [InlineData(",Z00,", ",Z99,", "zone_code", "lives in no zone")]
    [InlineData(",Z00,", ",,", "zone_code", "is empty")]
    [InlineData(",17,", ",15,", "academic_age", "16 to 24")]
    [InlineData(",17,", ",seventeen,", "academic_age", "is not a whole number")]
    [InlineData(",true,", ",yes,", "female", "true, false")]
    [InlineData(",mover,", ",moving,", "stage", "entrant, continuing, mover, neet")]
    [InlineData(",level1,", ",l1,", "prior_attainment", "is not a known code")]
    [InlineData(",grade3,", ",3,", "english", "grade4_plus")]
    [InlineData(",grade1_to2,", ",2,", "maths", "is not a known code")]
    [InlineData(",2,sen", ",4,sen", "intended_level", "E1, E2, E3, 1, 2, 3")]
    [InlineData("sen_support", "support", "sen", "is not a known code")]
    [InlineData("sen_support", "none", "primary_need", "without SEN")]
    [InlineData(",semh,", ",anxiety,", "primary_need", "is not a known code")]
    [InlineData(",mainstream,", ",school,", "setting", "is not a known code")]
    [InlineData(",false,from90", ",0,from90", "free_school_meals", "true, false")]
    [InlineData("from90", "90", "attendance", "from95")]
    [InlineData("suspended", "fixed", "exclusion", "is not a known code")]
    [InlineData("110;160", "110;210", "characteristics", "NCCIS")]
    [InlineData("110;160", "110;110", "characteristics", "repeated")]
    [InlineData(",false,eal", ",no,eal", "home_educated", "true, false")]
    [InlineData("eal", "polish", "language", "none, eal, esol")]
    [InlineData("05;07", "05;99", "subject_preferences", "holds 99")]
    [InlineData("05;07", "05;05", "subject_preferences", "repeated")]
    [InlineData("college", "uni", "preferred_route", "is not a known code")]
    [InlineData("S-MIX,", "S-NOT,", "previous_site_id", "not a known site")]
    [InlineData("S-MIX,", "S-MIX,O-1", "held_offer_id", "keeps no place")]
    [InlineData(",mover,", ",continuing,", "held_offer_id", "is empty for a continuing learner")]
    [InlineData(",17,", ",20,", "sen", "over 18")]
    public void Each_bad_field_has_its_message_with_line_field_and_what_is_allowed(string what, string by, string field, string words)
    {
        Row.ShouldContain(what);
        var (learners, problems) = Parse(Header + Row.Replace(what, by, StringComparison.Ordinal) + "\n");
        learners.ShouldBeNull();
        var problem = problems.ShouldHaveSingleItem();
        (problem.File, problem.Line, problem.Field).ShouldBe(("learners.csv", 2, field));
        problem.ToString().ShouldContain(words);
    }

    [Fact]
    public void An_unknown_held_offer_is_told()
        => Parse(Header + Row.Replace("mover", "continuing", StringComparison.Ordinal)[..^1] + "O-9,\n").Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("learners.csv:2: held_offer_id \"O-9\": is not a known offer; give an id of offers.csv, or leave the field empty.");

    [Fact]
    public void All_problems_are_told_at_once_and_a_repeated_id_names_its_first_line()
    {
        var (_, problems) = Parse(Header + Row + "\n" + Row + "\n" + Row.Replace("Z00", "Z77", StringComparison.Ordinal).Replace("L1", "L3", StringComparison.Ordinal).Replace("17", "x", StringComparison.Ordinal) + "\n");
        problems.Select(problem => (problem.Line, problem.Field)).ShouldBe([(3, "learner_id"), (4, "academic_age"), (4, "zone_code")], ignoreOrder: true);
        problems.Single(problem => problem.Line == 3).Message.ShouldContain("line 2");
    }

    [Fact]
    public void A_missing_column_is_told()
        => Parse(Header.Replace(",sen,", ",", StringComparison.Ordinal)).Problems.ShouldContain(problem => problem.Field == "sen" && problem.Message == "column is missing");
}
