using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Runs <c>choice</c> at other shortages than the one to which modelled places were set: colleges' general places at Entry level and Level 1 in Kent are raised or
/// lowered by the difference in proportion, everything else and every draw the same.
/// </summary>
internal static class ShortageRuns
{
    private const string TargetId = "kent-shortage-entry-level1";

    /// <summary>The shortages at which results are shown.</summary>
    public static ImmutableArray<int> Shortages { get; } = [150, 300, 600];

    /// <summary>The offers as they would be; null where the dataset states no shortage, or there are not so many places.</summary>
    public static OfferRedraw? At(RunView run, int shortage)
    {
        var stated = run.World.Targets.FirstOrDefault(target => target.Id == TargetId);
        int[] pools = [.. Enumerable.Range(0, run.ChoiceSet.Pools.Length).Where(pool => Counts(run, pool))];
        var places = pools.Sum(pool => run.ChoiceSet.Pools[pool].Places);
        if (stated is null || places == 0)
            return null;
        var wanted = places + (int)Math.Round(stated.Value, MidpointRounding.AwayFromZero) - shortage;
        if (wanted < 0)
            return null;
        var shared = LargestRemainder.Apportion([.. pools.Select(pool => (double)run.ChoiceSet.Pools[pool].Places)], wanted);
        var factors = Enumerable.Repeat(1.0, run.World.Offers.Length).ToArray();
        for (var i = 0; i < pools.Length; i++)
            factors[run.ChoiceSet.Pools[pools[i]].Offer] = (double)shared[i] / run.ChoiceSet.Pools[pools[i]].Places;
        return LightRuns.Offers(run, factors);
    }

    private static bool Counts(RunView run, int pool)
    {
        var offer = run.OfferOf(pool);
        return run.ChoiceSet.Pools[pool] is { Kind: PoolKind.General, Places: > 0 } && offer.CommissionedPlaces == 0
            && (offer.Level.Band() is LevelBand.Entry or LevelBand.Level1) && run.ProviderKindOf(pool) == ProviderKind.FeCollege
            && run.World.Sites[run.SiteOfPool[pool]].DistrictCode is { } code
            && run.World.Districts.Any(district => district.Code == code && district.Authority == Authority.Kent);
    }
}
