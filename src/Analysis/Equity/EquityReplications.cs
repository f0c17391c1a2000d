using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Gaps between groups and others in every replication. Each is a pure function of its number, so threads change nothing.</summary>
internal sealed class EquityReplications
{
    private static readonly EquityGroup[] All = Enum.GetValues<EquityGroup>();
    private readonly string[] _areas;
    private readonly int[][] _areasOfLearner;
    private readonly bool[][] _belongs;
    private readonly EquityTally[] _tallies;

    /// <param name="run">The run.</param>
    /// <param name="groups">The areas of the results.</param>
    /// <param name="replications">How many will be taken.</param>
    public EquityReplications(RunView run, IReadOnlyList<AreaGroup> groups, int replications)
    {
        AreaGroup[] areas = [.. EquityGroups.Areas(groups)];
        _areas = Array.ConvertAll(areas, area => area.Code);
        var areasOfZone = Enumerable.Range(0, run.World.Zones.Length).Select(zone => Enumerable.Range(0, areas.Length).Where(area => areas[area].Has[zone]).ToArray()).ToArray();
        _areasOfLearner = [.. run.ChoiceSet.Learners.Select(learner => areasOfZone[run.ZoneOfLearner[learner]])];
        _belongs = [.. Enumerable.Range(0, run.ChoiceSet.LearnerCount).Select(i =>
        {
            var home = run.World.Zones[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]];
            return Array.ConvertAll(All, group => EquityGroups.Has(group, run.LearnerAt(i), home));
        })];
        _tallies = new EquityTally[replications];
    }

    /// <summary>Takes one replication, from any thread.</summary>
    public void Take(OfferRedraw redraw, ReplicatedChoice made)
    {
        if (redraw.Number >= _tallies.Length)
            return;
        var access = LearnerAccess.Of(made.Choices);
        var tally = new EquityTally(_areas.Length);
        for (var i = 0; i < _areasOfLearner.Length; i++)
        {
            foreach (var area in _areasOfLearner[i])
                tally.Add(area, _belongs[i], access.Shared[i], access.Nearest[i], made.Result.PlacedPool[i] >= 0);
        }

        for (var area = 0; area < _areas.Length; area++)
        {
            double[] shared = [.. Enumerable.Range(0, _areasOfLearner.Length).Where(i => _areasOfLearner[i].Contains(area)).Select(i => access.Shared[i])];
            tally.Gini[area] = shared.Length == 0 ? null : Statistics.Gini.Of(shared, Array.ConvertAll(shared, _ => 1.0));
        }

        _tallies[redraw.Number] = tally;
    }

    /// <summary>By replication: the Gini coefficient of an area.</summary>
    public ImmutableArray<double> Gini(string area) => Known(tally => tally.Gini[Array.IndexOf(_areas, area)]);

    /// <summary>By replication: group less others of an area.</summary>
    public EquityGaps Gaps(string area, EquityGroup group)
    {
        var at = Array.IndexOf(_areas, area);
        ImmutableArray<double> Gap(Func<EquitySums, double?> mean) => Known(tally => mean(tally.Of(at, group)) - mean(tally.Others(at, group)));
        return new EquityGaps(Gap(sums => sums.MeanShared), Gap(sums => sums.MeanMinutes), Gap(sums => sums.WithoutCourse), Gap(sums => sums.PlacedShare));
    }

    private ImmutableArray<double> Known(Func<EquityTally, double?> figure)
    {
        double?[] figures = Array.ConvertAll(_tallies, tally => figure(tally));
        return Array.Exists(figures, one => one is null) ? [] : [.. figures.Select(one => one!.Value)];
    }
}
