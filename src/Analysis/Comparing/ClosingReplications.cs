using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>A closing over paired replications: means with 95 % intervals, with the same draws for all that both worlds have.</summary>
/// <param name="Placed">Newly placed on the course before.</param>
/// <param name="NoPlaceFound">Of these, those for whom no suitable place is found afterwards.</param>
/// <param name="FewerPlaced">Fewer young people with a new place in all, those who follow from the closing on other courses counted.</param>
public readonly record struct ClosingReplications(ReplicationInterval Placed, ReplicationInterval NoPlaceFound, ReplicationInterval FewerPlaced)
{
    /// <summary>Makes both worlds anew, replication by replication.</summary>
    /// <param name="basis">The run as it is.</param>
    /// <param name="closed">The world with the course closed to entrants; the same young people compete, in the same order.</param>
    /// <param name="replicate">Makes <c>choice</c> anew in that world.</param>
    /// <param name="offerId">The course.</param>
    /// <param name="threads">Threads; 0 for one a core. The result is the same.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ClosingReplications Of(
        ComparedRun basis, World closed, ReplicateChoice replicate, string offerId, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentNullException.ThrowIfNull(closed);
        ArgumentNullException.ThrowIfNull(replicate);
        var rules = ColdSpotParameters.Read(basis.World.Parameters.With(basis.Scenario.Parameters));
        var (before, after) = (new OfferRedraws(basis.World, rules.Redraw, basis.Scenario.Seed), new OfferRedraws(closed, rules.Redraw, basis.Scenario.Seed));
        var (placed, none, fewer) = (new double[rules.Replications], new double[rules.Replications], new double[rules.Replications]);
        Threaded.For(rules.Replications, threads, number =>
        {
            var one = basis.Replicate(before.Of(number));
            var other = replicate(after.Of(number)).Result.PlacedPool;
            for (var i = 0; i < other.Length; i++)
            {
                var pool = one.Result.PlacedPool[i];
                fewer[number] += (pool >= 0 ? 1 : 0) - (other[i] >= 0 ? 1 : 0);
                if (pool < 0 || basis.World.Offers[one.Choices.Pools[pool].Offer].Id != offerId)
                    continue;
                placed[number]++;
                none[number] += other[i] < 0 ? 1 : 0;
            }
        }, cancellationToken);
        return new ClosingReplications(ReplicationInterval.Of(placed), ReplicationInterval.Of(none), ReplicationInterval.Of(fewer));
    }
}
