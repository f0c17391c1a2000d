using System.Collections.Immutable;
using Pathways.Analysis.Indicators;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Indicators;

public sealed class ScenarioIndicatorsTests
{
    private static readonly World Basis = Made(run => { });

    [Fact]
    public void What_changes_nothing_moves_nothing()
        => ScenarioIndicators.Of(Basis, TestRun.Scenario(), Basis, TestRun.Scenario()).ShouldAllBe(effect => effect.Move == IndicatorMove.No);

    [Fact]
    public void Another_number_of_places_moves_what_its_course_moves()
        => Of(run => run.Offers[0] = run.Offers[0] with { GeneralPlaces = 25 }).ShouldBe(IndicatorRules.Of(OpenedPlaces.Of(Basis.Offers[0])));

    [Fact]
    public void A_further_intake_moves_what_that_intake_moves()
        => Of(run => run.Offers[0] = run.Offers[0] with { IntakeMonths = [1, 9] })
            .ShouldBe(IndicatorRules.Of(new OpenedPlaces(ProvisionType.StudyProgramme, LevelBand.Level1, [1])));

    [Fact]
    public void Another_assumption_is_named_whichever_of_the_two_has_it()
    {
        var assumed = TestRun.Scenario() with { Parameters = ImmutableSortedDictionary<string, double>.Empty.Add("analysis.reentry_share", 0.123) };
        foreach (var effects in new[] { ScenarioIndicators.Of(Basis, TestRun.Scenario(), Basis, assumed), ScenarioIndicators.Of(Basis, assumed, Basis, TestRun.Scenario()) })
        {
            effects[(int)PublishedIndicator.Neet].Move.ShouldBe(IndicatorMove.InPart);
            effects[(int)PublishedIndicator.Neet].Why.ShouldContain("analysis.reentry_share");
        }

        ScenarioIndicators.Of(Basis, assumed, Basis, assumed).ShouldAllBe(effect => effect.Move == IndicatorMove.No);
    }

    [Fact]
    public void A_withdrawn_bus_is_told_whichever_of_the_two_has_it_and_not_when_both_have()
    {
        Scenario Withdrawn() => TestRun.Scenario() with { Modifications = [new WithdrawRoute(["360"]) { Name = "bus" }] };
        ScenarioIndicators.Of(Basis, Withdrawn(), Basis, TestRun.Scenario())[(int)PublishedIndicator.Neet].Move.ShouldBe(IndicatorMove.InPart);
        ScenarioIndicators.Of(Basis, TestRun.Scenario(), Basis, Withdrawn())[(int)PublishedIndicator.Neet].Move.ShouldBe(IndicatorMove.InPart);
        ScenarioIndicators.Of(Basis, Withdrawn(), Basis, Withdrawn()).ShouldAllBe(effect => effect.Move == IndicatorMove.No);
    }

    [Fact]
    public void Of_several_changes_the_strongest_move_counts()
    {
        var april = IndicatorRules.Of(new OpenedPlaces(ProvisionType.Flexible, LevelBand.Entry, [4]));
        var vacancies = IndicatorRules.Of(ApprenticeshipType.Foundation);
        foreach (var effect in ScenarioIndicators.Together([april, vacancies]))
            effect.Move.ShouldBe((IndicatorMove)Math.Max((int)april[(int)effect.Indicator].Move, (int)vacancies[(int)effect.Indicator].Move));
    }

    private static ImmutableArray<IndicatorEffect> Of(Action<TestRun> change) => ScenarioIndicators.Of(Basis, TestRun.Scenario(), Made(change), TestRun.Scenario());

    private static World Made(Action<TestRun> change)
    {
        var run = new TestRun();
        run.Offer("S1", Level.Level1, 20);
        change(run);
        return run.World();
    }
}
