using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Expected NEET and not known of areas and districts from the replications.</summary>
internal sealed class NeetAnalysis
{
    private readonly RunView _run;
    private readonly IReadOnlyList<ReplicatedNeet> _replications;

    public NeetAnalysis(RunView run, NeetReplications replications) => (_run, _replications) = (run, replications.Made());

    /// <summary>Expected status of an area, mean of the replications.</summary>
    public AreaStatus Status(AreaGroup group)
    {
        var sum = default(AreaStatus);
        foreach (var replication in _replications)
            sum += Sum(replication.Zones, group);
        var n = _replications.Count;
        var (s, a, b) = (sum.Status, sum.Neet, sum.NeetLinkedToNoPlace);
        return new AreaStatus(
            sum.Cohort / n,
            new StatusExpectation(s.Participating / n, s.ReEngagement / n, s.WorkWithoutTraining / n, s.NeetActive / n, s.NeetInactive / n, s.NotKnown / n),
            new AssumptionRange(a.Low / n, a.Central / n, a.High / n), new AssumptionRange(b.Low / n, b.Central / n, b.High / n));
    }

    /// <summary>Everything that is kept.</summary>
    /// <param name="groups">The areas of the results.</param>
    /// <param name="learners">By learner: what levers make of them.</param>
    public NeetResults Results(IReadOnlyList<AreaGroup> groups, LearnerUnderLevers[] learners)
    {
        var table = LearnerRoni.Table(_run.World.Parameters.With(_run.Scenario.Parameters));
        var bands = new ImmutableArray<int>[_run.World.Zones.Length];
        var counts = new int[bands.Length, 4];
        for (var i = 0; i < _run.World.Learners.Length; i++)
        {
            if (_run.World.Learners[i].InDfeCohort)
                counts[_run.ZoneOfLearner[i], (int)LearnerRoni.Of(_run.World.Learners[i], table).Band]++;
        }

        for (var zone = 0; zone < bands.Length; zone++)
            bands[zone] = [counts[zone, 0], counts[zone, 1], counts[zone, 2], counts[zone, 3]];
        return new NeetResults(
            _replications.Count, [.. groups.Concat(Districts()).Select(group => Area(group, bands))],
            DriverAnalysis.Of(_run, groups, learners, MeanOfLearners()), LearnerRoni.Shown(table));
    }

    private AreaNeet Area(AreaGroup group, ImmutableArray<int>[] bands)
    {
        var sums = _replications.Select(replication => (Central: Sum(replication.Zones, group), Varied: Sum(replication.Varied, group))).ToArray();
        var steps = default(YearSteps);
        foreach (var replication in _replications)
        {
            for (var zone = 0; zone < group.Has.Length; zone++)
                steps += group.Has[zone] ? replication.Steps[zone] : default;
        }

        ImmutableArray<double> Each(Func<(AreaStatus Central, AreaStatus Varied), double> figure) => [.. sums.Select(figure)];
        return new AreaNeet(
            group.Code, group.Name, group.Kind, sums[0].Central.Cohort, Each(sum => sum.Central.Neet.Low), Each(sum => sum.Central.Neet.Central), Each(sum => sum.Central.Neet.High),
            Each(sum => sum.Varied.Neet.Central), Each(sum => sum.Central.Status.NotKnown), Each(sum => sum.Varied.Status.NotKnown),
            [.. Enumerable.Range(0, 4).Select(band => Enumerable.Range(0, bands.Length).Sum(zone => group.Has[zone] ? bands[zone][band] : 0))],
            steps.Over(_replications.Count));
    }

    private IEnumerable<AreaGroup> Districts()
        => _run.World.Districts.Select(district => new AreaGroup(
            district.Code, district.Name, AreaKind.District, [.. _run.DistrictOfZone.Select(one => one.Code == district.Code)]));

    private double[] MeanOfLearners()
    {
        var mean = new double[_run.World.Learners.Length];
        foreach (var replication in _replications)
        {
            for (var i = 0; i < mean.Length; i++)
                mean[i] += replication.Central[i] / _replications.Count;
        }

        return mean;
    }

    private static AreaStatus Sum(AreaStatus[] zones, AreaGroup group)
    {
        var sum = default(AreaStatus);
        for (var zone = 0; zone < zones.Length; zone++)
            sum = group.Has[zone] ? sum + zones[zone] : sum;
        return sum;
    }
}
