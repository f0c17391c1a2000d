using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>A replication seen as a run of its own.</summary>
internal static class ReplicationView
{
    /// <summary>Makes the replication and looks at it.</summary>
    public static RunView Of(RunView run, OfferRedraw redraw, ReplicateChoice replicate) => Of(run, redraw, replicate(redraw));

    /// <summary>Looks at one that was made.</summary>
    public static RunView Of(RunView run, OfferRedraw redraw, ReplicatedChoice made)
        => new(run.World.WithOffers(redraw.Offers), run.Scenario, run.Travel, made.Choices, made.Result, null) { PlacesFactor = redraw.PlacesFactor };
}
