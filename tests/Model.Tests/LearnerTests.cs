namespace Pathways.Model.Tests;

public sealed class LearnerTests
{
    [Theory]
    [InlineData(Stage.Entrant, Level.Level2, true)]
    [InlineData(Stage.Mover, Level.Entry1, true)]
    [InlineData(Stage.Neet, Level.Level1, true)]
    [InlineData(Stage.Continuing, Level.Level1, false)]
    [InlineData(Stage.Entrant, Level.Level3, false)]
    public void Those_in_scope_who_hold_no_place_compete(Stage stage, Level level, bool competes)
        => Learner(16, stage, level).Competes.ShouldBe(competes);

    [Theory]
    [InlineData(15, false)]
    [InlineData(16, true)]
    [InlineData(17, true)]
    [InlineData(18, false)]
    public void The_DfEs_cohort_is_16_and_17(int age, bool inCohort)
        => Learner(age, Stage.Entrant, Level.Level3).InDfeCohort.ShouldBe(inCohort);

    private static Learner Learner(int age, Stage stage, Level level) => new(
        "L1", "Z1", age, true, stage, PriorAttainment.Level1, GradeBand.Grade3, GradeBand.Grade3, level, SenStatus.None, PrimaryNeed.None,
        SettingType.Mainstream, false, AttendanceBand.From95, Exclusion.None, [], false, LanguageNeed.None, ["05"], PreferredRoute.College, null, null);
}
