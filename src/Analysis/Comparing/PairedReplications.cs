namespace Pathways.Analysis.Comparing;

/// <summary>The replications of both runs, paired, with the same draws for all that both have.</summary>
/// <param name="Before">By replication: area group × cell, young people with a place, basis.</param>
/// <param name="After">The same, scenario.</param>
/// <param name="Gained">By replication: area group, young people with a place in the scenario only.</param>
/// <param name="Lost">The same in the basis only.</param>
internal sealed record PairedReplications(int[][] Before, int[][] After, int[][] Gained, int[][] Lost)
{
    /// <summary>Makes both anew, replication by replication.</summary>
    public static PairedReplications Of(ComparedRun basis, ComparedRun scenario, Heads before, Heads after, int[] same, int groups, int threads, CancellationToken cancellationToken)
    {
        var (rulesBefore, rulesAfter) = (Rules(basis), Rules(scenario));
        var count = Math.Min(rulesBefore.Replications, rulesAfter.Replications);
        var (one, other) = (new OfferRedraws(basis.World, rulesBefore.Redraw, basis.Scenario.Seed), new OfferRedraws(scenario.World, rulesAfter.Redraw, scenario.Scenario.Seed));
        var made = new PairedReplications(new int[count][], new int[count][], new int[count][], new int[count][]);
        Threaded.For(count, threads, number =>
        {
            var placedBefore = before.Placed(basis.Replicate(one.Of(number)).Result);
            var placedAfter = after.Placed(scenario.Replicate(other.Of(number)).Result);
            made.Before[number] = before.Count(groups, i => placedBefore[i]);
            made.After[number] = after.Count(groups, i => placedAfter[i]);
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
