using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>The pools whose conditions a learner meets, travel apart. Learners with equal keys share one list.</summary>
internal sealed class EligiblePools
{
    private readonly World _world;
    private readonly (SeatPool Pool, CourseOffer Offer, Site Site, Provider Provider)[] _rows;
    private readonly int _fullTimeHours;

    public EligiblePools(World world, ImmutableArray<SeatPool> pools, int fullTimeHours)
    {
        _world = world;
        _fullTimeHours = fullTimeHours;
        var kinds = world.Providers.ToDictionary(provider => provider.Id, StringComparer.Ordinal);
        _rows = [.. pools.Select(pool =>
        {
            var offer = world.Offers[pool.Offer];
            var site = world.Sites[world.SiteIndex[offer.SiteId]];
            return (pool, offer, site, kinds[site.ProviderId]);
        })];
    }

    /// <summary>Pool indices of one learner, ascending.</summary>
    public int[] Of(Learner learner) => Of(EligibilityKey.Of(learner));

    /// <summary>Pool indices by learner, ascending; one list per distinct key.</summary>
    public int[][] OfAll(ImmutableArray<int> learners, int threads)
    {
        var keys = new List<EligibilityKey>();
        var keyIndex = new Dictionary<EligibilityKey, int>();
        var keyOf = new int[learners.Length];
        for (var i = 0; i < learners.Length; i++)
        {
            var key = EligibilityKey.Of(_world.Learners[learners[i]]);
            if (!keyIndex.TryGetValue(key, out keyOf[i]))
            {
                keyIndex[key] = keyOf[i] = keys.Count;
                keys.Add(key);
            }
        }

        var lists = new int[keys.Count][];
        Rows.For(keys.Count, threads, k => lists[k] = Of(keys[k]));
        return [.. keyOf.Select(key => lists[key])];
    }

    private int[] Of(EligibilityKey key) => [.. Enumerable.Range(0, _rows.Length).Where(pool =>
        Eligibility.Allows(key, _rows[pool].Pool, _rows[pool].Offer, _rows[pool].Site, _rows[pool].Provider, _fullTimeHours))];
}
