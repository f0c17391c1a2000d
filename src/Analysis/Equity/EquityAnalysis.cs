using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Access of groups beside that of others: by area of the set, and for everything.</summary>
internal static class EquityAnalysis
{
    public static EquityResults Of(RunView run, ImmutableArray<AreaGroup> groups)
    {
        var access = LearnerAccess.Of(run);
        var everybody = Enumerable.Range(0, run.ChoiceSet.LearnerCount).ToArray();
        bool Has(EquityGroup group, int competing)
            => EquityGroups.Has(group, run.LearnerAt(competing), run.World.Zones[Home(run, competing)]);
        var known = Enum.GetValues<EquityGroup>().ToLookup(group => Array.Exists(everybody, i => Has(group, i)));
        var (areas, rows) = (ImmutableArray.CreateBuilder<EquityArea>(), ImmutableArray.CreateBuilder<EquityRow>());
        foreach (var area in groups.Where(group => group.Kind is AreaKind.Lcpa or AreaKind.Other or AreaKind.All))
        {
            var inside = Array.FindAll(everybody, i => area.Has[Home(run, i)]);
            areas.Add(new EquityArea(area.Code, area.Name, inside.Length, access.Spread(inside)));
            foreach (var group in known[true])
            {
                var members = inside.ToLookup(i => Has(group, i));
                rows.Add(new EquityRow(area.Code, area.Name, group, access.Figures([.. members[true]]), access.Figures([.. members[false]])));
            }
        }

        return new EquityResults(areas.ToImmutable(), rows.ToImmutable(), [.. known[false]]);
    }

    private static int Home(RunView run, int competing) => run.ZoneOfLearner[run.ChoiceSet.Learners[competing]];
}

/// <summary>By competing learner: what the learner's own suitable courses in reach give.</summary>
internal sealed class LearnerAccess
{
    private readonly RunView _run;
    private readonly double[] _places;
    private readonly double[] _shared;
    private readonly int?[] _nearest;

    private LearnerAccess(RunView run)
    {
        _run = run;
        var count = run.ChoiceSet.LearnerCount;
        (_places, _shared, _nearest) = (new double[count], new double[count], new int?[count]);
    }

    public static LearnerAccess Of(RunView run)
    {
        var access = new LearnerAccess(run);
        var competitors = new int[run.ChoiceSet.Pools.Length];
        foreach (var pool in run.ChoiceSet.OptionPool)
            competitors[pool]++;
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            for (var option = run.ChoiceSet.Start[i]; option < run.ChoiceSet.Start[i + 1]; option++)
            {
                var pool = run.ChoiceSet.OptionPool[option];
                var places = run.ChoiceSet.Pools[pool].Places;
                if (places == 0)
                    continue;
                access._places[i] += places;
                access._shared[i] += (double)places / competitors[pool];
                access._nearest[i] = Math.Min(access._nearest[i] ?? int.MaxValue, run.ChoiceSet.OptionMinutes[option]);
            }
        }

        return access;
    }

    /// <summary>Spread of the shared places over some learners.</summary>
    public AccessSpread Spread(int[] learners)
    {
        var (values, ones) = (Array.ConvertAll(learners, i => _shared[i]), Array.ConvertAll(learners, _ => 1.0));
        var palma = Palma.Of(values, ones);
        return new AccessSpread(Gini.Of(values, ones), palma?.TopTenthShare, palma?.BottomFourTenthsShare);
    }

    /// <summary>Means over some learners; null over none.</summary>
    public EquityFigures? Figures(int[] learners)
    {
        if (learners.Length == 0)
            return null;
        var reached = learners.Where(i => _nearest[i] is not null).ToArray();
        return new EquityFigures(
            learners.Length, learners.Average(i => _places[i]), learners.Average(i => _shared[i]),
            reached.Length == 0 ? null : reached.Average(i => (double)_nearest[i]!.Value), 1 - ((double)reached.Length / learners.Length),
            learners.Average(i => _run.Choice.PlacedPool[i] >= 0 ? 1.0 : 0), learners.Average(i => _run.Best!.PlacedPool[i] >= 0 ? 1.0 : 0), Spread(learners));
    }
}
