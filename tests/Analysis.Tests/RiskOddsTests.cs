using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class RiskOddsTests
{
    private static readonly RiskOdds Odds = AnalysisParameters.Read(new ParameterSet(new TestRun().Parameters.Values)).Odds;

    private static double Of(Learner learner) => Math.Exp(Odds.StrongestLogOdds(learner));

    [Fact]
    public void Nobody_without_a_factor_moves_from_the_reference() => Of(Person()).ShouldBe(1, 1e-12);

    [Fact]
    public void Level_3_carries_its_own_risk() => Of(Person(level: Level.Level3)).ShouldBe(0.5, 1e-12);

    [Fact]
    public void Low_attainment_raises_it() => Of(Person() with { PriorAttainment = PriorAttainment.Level1 }).ShouldBe(2.5, 1e-12);

    [Theory]
    [InlineData(AttendanceBand.From90, 1)]
    [InlineData(AttendanceBand.From85, 4)]
    [InlineData(AttendanceBand.Under50, 4)]
    public void Persistent_absence_is_attendance_under_90_percent(AttendanceBand attendance, double odds)
        => Of(Person() with { Attendance = attendance }).ShouldBe(odds, 1e-12);

    [Fact]
    public void Several_factors_are_not_multiplied_the_strongest_counts()
        => Of(Person() with { Attendance = AttendanceBand.From50, FreeSchoolMeals = true, Sen = SenStatus.Ehcp }).ShouldBe(4, 1e-12);

    [Theory]
    [InlineData(SenStatus.Ehcp, 0.5)] // 1 ÷ 0.5 is further from 1 than 1.1 is
    [InlineData(SenStatus.None, 0.5)]
    public void The_strongest_is_the_furthest_from_one_by_ratio_whether_it_raises_or_lowers(SenStatus sen, double odds)
        => Of(Person(level: Level.Level3) with { Sen = sen }).ShouldBe(odds, 1e-12);

    [Theory]
    [InlineData(110, 12)]
    [InlineData(190, 12)]
    [InlineData(200, 1)]
    public void The_vulnerable_group_is_characteristics_110_to_190(int code, double odds)
        => Of(Person() with { Characteristics = [code] }).ShouldBe(odds, 1e-12);
}
