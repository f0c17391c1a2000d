using System.Collections.Immutable;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// The cohort of one authority over the replications of a baseline: like learners in one row, weighted so that the rows add up to the cohort.
/// Means over it are the baseline's mean. Levers are left out.
/// </summary>
internal sealed class BaselineCohort
{
    private readonly Dictionary<(RiskFactors Factors, double Held, double Flexible, double OnCourse), double> _people = [];
    private readonly List<(RiskFactors Factors, double Held, double Flexible, double OnCourse)> _order = [];

    /// <summary>Rows in the order in which they were first met.</summary>
    public IReadOnlyList<(RiskFactors Factors, double Held, double Flexible, double OnCourse)> Rows => _order;

    /// <summary>People by row.</summary>
    public double[] People => [.. _order.Select(row => _people[row])];

    /// <summary>Adds one replication.</summary>
    /// <param name="run">The replication.</param>
    /// <param name="year">Its year.</param>
    /// <param name="authority">The authority.</param>
    /// <param name="weight">Weight of each learner, 1 ÷ replications.</param>
    public void Add(RunView run, YearCourse year, Authority authority, double weight)
    {
        for (var i = 0; i < run.World.Learners.Length; i++)
        {
            if (!run.World.Learners[i].InDfeCohort || run.AuthorityOf(i) != authority)
                continue;
            var row = (LearnerRiskFactors.Of(run.World.Learners[i]), year.Held[i], year.Flexible[i], year.OnCourse[i]);
            if (!_people.TryAdd(row, weight))
                _people[row] += weight;
            else
                _order.Add(row);
        }
    }

    /// <summary>The rows for the calibration.</summary>
    public LogisticPopulation Population()
        => new([.. _order.Select(row => (IReadOnlyList<double>)[.. LearnerRiskFactors.All.Select(entry => row.Factors.HasFlag(entry.Factor) ? 1.0 : 0.0)])], People);

    /// <summary>By row: the factors.</summary>
    public ImmutableArray<RiskFactors> Factors => [.. _order.Select(row => row.Factors)];

    /// <summary>Share NEET after tracking of a row whose own risk is known, central assumption.</summary>
    public double Neet(int row, double own, AnalysisParameters parameters, double notKnown)
        => (1 - notKnown) * StatusModel.Neet(_order[row].Held, Risk(row, own), parameters.NeetIfNoPlace.For(_order[row].Factors).Central);

    /// <summary>Expected status of a row.</summary>
    public StatusExpectation Status(int row, double own, AnalysisParameters parameters, AuthorityRates rates)
        => StatusModel.Of(parameters).Probabilities(
            _order[row].Held, _order[row].Flexible, Risk(row, own), parameters.NeetIfNoPlace.For(_order[row].Factors).Central, rates);

    private PersonRisk Risk(int row, double own)
        => new(own, _order[row].OnCourse == 0 ? own : StatusModel.Logistic(Math.Log(own / (1 - own)) + _order[row].OnCourse), 0);
}
