using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>
/// <c>choice</c>: what happens as applications work today. Every learner applies down an own list of all feasible options, those
/// who would rather have an apprenticeship too, since nobody is placed in one with certainty. Pools refuse by priority, groups
/// that stay too small do not run. Among the pools that run there is no learner and pool who would both rather have each other.
/// </summary>
public static class DeferredAcceptance
{
    /// <summary>Runs it; a pure function of its arguments, whatever the number of threads.</summary>
    /// <param name="world">The world; the noise scale and the days of application are read from its parameters.</param>
    /// <param name="choices">What <see cref="ChoiceSets.Build(World, TravelMatrix, int)"/> made of this world.</param>
    /// <param name="seed">Seed of every draw.</param>
    /// <param name="threads">Threads to use; 0 for as many as there are cores.</param>
    public static ChoiceResult Run(World world, ChoiceSet choices, ulong seed, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Run(world, choices, seed, ChoiceParameters.From(world.Parameters), threads);
    }

    /// <summary>The same with other numbers than the world's.</summary>
    internal static ChoiceResult Run(World world, ChoiceSet choices, ulong seed, ChoiceParameters parameters, int threads)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var preferences = Preferences.Of(world, choices, seed, parameters.NoiseScaleMinutes, threads);
        var market = MarketOf(world, choices, preferences, seed, parameters.ApplicationDays, threads);
        var matching = MinimumGroups.Settle(market);
        int[] placed = [.. Enumerable.Range(0, choices.LearnerCount).Select(matching.PoolOf)];
        int[] rank = [.. Enumerable.Range(0, choices.LearnerCount).Select(matching.Rank)];
        return new ChoiceResult(
            placed, rank, ChoiceReasons.Explain(choices, market, matching), Outcomes(market, matching),
            [.. MinimumGroups.Closed(market, matching)], preferences.NoiseShare);
    }

    /// <summary>The market that the lists and the priorities make.</summary>
    internal static Market MarketOf(World world, ChoiceSet choices, Preferences preferences, ulong seed, int days, int threads)
    {
        var offers = choices.Pools.Select(pool => world.Offers[pool.Offer]).ToArray();
        var offerKey = offers.Select(offer => Draws.Key(offer.Id)).ToArray();
        var sites = offers.Select(offer => world.Sites[world.SiteIndex[offer.SiteId]]).ToArray();
        var listed = new int[choices.OptionCount];
        var priority = new ulong[choices.OptionCount];
        Rows.For(choices.LearnerCount, threads, i =>
        {
            var learner = world.Learners[choices.Learners[i]];
            var key = Draws.Key(learner.Id);
            var day = Priorities.Day(seed, key, days);
            for (var entry = choices.Start[i]; entry < choices.Start[i + 1]; entry++)
            {
                var pool = listed[entry] = choices.OptionPool[preferences.Order[entry]];
                priority[entry] = Priorities.Of(
                    learner, offers[pool], sites[pool], day, Draws.Bits(seed, key, offerKey[pool], DrawPurpose.AllocationTie));
            }
        });
        return new Market(
            choices.Start, listed, priority, [.. choices.Pools.Select(pool => pool.Places)], [.. choices.Pools.Select(pool => pool.MinimumGroup)]);
    }

    /// <summary>
    /// By pool. A learner applied wherever the own list stands at or above the place obtained, everywhere when without a place;
    /// refused applicants always end lower, so the waiting list is the applicants less the placed. A pool that did not run has all
    /// its applicants waiting and all its places empty.
    /// </summary>
    private static ImmutableArray<PoolOutcome> Outcomes(Market market, Matching matching)
    {
        var applicants = new int[market.PoolCount];
        var first = new int[market.PoolCount];
        for (var learner = 0; learner < market.LearnerCount; learner++)
        {
            var (from, to) = (market.Start[learner], market.Start[learner + 1]);
            var rank = matching.Rank(learner);
            for (var entry = from; entry < (rank < 0 ? to : from + rank + 1); entry++)
                applicants[market.Pool[entry]]++;
            if (from < to)
                first[market.Pool[from]]++;
        }

        return [.. Enumerable.Range(0, market.PoolCount).Select(pool => new PoolOutcome(
            applicants[pool], first[pool], matching.PlacedIn(pool), applicants[pool] - matching.PlacedIn(pool),
            market.Places[pool] - matching.PlacedIn(pool)))];
    }
}
