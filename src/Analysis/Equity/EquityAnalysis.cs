using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Access of groups beside that of others: by area of the set, and for everything.</summary>
internal static class EquityAnalysis
{
    /// <param name="run">The run.</param>
    /// <param name="groups">The areas of the results.</param>
    /// <param name="replications">What the replications gave; null for none.</param>
    public static EquityResults Of(RunView run, ImmutableArray<AreaGroup> groups, EquityReplications? replications)
    {
        var access = LearnerAccess.Of(run.ChoiceSet);
        var everybody = Enumerable.Range(0, run.ChoiceSet.LearnerCount).ToArray();
        bool Has(EquityGroup group, int competing)
            => EquityGroups.Has(group, run.LearnerAt(competing), run.World.Zones[Home(run, competing)]);
        var known = Enum.GetValues<EquityGroup>().ToLookup(group => Array.Exists(everybody, i => Has(group, i)));
        var (areas, rows) = (ImmutableArray.CreateBuilder<EquityArea>(), ImmutableArray.CreateBuilder<EquityRow>());
        foreach (var area in EquityGroups.Areas(groups))
        {
            var inside = Array.FindAll(everybody, i => area.Has[Home(run, i)]);
            areas.Add(new EquityArea(area.Code, area.Name, inside.Length, access.Spread(inside)) { GiniOver = replications?.Gini(area.Code) ?? [] });
            foreach (var group in known[true])
            {
                var members = inside.ToLookup(i => Has(group, i));
                rows.Add(new EquityRow(area.Code, area.Name, group, Figures(run, access, [.. members[true]]), Figures(run, access, [.. members[false]]))
                {
                    Over = replications?.Gaps(area.Code, group) ?? EquityGaps.None,
                });
            }
        }

        return new EquityResults(areas.ToImmutable(), rows.ToImmutable(), [.. known[false]]);
    }

    /// <summary>Means over some learners; null over none.</summary>
    private static EquityFigures? Figures(RunView run, LearnerAccess access, int[] learners)
    {
        if (learners.Length == 0)
            return null;
        var reached = learners.Where(i => access.Nearest[i] is not null).ToArray();
        return new EquityFigures(
            learners.Length, learners.Average(i => access.Places[i]), learners.Average(i => access.Shared[i]),
            reached.Length == 0 ? null : reached.Average(i => (double)access.Nearest[i]!.Value), 1 - ((double)reached.Length / learners.Length),
            learners.Average(i => run.Choice.PlacedPool[i] >= 0 ? 1.0 : 0), learners.Average(i => run.Best!.PlacedPool[i] >= 0 ? 1.0 : 0), access.Spread(learners));
    }

    private static int Home(RunView run, int competing) => run.ZoneOfLearner[run.ChoiceSet.Learners[competing]];
}
