using Pathways.Analysis.Tests.ColdSpots;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests.Equity;

/// <summary>Gaps and flows in every replication.</summary>
public class EquityReplicationsTests
{
    /// <summary>With no draw of the offer and the run's own choice, a replication says what the run says.</summary>
    [Fact]
    public void A_replication_that_is_the_run_has_the_gaps_of_the_run()
    {
        var run = new TestRun();
        var (one, other) = (run.Offer("S1", Level.Level2, 10), run.Offer("S3", Level.Level2, 4));
        run.Compete(Person("Z1") with { FreeSchoolMeals = true }, [one], -1);
        run.Compete(Person("Z1") with { FreeSchoolMeals = true }, [one, other], other);
        run.Compete(Person("Z1"), [other], other);
        run.Compete(Person("Z3"), [], -1);
        var view = run.View();
        var groups = AreaGroup.All(view);
        var replications = new EquityReplications(view, groups, 2);
        for (var number = 0; number < 2; number++)
            replications.Take(Given(run, number), new ReplicatedChoice(run.ChoiceSet(), run.ChoiceResult()));

        foreach (var row in EquityAnalysis.Of(view, groups, replications).Rows.Where(row => row.Group == EquityGroup.FreeSchoolMeals && row.Members is not null && row.Others is not null))
        {
            double Gap(Func<EquityFigures, double> figure) => figure(row.Members!) - figure(row.Others!);
            row.Over.SharedPlaces.ShouldBe([Gap(figures => figures.SharedPlaces), Gap(figures => figures.SharedPlaces)]);
            row.Over.PlacedChoice.ShouldBe([Gap(figures => figures.PlacedChoice), Gap(figures => figures.PlacedChoice)]);
            row.Over.WithoutCourse.ShouldBe([Gap(figures => figures.WithoutCourse), Gap(figures => figures.WithoutCourse)]);
            if (row is { Members.NearestMinutes: { } near, Others.NearestMinutes: { } far })
                row.Over.NearestMinutes.ShouldBe([near - far, near - far]);
        }

        var areas = EquityAnalysis.Of(view, groups, replications).Areas;
        areas.Single(area => area.AreaCode == "A").GiniOver.ShouldBe([areas[0].Spread.Gini!.Value, areas[0].Spread.Gini!.Value]);
        areas.Single(area => area.AreaCode == "M").GiniOver.ShouldBeEmpty("nobody there has access to anything");
    }

    [Fact]
    public void Every_replication_has_its_own_flows_on_the_same_areas()
    {
        var county = new GridCounty(1);
        for (var offer = 0; offer < county.Offers.Count; offer++)
            county.Offers[offer] = county.Offers[offer] with { Places = 12 };

        var flows = county.Analyse(3, 6).Flows;

        flows.Today!.OverallOver.Length.ShouldBe(10);
        flows.Today.OverallOver.ShouldAllBe(share => share > 0 && share <= 1);
        flows.Today.Areas.ShouldAllBe(area => area.OfResidentsOver.Length == 10 && area.OfLearnersOver.Length == 10);
        if (flows.Today.Areas.Length == 1)
            flows.Today.OverallOver.ShouldAllBe(share => share == 1, "all learn in the one area");
    }

    [Fact]
    public void Who_is_both_looked_after_and_an_asylum_seeker_is_taken_for_unaccompanied()
    {
        var home = new TestRun().World().Zones[0];
        bool Has(params int[] codes) => EquityGroups.Has(EquityGroup.UnaccompaniedAsylumSeeker, Person() with { Characteristics = [.. codes] }, home);

        (Has(110, 130), Has(130, 160), Has(130), Has(110), Has()).ShouldBe((true, true, false, false, false));
    }

    private static OfferRedraw Given(TestRun run, int number)
        => new(number, 1, [.. run.Offers], [.. run.Offers.Select(_ => true)], [.. run.Offers.Select(_ => 1.0)]);
}
