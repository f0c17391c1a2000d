using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Allocation.Choice;

/// <summary>One learner's own list, as <see cref="DeferredAcceptance"/> has it.</summary>
public static class LearnerRanking
{
    /// <summary>The row's options by falling utility.</summary>
    /// <param name="world">The world; the noise scale is read from its parameters.</param>
    /// <param name="pools">The pools that the row's indices mean.</param>
    /// <param name="learner">The learner.</param>
    /// <param name="row">The learner's feasible pools.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <returns>Indices into the row, the first choice first.</returns>
    public static int[] Of(World world, ImmutableArray<SeatPool> pools, Learner learner, ChoiceRow row, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(row);
        var only = new ChoiceSet([0], pools, [0, row.Pools.Length], row.Pools, row.Costs, row.Minutes, [row.UnplacedCost]);
        return Preferences.Of(world, only, [Draws.Key(learner.Id)], seed, ChoiceParameters.From(world.Parameters).NoiseScaleMinutes, 1).Order;
    }
}
