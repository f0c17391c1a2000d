using System.Globalization;
using Pathways.Model;

namespace Pathways.Data.Tests.Importing;

/// <summary>What a clean extract says of each young person is what the dataset's learners have, told from the file itself: no column is taken for another, no row for another's.</summary>
public sealed class JoinedTotalsTests
{
    private const int People = 40;

    [Fact]
    public void A_school_census_gives_each_their_support_need_meals_and_language()
    {
        using var tracked = new Tracked("school-census", People);

        foreach (var (row, learner) in tracked.Joined())
        {
            learner.Sen.ShouldBe(row["SENprovision"] switch { "E" => SenStatus.Ehcp, "K" => SenStatus.SenSupport, _ => SenStatus.None });
            learner.PrimaryNeed.ShouldBe(row["SENprovision"] == "N" ? PrimaryNeed.None : Need(row["SENneed1"]));
            learner.FreeSchoolMeals.ShouldBe(row["FSMeligible"] == "true");
            learner.Language.ShouldBe(row["Language"] == "POL" ? LanguageNeed.Eal : LanguageNeed.None);
        }

        Kinds(tracked.Joined().Select(pair => pair.Learner.Sen)).ShouldBe(3);
    }

    [Fact]
    public void Key_stage_4_results_give_each_their_grades_and_what_they_come_to()
    {
        using var tracked = new Tracked("ks4", People);

        foreach (var (row, learner) in tracked.Joined())
        {
            (learner.English, learner.Maths).ShouldBe((Grade(row["English"]), Grade(row["Maths"])));
            learner.PriorAttainment.ShouldBe((Grade(row["English"]), Grade(row["Maths"])) switch
            {
                (GradeBand.Grade4Plus, GradeBand.Grade4Plus) => PriorAttainment.Level2WithEnglishAndMaths,
                (GradeBand.Ungraded, GradeBand.Ungraded) => PriorAttainment.Entry3,
                _ => PriorAttainment.Level1,
            });
            learner.FreeSchoolMeals.ShouldBe(row["FSM6"] == "true");
        }

        tracked.Joined().Count(pair => pair.Learner.English != pair.Learner.Maths).ShouldBeGreaterThan(People / 4); // else a column could stand for the other
    }

    [Fact]
    public void Attendance_gives_each_the_band_of_the_sessions_attended()
    {
        using var tracked = new Tracked("attendance", People);

        foreach (var (row, learner) in tracked.Joined())
        {
            int Number(string column) => int.Parse(row[column], CultureInfo.InvariantCulture);
            var percent = 100.0 * (Number("TermlySessionsPossible") - Number("TermlySessionsAuthorised") - Number("TermlySessionsUnauthorised")) / Number("TermlySessionsPossible");
            learner.Attendance.ShouldBe(percent >= 95 ? AttendanceBand.From95 : percent >= 90 ? AttendanceBand.From90 : percent >= 85 ? AttendanceBand.From85 : percent >= 50 ? AttendanceBand.From50 : AttendanceBand.Under50);
        }

        Kinds(tracked.Joined().Select(pair => pair.Learner.Attendance)).ShouldBeGreaterThan(2);
    }

    [Fact]
    public void Plans_give_each_need_and_setting_and_the_placements_away_add_up_by_authority_and_need()
    {
        using var tracked = new Tracked("ehcp", People, made => Enumerable.Range(0, made.Rows.Length).Aggregate(made, (changed, row) => changed.Set(row, "OutOfArea", row % 3 == 0 ? "Y" : "N").Set(row, "Residential", row % 4 == 0 ? "1" : "")));

        foreach (var (row, learner) in tracked.Joined())
            (learner.Sen, learner.PrimaryNeed, learner.Setting).ShouldBe((SenStatus.Ehcp, Need(row["PrimaryNeed"]), row["Setting"] == "Mainstream" ? SettingType.Mainstream : SettingType.SpecialSchool));

        static Authority Of(string code) => code == "886" ? Authority.Kent : Authority.Medway;
        var told = tracked.Rows.Index().SelectMany(pair => new[] { (Kind: SendRecordKind.OutOfAreaPlacement, Is: pair.Index % 3 == 0), (Kind: SendRecordKind.ResidentialPlacement, Is: pair.Index % 4 == 0) }
            .Where(one => one.Is).Select(one => (one.Kind, Of(pair.Item["LA"]), (PrimaryNeed?)Need(pair.Item["PrimaryNeed"])))).CountBy(one => one).ToDictionary(pair => pair.Key, pair => (int?)pair.Value);
        tracked.Dataset.Records.Send.ToDictionary(record => (record.Kind, record.Authority, record.Need), record => (int?)record.Count).ShouldBe(told, ignoreOrder: true);
    }

    [Fact]
    public void Applications_give_each_who_needs_a_place_the_level_and_subject_of_the_course_and_who_was_refused_nothing()
    {
        using var tracked = new Tracked("applications", People);
        var offers = tracked.Dataset.Offers.ToDictionary(offer => offer.Id);
        var wanted = 0;
        foreach (var (row, learner) in tracked.Joined())
        {
            var before = tracked.Before[learner.Id];
            if (row["status"] == "rejected")
                learner.IntendedLevel.ShouldBe(before.IntendedLevel);
            if (row["status"] == "rejected" || before.Stage == Stage.Continuing)
                continue;
            wanted++;
            (learner.IntendedLevel, learner.SubjectPreferences[0]).ShouldBe((offers[row["course"]].Level, offers[row["course"]].SsaTier1));
        }

        wanted.ShouldBeInRange(People / 4, People - 1);
    }

    private static int Kinds<T>(IEnumerable<T> values) => values.Distinct().Count();

    private static PrimaryNeed Need(string code) => code switch { "SEMH" => PrimaryNeed.Semh, "ASD" => PrimaryNeed.Asd, "MLD" => PrimaryNeed.Mld, "SLCN" => PrimaryNeed.Slcn, _ => throw new ArgumentOutOfRangeException(nameof(code), code, null) };

    private static GradeBand Grade(string grade) => grade switch { "U" => GradeBand.Ungraded, "1" or "2" => GradeBand.Grade1To2, "3" => GradeBand.Grade3, _ => GradeBand.Grade4Plus };
}
