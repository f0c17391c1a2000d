using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The year of every learner as expectations: a place in September, withdrawals, January re-entry; averaged over the ends of December, January and February.</summary>
/// <param name="Held">By learner: 0..1, average share of the three months with a place, an apprenticeship or Level 3 provision.</param>
/// <param name="HeldIfPlaced">By learner: the same had the learner been placed in September, other things equal.</param>
internal sealed record YearCourse(double[] Held, double[] HeldIfPlaced)
{
    /// <param name="run">The run.</param>
    /// <param name="apprenticeship">By learner: chance of starting an apprenticeship; 0 for those who do not want one.</param>
    public static YearCourse Of(RunView run, double[] apprenticeship)
    {
        var learners = run.World.Learners;
        var held = new double[learners.Length];
        var ifPlaced = new double[learners.Length];
        for (var learner = 0; learner < learners.Length; learner++)
        {
            held[learner] = learners[learner] switch
            {
                { InScope: false } => 1,
                { Stage: Stage.Continuing } => OverTheWinter(run.Parameters, learners[learner].IntendedLevel, 1, 0),
                _ => 0,
            };
            ifPlaced[learner] = held[learner];
        }

        Competing(run, apprenticeship, held, ifPlaced);
        return new YearCourse(held, ifPlaced);
    }

    private static void Competing(RunView run, double[] apprenticeship, double[] held, double[] ifPlaced)
    {
        var seeking = new double[run.ChoiceSet.LearnerCount];
        var inJanuary = new double[run.ChoiceSet.LearnerCount];
        for (var i = 0; i < seeking.Length; i++)
        {
            if (run.Choice.PlacedPool[i] >= 0)
                inJanuary[i] = Withdrawal.StillThere(RetentionOf(run, i), Withdrawal.Months.January, run.Parameters.ProgrammeMonths);
            seeking[i] = (1 - inJanuary[i]) * (1 - apprenticeship[run.ChoiceSet.Learners[i]]) * run.Parameters.ReentryShare;
        }

        var entering = JanuaryReentry.Entering(JanuaryPlaces.Options(run), seeking, JanuaryPlaces.Of(run, inJanuary));
        for (var i = 0; i < seeking.Length; i++)
        {
            var learner = run.ChoiceSet.Learners[i];
            var placed = run.Choice.PlacedPool[i] >= 0;
            var level = placed ? run.OfferOf(run.Choice.PlacedPool[i]).Level : run.LearnerAt(i).IntendedLevel;
            var course = OverTheWinter(run.Parameters, level, placed ? 1 : 0, entering[i]);
            held[learner] = WithApprenticeship(course, apprenticeship[learner]);
            ifPlaced[learner] = placed
                ? held[learner]
                : WithApprenticeship(Math.Max(course, OverTheWinter(run.Parameters, level, 1, 0)), apprenticeship[learner]);
        }
    }

    private static double RetentionOf(RunView run, int competing)
        => Withdrawal.Retention(run.Parameters, run.OfferOf(run.Choice.PlacedPool[competing]).Level);

    private static double OverTheWinter(AnalysisParameters parameters, Level level, double september, double january)
    {
        var retention = Withdrawal.Retention(parameters, level);
        double After(int months) => september * Withdrawal.StillThere(retention, months, parameters.ProgrammeMonths);
        return (After(Withdrawal.Months.December) + After(Withdrawal.Months.January) + january
            + After(Withdrawal.Months.February) + january) / 3;
    }

    private static double WithApprenticeship(double course, double apprenticeship) => 1 - ((1 - course) * (1 - apprenticeship));
}
