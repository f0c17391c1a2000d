using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>Makes the choice sets: who may take which place, and what it costs them.</summary>
public static class ChoiceSets
{
    /// <summary>
    /// The competing learners (in scope, not continuing), the pools open in the dataset's academic year, and for every learner
    /// the feasible pools with their costs. The same whatever the number of threads: every learner's row is assigned beforehand.
    /// </summary>
    /// <param name="world">The world; numbers are read from its parameters.</param>
    /// <param name="travel">Travel minutes; zones and sites that it lacks count as not reachable.</param>
    /// <param name="threads">Threads to use; 0 for as many as there are cores.</param>
    /// <exception cref="InvalidInputException">A parameter of the room is out of range.</exception>
    public static ChoiceSet Build(World world, TravelMatrix travel, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Build(world, travel, ChoiceParameters.From(world.Parameters), threads);
    }

    /// <summary>The same with other numbers than the world's.</summary>
    internal static ChoiceSet Build(World world, TravelMatrix travel, ChoiceParameters parameters, int threads)
    {
        ArgumentNullException.ThrowIfNull(travel);
        var pools = OpenPools.Of(world);
        var reach = new Reach(world, travel, pools, parameters.TravelLimitMinutes);
        var learners = Enumerable.Range(0, world.Learners.Length).Where(index => world.Learners[index].Competes).ToImmutableArray();
        var eligible = EligiblePools(world, pools, learners, parameters.FullTimeHours, threads);
        var zones = learners.Select(index => world.ZoneIndex.GetValueOrDefault(world.Learners[index].ZoneCode, -1)).ToArray();

        var start = new int[learners.Length + 1];
        Rows.For(learners.Length, threads, i => start[i + 1] = eligible[i].Count(pool => reach.Minutes(zones[i], pool) is not null));
        for (var i = 0; i < learners.Length; i++)
            start[i + 1] = checked(start[i] + start[i + 1]);

        var option = new int[start[^1]];
        var cost = new int[start[^1]];
        var minutes = new ushort[start[^1]];
        var unplaced = new int[learners.Length];
        var costs = new OptionCosts(parameters);
        Rows.For(learners.Length, threads, i =>
        {
            var learner = world.Learners[learners[i]];
            var next = start[i];
            unplaced[i] = costs.Unplaced(learner);
            foreach (var pool in eligible[i])
            {
                if (reach.Minutes(zones[i], pool) is not { } journey)
                    continue;
                option[next] = pool;
                minutes[next] = journey;
                cost[next++] = costs.Of(learner, pools[pool], world.Offers[pools[pool].Offer], reach.ProviderKind(pool), journey);
            }
        });
        return new ChoiceSet(learners, pools, start, option, cost, minutes, unplaced)
        {
            AnyCourseInReach = [.. zones.Select(reach.AnyCourse)],
        };
    }

    /// <summary>By competing learner the pools whose conditions hold, ascending; one list per distinct key.</summary>
    private static int[][] EligiblePools(World world, ImmutableArray<SeatPool> pools, ImmutableArray<int> learners, int fullTimeHours, int threads)
    {
        var keys = new List<EligibilityKey>();
        var keyIndex = new Dictionary<EligibilityKey, int>();
        var keyOf = new int[learners.Length];
        for (var i = 0; i < learners.Length; i++)
        {
            var key = EligibilityKey.Of(world.Learners[learners[i]]);
            if (!keyIndex.TryGetValue(key, out keyOf[i]))
            {
                keyIndex[key] = keyOf[i] = keys.Count;
                keys.Add(key);
            }
        }

        var kinds = world.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        var rows = pools.Select(pool =>
        {
            var offer = world.Offers[pool.Offer];
            var site = world.Sites[world.SiteIndex[offer.SiteId]];
            return (Pool: pool, Offer: offer, Site: site, Provider: kinds[site.ProviderId]);
        }).ToArray();
        var lists = new int[keys.Count][];
        Rows.For(keys.Count, threads, k => lists[k] = [.. Enumerable.Range(0, rows.Length).Where(pool =>
            Eligibility.Allows(keys[k], rows[pool].Pool, rows[pool].Offer, rows[pool].Site, rows[pool].Provider, fullTimeHours))]);
        return [.. keyOf.Select(key => lists[key])];
    }
}
