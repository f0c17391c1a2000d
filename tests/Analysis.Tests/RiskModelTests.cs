using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class RiskModelTests
{
    private static double OddsOf(Learner learner, Authority authority = Authority.Kent)
    {
        var model = new RiskModel(AnalysisParameters.Read(new ParameterSet(new TestRun().Parameters.Values)));
        var risk = model.Of(authority, new LearnerUnderLevers(LearnerRiskFactors.Of(learner), 0, 0), 0).Own;
        return risk / (1 - risk) / Math.Exp(-3);
    }

    [Fact]
    public void Nobody_without_a_factor_moves_from_the_reference() => OddsOf(Person()).ShouldBe(1, 1e-9);

    [Fact]
    public void Level_3_carries_its_own_risk() => OddsOf(Person(level: Level.Level3)).ShouldBe(0.5, 1e-9);

    [Fact]
    public void Low_attainment_raises_it_at_Level_2_and_below_only()
    {
        OddsOf(Person() with { PriorAttainment = PriorAttainment.Level1 }).ShouldBe(2.5, 1e-9);
        OddsOf(Person(level: Level.Level3) with { PriorAttainment = PriorAttainment.Level1 }).ShouldBe(0.5, 1e-9);
    }

    [Theory]
    [InlineData(AttendanceBand.From90, 1)]
    [InlineData(AttendanceBand.From85, 4)]
    [InlineData(AttendanceBand.Under50, 4)]
    public void Persistent_absence_is_attendance_under_90_percent(AttendanceBand attendance, double odds)
        => OddsOf(Person() with { Attendance = attendance }).ShouldBe(odds, 1e-9);

    [Fact]
    public void Conditional_coefficients_add_up_on_the_log_scale()
        => OddsOf(Person() with { Attendance = AttendanceBand.From50, FreeSchoolMeals = true, Sen = SenStatus.Ehcp }).ShouldBe(4 * 2 * 1.1, 1e-9);

    [Theory]
    [InlineData(110, 12)]
    [InlineData(190, 12)]
    [InlineData(200, 1)]
    public void The_vulnerable_group_is_characteristics_110_to_190(int code, double odds)
        => OddsOf(Person() with { Characteristics = [code] }).ShouldBe(odds, 1e-9);

    [Fact]
    public void A_course_that_suits_badly_moves_the_risk_on_it_and_neither_the_own_nor_inactivity()
    {
        var parameters = AnalysisParameters.Read(new ParameterSet(new TestRun().Parameters.Values));
        var model = new RiskModel(parameters);
        var learner = new LearnerUnderLevers(RiskFactors.Disadvantage, 0, 0);

        var (suited, badly) = (model.Of(Authority.Kent, learner, 0), model.Of(Authority.Kent, learner, Math.Log(1.5)));

        badly.Own.ShouldBe(suited.Own);
        badly.Inactive.ShouldBe(suited.Inactive);
        (badly.OnCourse / (1 - badly.OnCourse)).ShouldBe(1.5 * suited.OnCourse / (1 - suited.OnCourse), 1e-12);
        suited.Inactive.ShouldBe(0.4 * suited.Own, 1e-12);
    }

    [Theory]
    [InlineData(120, SenStatus.Ehcp, 1)] // the vulnerable group comes first
    [InlineData(200, SenStatus.Ehcp, 2)]
    [InlineData(200, SenStatus.SenSupport, 0)]
    public void What_no_place_does_is_assumed_by_group(int code, SenStatus sen, int group)
        => NoPlaceAssumption.GroupOf(LearnerRiskFactors.Of(Person() with { Characteristics = [code], Sen = sen })).ShouldBe((NoPlaceGroup)group);
}
