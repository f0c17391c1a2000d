using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The expected status of every learner of one run. A learner outside the DfE's cohort of 16 and 17 year olds counts as nobody.</summary>
internal sealed class LearnerStatuses
{
    private readonly RunView _run;
    private readonly YearCourse _year;
    private readonly LearnerUnderLevers[] _learners;
    private readonly RiskModel _risk;
    private readonly StatusModel _model;

    /// <param name="run">The run.</param>
    /// <param name="year">The year's course in it.</param>
    /// <param name="learners">By learner: what levers make of them.</param>
    public LearnerStatuses(RunView run, YearCourse year, LearnerUnderLevers[] learners)
        => (_run, _year, _learners, _risk, _model) = (run, year, learners, new RiskModel(run.Parameters), StatusModel.Of(run.Parameters));

    /// <summary>One learner's expected status.</summary>
    public AreaStatus Of(int learner)
    {
        if (!_run.World.Learners[learner].InDfeCohort)
            return default;
        var authority = _run.AuthorityOf(learner);
        var rates = _run.Parameters.Rates[(int)authority];
        var assumption = _run.Parameters.NeetIfNoPlace.For(_learners[learner].Factors);
        var risk = _risk.Of(authority, _learners[learner], _year.OnCourse[learner]);
        AssumptionRange Neet(double held, PersonRisk one) => new(
            (1 - rates.NotKnown) * StatusModel.Neet(held, one, assumption.Low),
            (1 - rates.NotKnown) * StatusModel.Neet(held, one, assumption.Central),
            (1 - rates.NotKnown) * StatusModel.Neet(held, one, assumption.High));
        var now = Neet(_year.Held[learner], risk);
        var ifPlaced = Neet(_year.HeldIfPlaced[learner], risk);
        return new AreaStatus(
            1, _model.Probabilities(_year.Held[learner], _year.Flexible[learner], risk, assumption.Central, rates),
            now, new AssumptionRange(now.Low - ifPlaced.Low, now.Central - ifPlaced.Central, now.High - ifPlaced.High));
    }

    /// <summary>By learner.</summary>
    public AreaStatus[] All() => [.. Enumerable.Range(0, _run.World.Learners.Length).Select(Of)];

    /// <summary>Adds up by zone, in the learners' order.</summary>
    public AreaStatus[] ByZone() => ByZone(All());

    /// <summary>The same of statuses that are known.</summary>
    public AreaStatus[] ByZone(AreaStatus[] statuses)
    {
        var zones = new AreaStatus[_run.World.Zones.Length];
        for (var i = 0; i < statuses.Length; i++)
            zones[_run.ZoneOfLearner[i]] += statuses[i];
        return zones;
    }
}
