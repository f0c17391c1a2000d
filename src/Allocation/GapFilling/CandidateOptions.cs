using System.Collections.Immutable;
using Pathways.Allocation.Choice;
using Pathways.Allocation.Flow;
using Pathways.Model;

namespace Pathways.Allocation.GapFilling;

/// <summary>A course that may be opened, and what of it is no part of the course.</summary>
/// <param name="Offer">The course with the places of one lot; its id is the candidate's.</param>
/// <param name="MostLots">Most lots, from 1.</param>
/// <param name="Pounds">What a lot costs, whole pounds a year.</param>
public sealed record PossibleCourse(CourseOffer Offer, int MostLots, long Pounds);

/// <summary>Makes the gap-filling problem of a run: who could go to which possible course, by the rules of any course.</summary>
public static class CandidateOptions
{
    /// <summary>Makes the problem.</summary>
    /// <param name="world">The run's world; sites on which only candidates stand may have been added.</param>
    /// <param name="travel">Travel minutes to the world's sites.</param>
    /// <param name="choices">The run's choice sets.</param>
    /// <param name="possible">What may be opened. Courses at sites that are no supply at Level 2 and below, or outside every area, are left out.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="threads">Threads; 0 for as many as there are cores. The result is the same.</param>
    /// <param name="cost">
    /// Cost of a competing learner on a course so many minutes away, in the unit of the choice sets' costs, where these are not the
    /// minutes-equivalents of the allocation; called from several threads.
    /// </param>
    /// <returns>The problem, and by candidate the index into <paramref name="possible"/>.</returns>
    public static (GapProblem Problem, ImmutableArray<int> Possible) Of(
        World world, TravelMatrix travel, ChoiceSet choices, ImmutableArray<PossibleCourse> possible, ulong seed, int threads = 0, Func<int, CourseOffer, int, int>? cost = null)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(choices);
        var opened = world.With(offers: [.. possible.Select(course => course.Offer)]);
        var rows = ChoiceRows.Of(opened, travel, threads);
        if (!rows.Learners.SequenceEqual(choices.Learners))
            throw new ArgumentException("The choice sets are of another world.");
        // One pool a course: the one with places, when it has general and commissioned ones the general.
        var pools = rows.Pools.Select((pool, index) => (Pool: pool, Index: index)).Where(each => each.Pool.Places > 0 && AreaOf(opened, each.Pool.Offer) >= 0)
            .GroupBy(each => each.Pool.Offer).Select(group => group.MaxBy(each => each.Pool.Places)).OrderBy(each => each.Index).ToArray();
        var candidateOf = Enumerable.Repeat(-1, rows.Pools.Length).ToArray();
        for (var candidate = 0; candidate < pools.Length; candidate++)
            candidateOf[pools[candidate].Index] = candidate;
        var costs = cost is null ? default(Func<int, int, int, int>) : (competing, pool, minutes) => cost(competing, opened.Offers[rows.Pools[pool].Offer], minutes);
        var (start, learner, price) = Columns(rows, candidateOf, pools.Length, choices.UnplacedCost, costs, threads);
        var problem = new GapProblem(
            AllocationProblem.From(choices, world, seed),
            [.. pools.Select(each => Candidate(opened, possible, each.Pool))], start, learner, price,
            [.. choices.Learners.Select(index => world.ZoneIndex.TryGetValue(world.Learners[index].ZoneCode, out var zone) ? world.AreaOfZone[zone] : -1)]);
        return (problem, [.. pools.Select(each => each.Pool.Offer)]);
    }

    private static LotCandidate Candidate(World world, ImmutableArray<PossibleCourse> possible, SeatPool pool)
    {
        var (offer, most, pounds) = possible[pool.Offer];
        return new LotCandidate(offer.Id, pool.Places, offer.GeneralPlaces + offer.CommissionedPlaces, pool.MinimumGroup, most, pounds, AreaOf(world, pool.Offer));
    }

    private static int AreaOf(World world, int offer)
        => world.Sites[world.SiteIndex[world.Offers[offer].SiteId]].ZoneCode is { } zone && world.ZoneIndex.TryGetValue(zone, out var index) ? world.AreaOfZone[index] : -1;

    private static (int[] Start, int[] Learner, int[] Cost) Columns(ChoiceRows rows, int[] candidateOf, int count, int[] unplaced, Func<int, int, int, int>? costs, int threads)
    {
        var options = new (int Candidate, int Cost)[rows.Learners.Length][];
        Rows.For(options.Length, threads, learner =>
        {
            var row = rows[learner];
            options[learner] = [.. Enumerable.Range(0, row.Pools.Length).Where(option => candidateOf[row.Pools[option]] >= 0)
                .Select(option => (candidateOf[row.Pools[option]], Cost: costs?.Invoke(learner, row.Pools[option], row.Minutes[option]) ?? row.Costs[option]))
                .Where(option => option.Cost < unplaced[learner])];
        });
        var start = new int[count + 1];
        foreach (var (candidate, _) in options.SelectMany(row => row))
            start[candidate + 1]++;
        for (var candidate = 0; candidate < count; candidate++)
            start[candidate + 1] = checked(start[candidate] + start[candidate + 1]);
        var (next, who, cost) = (start.ToArray(), new int[start[^1]], new int[start[^1]]);
        for (var learner = 0; learner < options.Length; learner++)
        {
            foreach (var option in options[learner])
                (who[next[option.Candidate]], cost[next[option.Candidate]++]) = (learner, option.Cost);
        }

        return (start, who, cost);
    }
}
