using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

public class DeferredAcceptanceTests
{
    [Fact]
    public void A_holder_of_a_plan_comes_first_in_general_places_too()
    {
        var world = new TestWorld().Site("A").Offer("o", "A", Places(1, EntryRequirement.Grade3))
            .Learner("a", learner => learner with { English = GradeBand.Grade4Plus }).Learner("b", learner => learner with { Sen = SenStatus.Ehcp }).Learner("c");
        Run(world).PlacedPool.ShouldBe([-1, 0, -1]);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Own_pupils_come_before_better_grades_where_the_site_takes_them_first(bool internalFirst, int placed)
    {
        var world = new TestWorld().Site("A", change: site => site with { InternalFirst = internalFirst })
            .Offer("o", "A", Places(1, EntryRequirement.Grade3))
            .Learner("a", learner => learner with { English = GradeBand.Grade4Plus }).Learner("b", learner => learner with { PreviousSiteId = "A" });
        Run(world).PlacedPool[placed].ShouldBe(0);
    }

    [Fact]
    public void Grades_decide_only_where_the_offer_asks_for_a_grade()
    {
        TestWorld World(EntryRequirement requirement) => new TestWorld().Site("A").Offer("o", "A", Places(1, requirement))
            .Learner("a").Learner("b", learner => learner with { Maths = GradeBand.Grade4Plus });
        int[] seeds = [.. Enumerable.Range(1, 40)];
        seeds.Count(seed => Run(World(EntryRequirement.Grade3), (ulong)seed).PlacedPool[1] == 0).ShouldBe(40);

        // By day of application alone either comes first: 40 of 40 the same way has a chance of 2^-39.
        seeds.Count(seed => Run(World(EntryRequirement.None), (ulong)seed).PlacedPool[1] == 0).ShouldBeInRange(1, 39);
        seeds.Count(seed => Run(World(EntryRequirement.LevelBelow), (ulong)seed).PlacedPool[1] == 0).ShouldBeInRange(1, 39);
    }

    [Fact]
    public void An_earlier_application_comes_before_a_later_one_at_every_offer()
    {
        var offer = TestWorld.AnOffer;
        var site = new TestWorld().Site("A").Build().Sites[0];
        Priorities.Of(TestWorld.ALearner, offer, site, 3, ulong.MaxValue).ShouldBeLessThan(Priorities.Of(TestWorld.ALearner, offer, site, 4, 0));
        Priorities.Of(TestWorld.ALearner, offer, site, 3, 0).ShouldBeLessThan(Priorities.Of(TestWorld.ALearner, offer, site, 3, ulong.MaxValue));
        Enumerable.Range(0, 5000).Select(learner => Priorities.Day(7, (ulong)learner, 180)).Distinct().Order().ShouldBe(Enumerable.Range(0, 180));
    }

    [Fact]
    public void Those_who_want_an_apprenticeship_apply_for_courses_too()
        => Run(new TestWorld().Site("A").Offer("o", "A").Learner("a", learner => learner with { PreferredRoute = PreferredRoute.Apprenticeship }))
            .PlacedPool.ShouldBe([0]);

    [Fact]
    public void Without_noise_everybody_ranks_by_cost()
    {
        var result = Run(new TestWorld().Set("noise_scale_minutes", 0).Site("A", 30).Site("B", 10).Site("C", 20)
            .Offer("a", "A").Offer("b", "B", Places(0)).Offer("c", "C").Learner("l"));
        result.PlacedPool.ShouldBe([2]);
        result.PlacedRank.ShouldBe([1]);
        result.NoiseShareOfCost.ShouldBe(0);
    }

    [Fact]
    public void Every_reason_is_told()
    {
        var world = new TestWorld { Zones = ["Z1", "Z2", "Z3"] }.Set("noise_scale_minutes", 0)
            .Site("A").Site("B").Minutes("Z1", "B", 90).Minutes("Z2", "A", 90).Minutes("Z3", "A", 90).Minutes("Z3", "B", 90)
            .Offer("a1", "A", Places(1)).Offer("a2", "A", offer => Places(1)(offer) with { SsaTier1 = "09" })
            .Offer("b1", "B", offer => Places(5)(offer) with { Level = Level.Level2, MinimumGroup = 4 })
            .Offer("b2", "B", offer => Places(1)(offer) with { Level = Level.Level2, SsaTier1 = "09" })
            .Offer("b3", "B", offer => Places(1)(offer) with { Level = Level.Level2, SsaTier1 = "09" })
            .Learner("l1", learner => learner with { Sen = SenStatus.Ehcp })
            .Learner("l2").Learner("l3")
            .Learner("l4", learner => learner with { IntendedLevel = Level.Entry1 })
            .Learner("l5", learner => learner with { ZoneCode = "Z3" })
            .Learner("l6", learner => learner with { ZoneCode = "Z2", IntendedLevel = Level.Level2 })
            .Learner("l7", learner => learner with { ZoneCode = "Z2", IntendedLevel = Level.Level2 })
            .Learner("l8", learner => learner with { ZoneCode = "Z2", IntendedLevel = Level.Level2 });
        var result = Run(world);
        result.ClosedPools.ShouldBe([2]);
        result.Reasons[0].ShouldBe(PlacementReason.FirstChoice);
        result.Reasons[1..3].Order().ShouldBe([PlacementReason.HigherChoicesFull, PlacementReason.AllFull]);
        result.Reasons[3].ShouldBe(PlacementReason.EntryConditions);
        result.Reasons[4].ShouldBe(PlacementReason.NoSuitableCourseInReach);
        result.Reasons[5..].Order().ShouldBe([PlacementReason.HigherChoiceDidNotRun, PlacementReason.HigherChoiceDidNotRun, PlacementReason.GroupsTooSmall]);
        result.Pools[2].ShouldBe(new PoolOutcome(Applicants: 3, FirstChoiceApplicants: 3, Placed: 0, WaitingList: 3, UnfilledPlaces: 5));
        result.Pools[0].ShouldBe(new PoolOutcome(Applicants: 3, FirstChoiceApplicants: 3, Placed: 1, WaitingList: 2, UnfilledPlaces: 0));
        result.Pools[1].ShouldBe(new PoolOutcome(Applicants: 2, FirstChoiceApplicants: 0, Placed: 1, WaitingList: 1, UnfilledPlaces: 0));
    }

    [Fact]
    public void The_outcome_is_stable_among_running_pools_and_its_counts_agree()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var test = TestWorld.Random(seed, learners: 150, offers: 25);
            var (world, choices) = (test.Build(), test.Choices());
            var result = DeferredAcceptance.Run(world, choices, 5, 1);
            var preferences = Preferences.Of(world, choices, 5, 10, 1);
            var market = DeferredAcceptance.MarketOf(world, choices, preferences, 5, 100, 1);
            RandomMarkets.BlockingPair(market, result.PlacedPool, pool => result.ClosedPools.Contains(pool)).ShouldBeNull();
            for (var pool = 0; pool < choices.Pools.Length; pool++)
            {
                var placed = result.PlacedPool.Count(p => p == pool);
                result.Pools[pool].Placed.ShouldBe(placed);
                (result.Pools[pool].UnfilledPlaces + placed).ShouldBe(choices.Pools[pool].Places);
                result.Pools[pool].Applicants.ShouldBe(Enumerable.Range(0, choices.LearnerCount).Count(i =>
                    Array.IndexOf(RandomMarkets.List(market, i), pool) is >= 0 and var rank && (result.PlacedRank[i] < 0 || rank <= result.PlacedRank[i])));
            }
        }
    }

    [Fact]
    public void A_new_offer_changes_no_draw_for_the_others()
    {
        var before = TestWorld.Random(3, learners: 100, offers: 20);
        var after = TestWorld.Random(3, learners: 100, offers: 20).Offer("o0005-new", "S1", offer => offer with { GeneralPlaces = 4 });
        var (listsBefore, listsAfter) = (OfferLists(before), OfferLists(after));
        listsAfter.Any(list => list.Contains("o0005-new General")).ShouldBeTrue();
        for (var i = 0; i < listsBefore.Length; i++)
            listsAfter[i].Where(offer => offer != "o0005-new General").ShouldBe(listsBefore[i]);
    }

    [Fact]
    public void One_thread_and_two_give_the_same_result()
    {
        var test = TestWorld.Random(4, learners: 400, offers: 60);
        var (world, choices) = (test.Build(), test.Choices());
        var (one, two) = (DeferredAcceptance.Run(world, choices, 9, 1), DeferredAcceptance.Run(world, choices, 9, 2));
        two.PlacedPool.ShouldBe(one.PlacedPool);
        two.PlacedRank.ShouldBe(one.PlacedRank);
        two.Reasons.ShouldBe(one.Reasons);
        two.Pools.ShouldBe(one.Pools);
        two.ClosedPools.ShouldBe(one.ClosedPools);
        two.NoiseShareOfCost.ShouldBe(one.NoiseShareOfCost);
    }

    [Fact]
    public void Another_seed_gives_another_outcome()
    {
        var test = TestWorld.Random(4, learners: 400, offers: 60);
        Run(test, 1).PlacedPool.ShouldNotBe(Run(test, 2).PlacedPool);
    }

    [Fact]
    public void A_world_without_learners_or_offers_gives_an_empty_result()
    {
        Run(new TestWorld().Site("A").Offer("o", "A")).Pools.ShouldBe([new PoolOutcome(0, 0, 0, 0, 10)]);
        Run(new TestWorld().Learner("l")).Reasons.ShouldBe([PlacementReason.NoSuitableCourseInReach]);
    }

    private static string[][] OfferLists(TestWorld test)
    {
        var (world, choices) = (test.Build(), test.Choices());
        var order = Preferences.Of(world, choices, 11, 10, 1).Order;
        return [.. Enumerable.Range(0, choices.LearnerCount).Select(i => order[choices.Start[i]..choices.Start[i + 1]]
            .Select(option => choices.Pools[choices.OptionPool[option]]).Select(pool => $"{world.Offers[pool.Offer].Id} {pool.Kind}").ToArray())];
    }

    private static ChoiceResult Run(TestWorld world, ulong seed = 1) => DeferredAcceptance.Run(world.Build(), world.Choices(), seed, 1);

    private static Func<CourseOffer, CourseOffer> Places(int places, EntryRequirement requirement = EntryRequirement.None)
        => offer => offer with { GeneralPlaces = places, EntryRequirement = requirement };
}
