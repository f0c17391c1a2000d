using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Makes <c>choice</c> anew with every journey's minutes multiplied: the allocation's part, which this room does not know.</summary>
/// <param name="factor">Above 0.</param>
/// <returns>Learners and pools in the run's order.</returns>
public delegate ReplicatedChoice ChoiceAtTravelScale(double factor);

/// <summary>Light runs of one changed thing, with the run's own draws.</summary>
internal static class LightRuns
{
    /// <summary>The offer as it is but for its places.</summary>
    /// <param name="run">The run.</param>
    /// <param name="placesFactor">By offer.</param>
    public static OfferRedraw Offers(RunView run, double[] placesFactor)
        => new(0, run.Scenario.Seed, run.World.Offers, [.. Enumerable.Repeat(true, placesFactor.Length)], [.. placesFactor]);

    /// <summary>The run on these offers.</summary>
    public static RunView With(RunView run, OfferRedraw offers, ReplicateChoice replicate) => ReplicationView.Of(run, offers, replicate);

    /// <summary>The run at another travel scale.</summary>
    public static RunView With(RunView run, ReplicatedChoice made) => new(run.World, run.Scenario, run.Travel, made.Choices, made.Result, null);
}
