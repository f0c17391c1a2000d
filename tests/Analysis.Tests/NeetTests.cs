using Pathways.Analysis.Tests.Support;
using Pathways.Model;
using static Pathways.Analysis.Tests.Support.TestRun;

namespace Pathways.Analysis.Tests;

public class NeetTests
{
    [Fact]
    public void Low_central_and_high_are_in_order_everywhere()
    {
        var run = new TestRun();
        var pool = run.Offer("S1", Level.Level2, 1);
        run.Compete(Person("Z1"), [pool], pool);
        run.Compete(Person("Z2"), [pool], -1);
        run.Compete(Person("Z3"), [], -1);
        run.Add(Person("Z2", Level.Level3));

        foreach (var area in run.Analyse().Areas)
        {
            area.Neet.Low.ShouldBeLessThanOrEqualTo(area.Neet.Central);
            area.Neet.Central.ShouldBeLessThanOrEqualTo(area.Neet.High);
            area.NeetLinkedToNoPlace.Low.ShouldBeLessThanOrEqualTo(area.NeetLinkedToNoPlace.Central);
            area.NeetLinkedToNoPlace.Central.ShouldBeLessThanOrEqualTo(area.NeetLinkedToNoPlace.High);
            area.Neet.Central.ShouldBe(area.Status.Neet, 1e-12);
        }
    }

    [Fact]
    public void The_part_linked_to_no_place_is_the_difference_a_september_place_makes()
    {
        // One learner, no place, no factor: risk logistic(−3) with a place. Known share 0.96.
        var run = new TestRun();
        run.Compete(Person("Z1"), [], -1);

        var area = run.Analyse().Areas.Single(one => one.Code == "A");

        var risk = 1 / (1 + Math.Exp(3));
        var held = (Math.Pow(0.8, 0.3) + Math.Pow(0.8, 0.4) + Math.Pow(0.8, 0.5)) / 3;
        area.Neet.Low.ShouldBe(0.96 * 0.3, 1e-12);
        area.Neet.Central.ShouldBe(0.96 * 0.5, 1e-12);
        area.Neet.High.ShouldBe(0.96 * 0.7, 1e-12);
        area.NeetLinkedToNoPlace.Low.ShouldBe(0.96 * held * (0.3 - risk), 1e-12);
        area.NeetLinkedToNoPlace.Central.ShouldBe(0.96 * held * (0.5 - risk), 1e-12);
        area.NeetLinkedToNoPlace.High.ShouldBe(0.96 * held * (0.7 - risk), 1e-12);
    }

    [Fact]
    public void A_place_that_opens_never_raises_expected_neet_in_a_market_of_one_course()
    {
        // Everybody ranks the one course first, so deferred acceptance takes the first in priority: here, the earlier learner.
        static double Neet(int places)
        {
            var run = new TestRun();
            var pool = run.Offer("S1", Level.Level2, places, "05", 9, 1);
            for (var i = 0; i < 6; i++)
                run.Compete(Person() with { FreeSchoolMeals = i % 2 == 0 }, [pool], i < places ? pool : -1);
            return run.Analyse().Total.Neet.Central;
        }

        var neet = Enumerable.Range(0, 7).Select(Neet).ToArray();
        neet.Zip(neet.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First);
    }

    [Fact]
    public void Every_missing_or_impossible_parameter_is_told_at_once()
    {
        var run = new TestRun().With("analysis.retention.level2", 1.2).With("analysis.neet_if_unplaced", 0.5);
        run.Parameters.Remove("analysis.coefficient.ehcp");

        var refused = Should.Throw<InvalidInputException>(() => run.Analyse());

        refused.Problems.Select(problem => problem.Field).ShouldBe(
            ["analysis.retention.level2", "analysis.neet_if_unplaced", "analysis.coefficient.ehcp"], ignoreOrder: true);
    }
}
