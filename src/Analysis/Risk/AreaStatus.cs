using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Expected status of a cohort under <c>choice</c>.</summary>
/// <param name="Cohort">People in it.</param>
/// <param name="Status">Under the central assumption.</param>
/// <param name="Neet">Under all three.</param>
/// <param name="NeetLinkedToNoPlace">Part that would not arise had every competing learner been placed in September.</param>
internal readonly record struct AreaStatus(
    int Cohort, StatusExpectation Status, AssumptionRange Neet, AssumptionRange NeetLinkedToNoPlace)
{
    /// <summary>Adds up over the cohort of an area, in the learners' order.</summary>
    public static AreaStatus Of(RunView run, YearCourse year, AreaGroup group)
    {
        var model = StatusModel.Of(run.Parameters);
        var assumption = run.Parameters.NeetIfNoPlace;
        var result = default(AreaStatus);
        for (var i = 0; i < run.World.Learners.Length; i++)
        {
            var learner = run.World.Learners[i];
            if (!learner.InDfeCohort || !group.Has[run.ZoneOfLearner[i]])
                continue;
            var rates = run.Parameters.Rates[(int)run.AuthorityOf(i)];
            var risk = StatusModel.Risk(rates.NeetIntercept, run.Parameters.Odds.StrongestLogOdds(learner));
            AssumptionRange Neet(double held) => new(
                (1 - rates.NotKnown) * StatusModel.Neet(held, risk, assumption.Low),
                (1 - rates.NotKnown) * StatusModel.Neet(held, risk, assumption.Central),
                (1 - rates.NotKnown) * StatusModel.Neet(held, risk, assumption.High));
            var (now, ifPlaced) = (Neet(year.Held[i]), Neet(year.HeldIfPlaced[i]));
            result = new AreaStatus(
                result.Cohort + 1, result.Status + model.Probabilities(year.Held[i], risk, assumption.Central, rates),
                result.Neet + now,
                result.NeetLinkedToNoPlace + new AssumptionRange(now.Low - ifPlaced.Low, now.Central - ifPlaced.Central, now.High - ifPlaced.High));
        }

        return result;
    }
}
