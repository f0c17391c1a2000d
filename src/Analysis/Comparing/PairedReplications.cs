using System.Collections.Immutable;

namespace Pathways.Analysis.Comparing;

/// <summary>The replications of both runs, paired, with the same draws for all that both have.</summary>
/// <param name="Before">By replication: area group × cell, young people with a place, basis.</param>
/// <param name="After">The same, scenario.</param>
/// <param name="Gained">By replication: area group, young people with a place in the scenario only.</param>
/// <param name="Lost">The same in the basis only.</param>
/// <param name="ProvisionBefore">By replication: places, journeys and reach, basis.</param>
/// <param name="ProvisionAfter">The same, scenario.</param>
internal sealed record PairedReplications(
    int[][] Before, int[][] After, int[][] Gained, int[][] Lost, ProvisionTally[] ProvisionBefore, ProvisionTally[] ProvisionAfter)
{
    /// <summary>Makes both anew, replication by replication.</summary>
    public static PairedReplications Of(ComparedRun basis, ComparedRun scenario, Heads before, Heads after, int[] same, ImmutableArray<AreaGroup> areas, int threads, CancellationToken cancellationToken)
    {
        var groups = areas.Length;
        var (provisionBefore, provisionAfter) = (new ProvisionCounter(basis, areas), new ProvisionCounter(scenario, areas));
        var (rulesBefore, rulesAfter) = (Rules(basis), Rules(scenario));
        var count = Math.Min(rulesBefore.Replications, rulesAfter.Replications);
        var (one, other) = (new OfferRedraws(basis.World, rulesBefore.Redraw, basis.Scenario.Seed), new OfferRedraws(scenario.World, rulesAfter.Redraw, scenario.Scenario.Seed));
        var made = new PairedReplications(new int[count][], new int[count][], new int[count][], new int[count][], new ProvisionTally[count], new ProvisionTally[count]);
        Threaded.For(count, threads, number =>
        {
            var (drawBefore, drawAfter) = (one.Of(number), other.Of(number));
            var (madeBefore, madeAfter) = (basis.Replicate(drawBefore), scenario.Replicate(drawAfter));
            var (placedBefore, placedAfter) = (before.Placed(madeBefore.Result), after.Placed(madeAfter.Result));
            made.Before[number] = before.Count(groups, i => placedBefore[i]);
            made.After[number] = after.Count(groups, i => placedAfter[i]);
            (made.ProvisionBefore[number], made.ProvisionAfter[number]) = (provisionBefore.Of(drawBefore, madeBefore), provisionAfter.Of(drawAfter, madeAfter));
            (made.Gained[number], made.Lost[number]) = Changed(after, same, groups, placedBefore, placedAfter);
        }, cancellationToken);
        return made;
    }

    private static ColdSpotParameters Rules(ComparedRun run) => ColdSpotParameters.Read(run.World.Parameters.With(run.Scenario.Parameters));

    private static (int[] Gained, int[] Lost) Changed(Heads after, int[] same, int groups, bool[] placedBefore, bool[] placedAfter)
    {
        var (gained, lost) = (new int[groups], new int[groups]);
        for (var i = 0; i < same.Length; i++)
        {
            if (same[i] < 0 || placedBefore[same[i]] == placedAfter[i])
                continue;
            foreach (var group in after.GroupsOfZone[after.All[i].Zone])
                (placedAfter[i] ? gained : lost)[group]++;
        }

        return (gained, lost);
    }
}
