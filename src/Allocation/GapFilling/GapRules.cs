using System.Collections.Immutable;

namespace Pathways.Allocation.GapFilling;

/// <summary>What a plan must respect besides its limits: least places in every area, no area worse off.</summary>
internal sealed class GapRules
{
    private readonly GapProblem _problem;
    private readonly GapLimits _limits;
    private readonly int[] _placedBefore;
    private readonly ImmutableArray<int> _areas;

    public GapRules(GapProblem problem, GapLimits limits, PlanSharing start)
    {
        (_problem, _limits) = (problem, limits);
        _areas = [.. problem.Candidates.Select(candidate => candidate.Area).Where(area => area >= 0).Distinct().Order()];
        _placedBefore = PlacedByArea(start);
    }

    /// <summary>Whether a plan leaves no area worse off, when that is a rule.</summary>
    public bool NoAreaIsWorseOff(PlanSharing plan)
        => !_limits.NoAreaWorseOff || PlacedByArea(plan).Zip(_placedBefore).All(pair => pair.First >= pair.Second);

    /// <summary>Areas in which places are still to be opened, with how many, ascending.</summary>
    public IReadOnlyList<int> Wanting(IReadOnlyList<int> lots)
        => _limits.LeastPlacesPerArea == 0 ? [] : [.. _areas.Where(area => PlacesIn(area, lots) < _limits.LeastPlacesPerArea)];

    /// <summary>Whether one lot of a candidate can go without an area's falling below its least.</summary>
    public bool CanGo(int candidate, int[] lots, int instead)
    {
        if (_limits.LeastPlacesPerArea == 0 || _problem.Candidates[candidate].Area < 0 || _problem.Candidates[candidate].Area == _problem.Candidates[instead].Area)
            return true;
        return PlacesIn(_problem.Candidates[candidate].Area, lots) - _problem.Candidates[candidate].CountedPlaces >= _limits.LeastPlacesPerArea;
    }

    private int PlacesIn(int area, IReadOnlyList<int> lots)
        => Enumerable.Range(0, lots.Count).Sum(candidate => lots[candidate] > 0 && _problem.Candidates[candidate].Area == area ? lots[candidate] * _problem.Candidates[candidate].CountedPlaces : 0);

    private int[] PlacedByArea(PlanSharing plan)
    {
        var count = new int[_problem.AreaOfLearner.IsEmpty ? 0 : _problem.AreaOfLearner.Max() + 1];
        for (var learner = 0; learner < _problem.AreaOfLearner.Length; learner++)
        {
            if (_problem.AreaOfLearner[learner] is >= 0 and var area && plan.Has(learner))
                count[area]++;
        }

        return count;
    }
}
