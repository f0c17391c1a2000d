using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Expected status, replication by replication. Each is a pure function of its number, so threads change nothing.</summary>
internal sealed class NeetReplications
{
    private readonly RunView _run;
    private readonly double[] _apprenticeship;
    private readonly LearnerUnderLevers[] _learners;
    private readonly YearCourse? _best;
    private readonly ParameterSet _parameters;
    private readonly ReplicatedNeet?[] _made;

    /// <param name="run">The run.</param>
    /// <param name="apprenticeship">By learner: chance of starting an apprenticeship.</param>
    /// <param name="replications">How many will be taken; 0 for the run's own choice only.</param>
    public NeetReplications(RunView run, double[] apprenticeship, int replications)
    {
        (_run, _apprenticeship) = (run, apprenticeship);
        _learners = LeverEffects.Of(run.World, run.Scenario.AcademicYear, run.Parameters.Levers);
        _best = run.Parameters.Levers.GapClosed > 0 && run.Best is not null ? YearCourse.Of(BestAsChoice.Of(run), apprenticeship) : null;
        _parameters = run.World.Parameters.With(run.Scenario.Parameters);
        _made = new ReplicatedNeet?[Math.Max(1, replications)];
        if (replications == 0)
            _made[0] = Made(run, null);
    }

    /// <summary>By replication.</summary>
    public IReadOnlyList<ReplicatedNeet> Made() => [.. _made.Select(one => one ?? throw new InvalidOperationException("A replication was not taken."))];

    /// <summary>By learner: what levers make of them.</summary>
    public LearnerUnderLevers[] Learners => _learners;

    /// <summary>Takes one replication, from any thread.</summary>
    public void Take(OfferRedraw redraw, ReplicatedChoice made)
    {
        if (redraw.Number < _made.Length)
            _made[redraw.Number] = Made(ReplicationView.Of(_run, redraw, made), AnalysisParameters.Read(ParameterDraws.Of(_parameters, _run.Scenario.Seed, redraw.Number)));
    }

    /// <summary>The expected status of learners in a view of the run.</summary>
    public LearnerStatuses Statuses(RunView view) => new(view, Year(view), _learners);

    private ReplicatedNeet Made(RunView view, AnalysisParameters? drawn)
    {
        var year = Year(view);
        var statuses = new LearnerStatuses(view, year, _learners);
        var all = statuses.All();
        var zones = statuses.ByZone(all);
        return new ReplicatedNeet(
            zones, drawn is null ? zones : Varied(view, drawn), Array.ConvertAll(all, status => status.Neet.Central), Steps(view, year),
            [.. Enum.GetValues<Authority>().Select(authority => ValidationFigures.Of(view, all, _apprenticeship, authority))]);
    }

    private AreaStatus[] Varied(RunView view, AnalysisParameters drawn)
    {
        var varied = view.With(drawn);
        return new LearnerStatuses(varied, Year(varied), _learners).ByZone();
    }

    private YearCourse Year(RunView view)
    {
        var year = YearCourse.Of(view, _apprenticeship);
        return _best is null ? year : year.Towards(_best, view.Parameters.Levers.GapClosed);
    }

    private static YearSteps[] Steps(RunView view, YearCourse year)
    {
        var steps = new YearSteps[view.World.Zones.Length];
        for (var i = 0; i < year.Competing.Length; i++)
        {
            var one = year.Competing[i];
            steps[view.ZoneOfLearner[view.ChoiceSet.Learners[i]]] += new YearSteps(
                1, view.Choice.PlacedPool[i] >= 0 ? 1 : 0, one.LeftByJanuary, one.EnteredJanuary, one.EnteredApril, one.EndOfApril);
        }

        return steps;
    }
}
