using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>
/// <c>choice</c> on a redrawn offer. Only the rows of courses whose level or site is drawn anew are made again; the others are the
/// run's own, so that a replication costs little more than the matching itself.
/// </summary>
public static class RedrawnChoice
{
    /// <summary>Runs one replication; a pure function of its arguments.</summary>
    /// <param name="world">The world as it is.</param>
    /// <param name="travel">Travel minutes.</param>
    /// <param name="choices">The choice set of this world.</param>
    /// <param name="redraw">The offer as drawn.</param>
    /// <returns>Pools keep their order and number; a course that does not run is nobody's option. Whether any course at all is in reach is taken from the world as it is.</returns>
    public static ReplicatedChoice Run(World world, TravelMatrix travel, ChoiceSet choices, OfferRedraw redraw)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(choices);
        ArgumentNullException.ThrowIfNull(redraw);
        var parameters = ChoiceParameters.From(world.Parameters);
        var drawn = world.WithOffers(redraw.Offers);
        var pools = choices.Pools.Select(redraw.Of).ToImmutableArray();
        var moved = Enumerable.Range(0, pools.Length).Where(pool => redraw.Exists[pools[pool].Offer]
            && Moved(world.Offers[pools[pool].Offer], redraw.Offers[pools[pool].Offer])).ToArray();
        var keep = new bool[pools.Length];
        for (var pool = 0; pool < keep.Length; pool++)
            keep[pool] = redraw.Exists[pools[pool].Offer];
        foreach (var pool in moved)
            keep[pool] = false;
        var rows = ChoiceRows.Of(drawn, travel, [.. moved.Select(pool => pools[pool])], parameters, 1);
        var set = Merged(choices, pools, keep, moved, rows);
        return new ReplicatedChoice(set, DeferredAcceptance.Run(drawn, set, redraw.Seed, parameters, 1));
    }

    private static bool Moved(CourseOffer before, CourseOffer after)
        => before.Level != after.Level || !string.Equals(before.SiteId, after.SiteId, StringComparison.Ordinal);

    /// <summary>The kept options and those of the moved pools, by ascending pool.</summary>
    private static ChoiceSet Merged(ChoiceSet choices, ImmutableArray<SeatPool> pools, bool[] keep, int[] moved, ChoiceRows rows)
    {
        var made = new ChoiceRow[choices.LearnerCount];
        var start = new int[choices.LearnerCount + 1];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = rows[i];
            start[i + 1] = start[i] + made[i].Pools.Length;
            for (var option = choices.Start[i]; option < choices.Start[i + 1]; option++)
                start[i + 1] += keep[choices.OptionPool[option]] ? 1 : 0;
        }

        var (pool, cost, minutes) = (new int[start[^1]], new int[start[^1]], new ushort[start[^1]]);
        for (var i = 0; i < made.Length; i++)
        {
            var (to, next, row) = (start[i], 0, made[i]);
            for (var option = choices.Start[i]; option < choices.Start[i + 1]; option++)
            {
                for (; next < row.Pools.Length && moved[row.Pools[next]] < choices.OptionPool[option]; next++)
                    (pool[to], cost[to], minutes[to++]) = (moved[row.Pools[next]], row.Costs[next], row.Minutes[next]);
                if (keep[choices.OptionPool[option]])
                    (pool[to], cost[to], minutes[to++]) = (choices.OptionPool[option], choices.OptionCost[option], choices.OptionMinutes[option]);
            }

            for (; next < row.Pools.Length; next++)
                (pool[to], cost[to], minutes[to++]) = (moved[row.Pools[next]], row.Costs[next], row.Minutes[next]);
        }

        return new ChoiceSet(choices.Learners, pools, start, pool, cost, minutes, choices.UnplacedCost) { AnyCourseInReach = choices.AnyCourseInReach };
    }
}
