using System.Collections.Immutable;
using Pathways.Allocation.Choice;
using Pathways.Model;

namespace Pathways.Allocation.Tests.Choice;

public class RedrawnChoiceTests
{
    /// <summary>A redraw of a world by hand: some courses do not run, some move to another level or site.</summary>
    private static OfferRedraw Redraw(World world, int seed)
    {
        var random = new Random(seed);
        return new OfferRedraw(
            0, (ulong)seed,
            [.. world.Offers.Select(offer => random.Next(5) switch
            {
                0 => offer with { Level = offer.Level == Level.Level1 ? Level.Level2 : Level.Level1 },
                1 => offer with { SiteId = "S" + random.Next(6) },
                _ => offer,
            })],
            [.. world.Offers.Select(_ => random.Next(6) != 0)], [.. world.Offers.Select(_ => 1.0)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Gives_what_a_whole_new_run_of_the_drawn_world_gives(int seed)
    {
        var made = TestWorld.Random(seed, learners: 120, offers: 40);
        var (world, travel) = (made.Build(), made.Travel());
        var redraw = Redraw(world, seed);

        // The slow way: a world of the courses that run, as drawn; the sites' shares are alike, so its places are too.
        var drawn = world.WithOffers([.. redraw.Offers.Where((_, offer) => redraw.Exists[offer])]);
        var choices = ChoiceSets.Build(drawn, travel, 1);
        var all = choices with { Pools = [.. choices.Pools.Select(pool => pool with { MinimumGroup = Math.Min(pool.MinimumGroup, pool.Places) })] };
        var slow = DeferredAcceptance.Run(drawn, all, redraw.Seed, 1);

        var fast = RedrawnChoice.Run(world, travel, ChoiceSets.Build(world, travel, 1), redraw);

        Placed(world, fast.Choices, fast.Result).ShouldBe(Placed(drawn, all, slow));
        fast.Result.PlacedRank.ShouldBe(slow.PlacedRank);
        fast.Result.Pools.Where((_, pool) => redraw.Exists[fast.Choices.Pools[pool].Offer]).ShouldBe(slow.Pools);
        slow.PlacedPool.ShouldContain(pool => pool >= 0);
    }

    [Fact]
    public void Nothing_redrawn_with_the_runs_seed_is_the_run_itself()
    {
        var made = TestWorld.Random(9, learners: 150, offers: 40);
        var (world, travel) = (made.Build(), made.Travel());
        var choices = ChoiceSets.Build(world, travel, 1);
        var same = new OfferRedraw(0, 42, world.Offers, [.. world.Offers.Select(_ => true)], [.. world.Offers.Select(_ => 1.0)]);
        var groups = choices with { Pools = [.. choices.Pools.Select(same.Of)] };

        var fast = RedrawnChoice.Run(world, travel, choices, same);

        fast.Result.PlacedPool.ShouldBe(DeferredAcceptance.Run(world, groups, 42, 1).PlacedPool);
        fast.Choices.OptionPool.ShouldBe(choices.OptionPool);
        fast.Choices.OptionCost.ShouldBe(choices.OptionCost);
        fast.Choices.OptionMinutes.ShouldBe(choices.OptionMinutes);
    }

    [Fact]
    public void A_course_that_does_not_run_is_nobodys_option()
    {
        var made = TestWorld.Random(10, learners: 100, offers: 30);
        var (world, travel) = (made.Build(), made.Travel());
        var choices = ChoiceSets.Build(world, travel, 1);
        ImmutableArray<bool> exists = [.. world.Offers.Select((_, offer) => offer % 3 != 0)];

        var fast = RedrawnChoice.Run(world, travel, choices, new OfferRedraw(0, 42, world.Offers, exists, [.. world.Offers.Select(_ => 1.0)]));

        fast.Choices.OptionPool.ShouldAllBe(pool => exists[fast.Choices.Pools[pool].Offer]);
        fast.Choices.Pools.Select(pool => (pool.Offer, pool.Kind)).ShouldBe(choices.Pools.Select(pool => (pool.Offer, pool.Kind)));
    }

    private static IEnumerable<(string, PoolKind)?> Placed(World world, ChoiceSet choices, ChoiceResult result)
        => result.PlacedPool.Select(pool => pool < 0 ? ((string, PoolKind)?)null : (world.Offers[choices.Pools[pool].Offer].Id, choices.Pools[pool].Kind));
}
