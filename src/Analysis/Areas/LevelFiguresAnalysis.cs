using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Demand, places in reach, placements and travel of one area by level band.</summary>
internal sealed class LevelFiguresAnalysis
{
    private readonly RunView _run;
    private readonly ImmutableArray<ZoneResult> _zones;
    private readonly int[] _competitors;

    public LevelFiguresAnalysis(RunView run, ImmutableArray<ZoneResult> zones)
    {
        (_run, _zones) = (run, zones);
        _competitors = new int[run.ChoiceSet.Pools.Length];
        foreach (var pool in run.ChoiceSet.OptionPool)
            _competitors[pool]++;
    }

    /// <summary>Entry, Level 1 and Level 2; then all three together.</summary>
    public (ImmutableArray<LevelFigures> Levels, LevelFigures All) Of(AreaGroup group)
    {
        var competing = Enumerable.Range(0, _run.ChoiceSet.LearnerCount)
            .Where(i => group.Has[_run.ZoneOfLearner[_run.ChoiceSet.Learners[i]]]).ToArray();
        var (reached, shared) = Reached(competing);
        return (
            [.. ZoneAccessAnalysis.Bands.Select(band => Figures(group, band, competing, reached, shared))],
            Figures(group, null, competing, reached, shared));
    }

    private (bool[] Reached, double[] SharedByBand) Reached(int[] competing)
    {
        var reached = new bool[_run.ChoiceSet.Pools.Length];
        var shared = new double[Enum.GetValues<LevelBand>().Length];
        foreach (var i in competing)
        {
            foreach (var pool in _run.OptionsOf(i))
            {
                reached[pool] = true;
                shared[(int)_run.OfferOf(pool).Level.Band()] += (double)_run.ChoiceSet.Pools[pool].Places / _competitors[pool];
            }
        }

        return (reached, shared);
    }

    private LevelFigures Figures(AreaGroup group, LevelBand? band, int[] allCompeting, bool[] reached, double[] shared)
    {
        var competing = band is null ? allCompeting : [.. allCompeting.Where(i => _run.LearnerAt(i).IntendedLevel.Band() == band)];
        var best = _run.Best!;
        return new LevelFigures(
            band, competing.Length, Continuing(group, band),
            Enumerable.Range(0, reached.Length).Where(pool => reached[pool] && (band is null || _run.OfferOf(pool).Level.Band() == band))
                .Sum(pool => _run.ChoiceSet.Pools[pool].Places),
            band is { } one ? shared[(int)one] : ZoneAccessAnalysis.Bands.Sum(each => shared[(int)each]),
            competing.Count(i => _run.Choice.PlacedPool[i] >= 0), competing.Count(i => best.PlacedPool[i] >= 0),
            Travel(competing, _run.Choice.PlacedPool), Travel(competing, best.PlacedPool),
            ZonesWithoutCourse(group, band), Reasons(competing));
    }

    private int Continuing(AreaGroup group, LevelBand? band)
    {
        var count = 0;
        for (var learner = 0; learner < _run.World.Learners.Length; learner++)
        {
            var one = _run.World.Learners[learner];
            if (one is { InScope: true, Stage: Stage.Continuing } && (band is null || one.IntendedLevel.Band() == band)
                && group.Has[_run.ZoneOfLearner[learner]])
                count++;
        }

        return count;
    }

    private TravelSummary? Travel(int[] competing, int[] placedPool)
    {
        var minutes = competing.Where(i => placedPool[i] >= 0).Select(i => _run.OptionMinutes(i, placedPool[i])).Order().ToArray();
        return minutes.Length == 0
            ? null
            : new TravelSummary(minutes.Length, Percentile.NearestRank(minutes, 50), Percentile.NearestRank(minutes, 90));
    }

    private int ZonesWithoutCourse(AreaGroup group, LevelBand? band)
        => Enumerable.Range(0, _zones.Length).Count(zone => group.Has[zone]
            && _zones[zone].Access.Any(access => (band is null || access.Band == band) && access.Class == AccessClass.None));

    private ImmutableArray<ReasonCount> Reasons(int[] competing)
        => [.. Enum.GetValues<PlacementReason>().Select(reason => new ReasonCount(
            reason, competing.Count(i => _run.Choice.Reasons[i] == reason), competing.Count(i => _run.Best!.Reasons[i] == reason)))];
}
