using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Pools with a place open that serve anybody of their level, and those for plans, by kind of course.</summary>
/// <param name="Kinds">By level, type, subject, and for whom.</param>
/// <param name="Pools">Pool with the index of its kind, in the choice set's order.</param>
internal sealed record KindPools(ImmutableArray<CourseKind> Kinds, ImmutableArray<(int Pool, int Kind)> Pools)
{
    public static KindPools Of(RunView run, OpenCourses courses)
    {
        var open = courses.Pools.ToArray().ToHashSet();
        var found = new List<(int Pool, CourseKind Kind)>();
        for (var pool = 0; pool < run.ChoiceSet.Pools.Length; pool++)
        {
            var kind = KindOf(run, pool);
            if (run.ChoiceSet.Pools[pool].Places > 0 && (kind.PlanOnly || open.Contains(pool)))
                found.Add((pool, kind));
        }

        ImmutableArray<CourseKind> kinds = [.. Ordered(found.Select(pool => pool.Kind).Distinct())];
        var index = kinds.Select((kind, number) => (kind, number)).ToDictionary(pair => pair.kind, pair => pair.number);
        return new KindPools(kinds, [.. found.Select(pool => (pool.Pool, index[pool.Kind]))]);
    }

    /// <summary>The kind of any pool.</summary>
    public static CourseKind KindOf(RunView run, int pool)
    {
        var offer = run.OfferOf(pool);
        return new CourseKind(offer.Level.Band(), offer.ProvisionType, offer.SsaTier1, ZoneReachAnalysis.ForPlans(run.ChoiceSet.Pools[pool], offer));
    }

    /// <summary>Kinds in the order in which they are shown.</summary>
    public static IEnumerable<CourseKind> Ordered(IEnumerable<CourseKind> kinds)
        => kinds.OrderBy(kind => kind.Band).ThenBy(kind => kind.Type).ThenBy(kind => kind.SsaTier1, StringComparer.Ordinal).ThenBy(kind => kind.PlanOnly);
}
