namespace Pathways.Analysis;

/// <summary>The best case seen as if it were what applications give, for a lever that moves towards it.</summary>
internal static class BestAsChoice
{
    public static RunView Of(RunView run)
    {
        var best = run.Best!;
        var pools = run.Choice.Pools.Select((pool, index) => pool with { Placed = best.Placed[index], UnfilledPlaces = Math.Max(0, run.ChoiceSet.Pools[index].Places - best.Placed[index]) });
        return new RunView(run.World, run.Scenario, run.Travel, run.ChoiceSet, run.Choice with { PlacedPool = best.PlacedPool, Reasons = best.Reasons, Pools = [.. pools], ClosedPools = best.ClosedPools }, best);
    }
}
