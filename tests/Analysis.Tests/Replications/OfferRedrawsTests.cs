using System.Collections.Immutable;
using Pathways.Analysis.Tests.Support;
using Pathways.Model;

namespace Pathways.Analysis.Tests.Replications;

public class OfferRedrawsTests
{
    private const int Numbers = 4000;
    private static readonly ImmutableArray<RedrawRule> Rules = [new(0.8, 0.5, 0.2, 0.3), new(0.95, 0.2, 0.05, 0.05), RedrawRule.AsGiven];

    private static OfferRedraws Redraws(World world, ulong seed = 5) => new(world, Rules, seed);

    /// <summary>Sites S1 and S2 belong to one provider, S3 to another.</summary>
    private static TestRun Run(int offers = 6)
    {
        var run = new TestRun { Adjust = site => site.Id == "S2" ? site with { ProviderId = "P1" } : site };
        for (var i = 0; i < offers; i++)
            run.Offer("S" + (1 + (i % 3)), i % 2 == 0 ? Level.Level1 : Level.Level2, 100);
        return run;
    }

    [Fact]
    public void A_confirmed_course_is_never_redrawn()
    {
        var run = Run();
        run.Offers[2] = run.Offers[2] with { Provenance = TestRun.Source with { Basis = Basis.Confirmed } };
        var (world, redraws) = (run.World(), Redraws(run.World()));

        foreach (var draw in Enumerable.Range(0, 500).Select(redraws.Of))
        {
            draw.Offers[2].ShouldBeSameAs(world.Offers[2]);
            draw.Of(run.Pools[2]).ShouldBe(run.Pools[2]);
        }
    }

    [Fact]
    public void A_new_course_changes_no_draw_of_the_others()
    {
        var (few, more) = (Redraws(Run(6).World()), Redraws(Run(9).World()));

        foreach (var number in Enumerable.Range(0, 200))
        {
            var (before, after) = (few.Of(number), more.Of(number));
            after.Seed.ShouldBe(before.Seed);
            after.Exists[..6].ShouldBe(before.Exists);
            after.PlacesFactor[..6].ShouldBe(before.PlacesFactor);
            after.Offers[..6].Select(offer => (offer.Level, offer.SiteId)).ShouldBe(before.Offers.Select(offer => (offer.Level, offer.SiteId)));
        }
    }

    [Fact]
    public void A_site_that_a_scenario_opens_changes_no_draw_and_no_course_of_others_is_drawn_to_it()
    {
        var entered = new Provenance(Basis.Entered, Confidence.Medium, "scenario file");
        var world = Run().World();
        var opened = world.With(
            sites: world.Sites.Add(world.Sites[0] with { Id = "S9", Provenance = entered }),
            offers: world.Offers.Add(world.Offers[0] with { Id = "new", SiteId = "S9", Provenance = entered }));
        var (before, after) = (Redraws(world), Redraws(opened));

        foreach (var number in Enumerable.Range(0, 500))
        {
            var (one, other) = (before.Of(number), after.Of(number));
            other.Offers[..6].Select(offer => (offer.Level, offer.SiteId)).ShouldBe(one.Offers.Select(offer => (offer.Level, offer.SiteId)));
            (other.Exists[6], other.PlacesFactor[6]).ShouldBe((true, 1.0), "it is as the scenario says");
            other.Offers[6].ShouldBeSameAs(opened.Offers[6]);
        }
    }

    [Fact]
    public void The_same_number_gives_the_same_draw_and_another_number_or_seed_another()
    {
        var world = Run(60).World();
        string Of(ulong seed, int number)
        {
            var draw = Redraws(world, seed).Of(number);
            return draw.Seed + string.Join(' ', draw.Exists) + string.Join(' ', draw.PlacesFactor);
        }

        Of(5, 3).ShouldBe(Of(5, 3));
        Enumerable.Range(0, 50).Select(number => Of(5, number)).ShouldBeUnique();
        Of(6, 3).ShouldNotBe(Of(5, 3));
    }

    [Fact]
    public void Chances_are_those_of_the_rule_and_expected_places_stay_as_given()
    {
        var run = Run(1);
        var draws = Enumerable.Range(0, Numbers).Select(Redraws(run.World()).Of).ToArray();
        double Share(Func<OfferRedraw, bool> which) => draws.Count(which) / (double)Numbers;
        double Four(double chance) => 4 * Math.Sqrt(chance * (1 - chance) / Numbers); // four standard errors of a share

        Share(draw => draw.Exists[0]).ShouldBe(0.8, Four(0.8));
        Share(draw => draw.Offers[0].Level == Level.Entry3).ShouldBe(0.1, Four(0.1));
        Share(draw => draw.Offers[0].Level == Level.Level2).ShouldBe(0.1, Four(0.1));
        Share(draw => draw.Offers[0].SiteId == "S2").ShouldBe(0.3, Four(0.3));
        Share(draw => draw.Offers[0].SiteId == "S3").ShouldBe(0);

        // 100 places × (0 or evenly 0.5 to 1.5 ÷ 0.8): mean 100, variance 0.8 × (1 + 1/12) × 125² − 100² = 3541.7.
        draws.Average(draw => draw.Of(run.Pools[0]).Places).ShouldBe(100, 4 * Math.Sqrt(3541.7 / Numbers));
        draws.Where(draw => draw.Exists[0]).ShouldAllBe(draw => draw.Of(run.Pools[0]).Places >= 62 && draw.Of(run.Pools[0]).Places <= 188);
    }

    [Fact]
    public void At_either_end_of_the_scope_a_level_moves_inwards()
    {
        var run = new TestRun();
        run.Offer("S1", Level.Entry1, 10);
        run.Offer("S1", Level.Level2, 10);
        var draws = Enumerable.Range(0, 300).Select(Redraws(run.World()).Of).ToArray();

        draws.Select(draw => draw.Offers[0].Level).Distinct().Order().ShouldBe([Level.Entry1, Level.Entry2]);
        draws.Select(draw => draw.Offers[1].Level).Distinct().Order().ShouldBe([Level.Level1, Level.Level2]);
    }

    [Fact]
    public void A_group_asks_for_no_more_learners_than_the_pool_has_places()
    {
        var redraw = new OfferRedraw(0, 1, [], [true, false], [0.5, 1]);

        redraw.Of(new SeatPool(0, PoolKind.General, 9, 8)).ShouldBe(new SeatPool(0, PoolKind.General, 5, 5)); // 4.5 rounds away from zero
        redraw.Of(new SeatPool(0, PoolKind.General, 20, 8)).ShouldBe(new SeatPool(0, PoolKind.General, 10, 8));
        redraw.Of(new SeatPool(1, PoolKind.Commissioned, 9, 8)).ShouldBe(new SeatPool(1, PoolKind.Commissioned, 0, 0));
    }
}
