using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// The places open in January: offers with a January intake that run; a new intake of the same size as September's, less what
/// residents of elsewhere take, the places left empty in September, and those given up since.
/// </summary>
internal static class JanuaryPlaces
{
    private const int January = 1;

    /// <summary>By pool.</summary>
    /// <param name="run">The run.</param>
    /// <param name="stillThere">By competing learner: share still on the September place in January; 0 without one.</param>
    public static double[] Of(RunView run, double[] stillThere)
    {
        var opens = Opens(run);
        var places = new double[opens.Length];
        for (var pool = 0; pool < places.Length; pool++)
        {
            if (!opens[pool])
                continue;
            var offer = run.OfferOf(pool);
            var site = run.World.Sites[run.SiteOfPool[pool]];
            var intake = run.ChoiceSet.Pools[pool].Kind == PoolKind.General ? offer.GeneralPlaces : offer.CommissionedPlaces;
            places[pool] = site.ExpectedPlacesForResidents(intake) + run.Choice.Pools[pool].UnfilledPlaces;
        }

        for (var i = 0; i < stillThere.Length; i++)
        {
            if (run.Choice.PlacedPool[i] is >= 0 and var pool && opens[pool])
                places[pool] += 1 - stillThere[i];
        }

        return places;
    }

    /// <summary>By competing learner: the options that open in January.</summary>
    public static int[][] Options(RunView run)
    {
        var opens = Opens(run);
        var options = new int[run.ChoiceSet.LearnerCount][];
        for (var i = 0; i < options.Length; i++)
            options[i] = Array.FindAll(run.OptionsOf(i).ToArray(), pool => opens[pool]);
        return options;
    }

    private static bool[] Opens(RunView run)
    {
        var closed = run.Choice.ClosedPools.ToHashSet();
        return [.. Enumerable.Range(0, run.ChoiceSet.Pools.Length)
            .Select(pool => run.OfferOf(pool).IntakeMonths.Contains(January) && !closed.Contains(pool))];
    }
}
