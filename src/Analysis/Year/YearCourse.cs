namespace Pathways.Analysis;

/// <summary>
/// The year of every learner as expectations: a place in September, withdrawals, January and April entry. Shares of the winter are averaged over the ends of
/// December, January and February; April comes after what the DfE publishes and moves none of it.
/// </summary>
/// <param name="Held">By learner: 0..1, average share of the three months with a place, an apprenticeship or Level 3 provision.</param>
/// <param name="Flexible">By learner: the part of it on flexible provision.</param>
/// <param name="HeldIfPlaced">By learner: as <paramref name="Held"/> had the learner been placed in September, other things equal.</param>
/// <param name="OnCourse">By learner: log odds of NEET that a long journey and another course than wanted add on the September place.</param>
/// <param name="Competing">By competing learner: the year in steps.</param>
internal sealed record YearCourse(double[] Held, double[] Flexible, double[] HeldIfPlaced, double[] OnCourse, CompetingYear[] Competing)
{
    /// <param name="run">The run.</param>
    /// <param name="apprenticeship">By learner: chance of starting an apprenticeship; 0 for those who do not want one.</param>
    public static YearCourse Of(RunView run, double[] apprenticeship)
    {
        var learners = run.World.Learners;
        var (held, flexible, ifPlaced, onCourse) = (new double[learners.Length], new double[learners.Length], new double[learners.Length], new double[learners.Length]);
        for (var learner = 0; learner < learners.Length; learner++)
        {
            held[learner] = learners[learner] switch
            {
                { InScope: false } => 1,
                { Stage: Model.Stage.Continuing } one => Winter.StillThere(run.Parameters.Withdrawal, one.IntendedLevel, one.Sen, 0),
                _ => 0,
            };
            ifPlaced[learner] = held[learner];
        }

        var competing = CompetingYears.Of(run, apprenticeship);
        for (var i = 0; i < competing.Length; i++)
        {
            var learner = run.ChoiceSet.Learners[i];
            var (year, chance) = (competing[i], apprenticeship[learner]);
            var winter = year.September + year.January;
            held[learner] = WithApprenticeship(winter, chance);
            flexible[learner] = (year.FlexibleSeptember + year.FlexibleJanuary) * (1 - chance);
            ifPlaced[learner] = run.Choice.PlacedPool[i] >= 0
                ? held[learner]
                : WithApprenticeship(Math.Max(winter, Winter.StillThere(run.Parameters.Withdrawal, learners[learner].IntendedLevel, learners[learner].Sen, 0)), chance);
            onCourse[learner] = winter > 0 ? CourseFit.LogOdds(run, i) * year.September / winter : 0;
        }

        return new YearCourse(held, flexible, ifPlaced, onCourse, competing);
    }

    /// <summary>A share of the way towards another course of the same year, such as the best case.</summary>
    /// <param name="other">The other.</param>
    /// <param name="share">0..1.</param>
    public YearCourse Towards(YearCourse other, double share)
    {
        double[] Mix(double[] from, double[] to) => [.. from.Zip(to, (a, b) => ((1 - share) * a) + (share * b))];
        return this with { Held = Mix(Held, other.Held), Flexible = Mix(Flexible, other.Flexible), HeldIfPlaced = Mix(HeldIfPlaced, other.HeldIfPlaced), OnCourse = Mix(OnCourse, other.OnCourse) };
    }

    private static double WithApprenticeship(double course, double apprenticeship) => 1 - ((1 - course) * (1 - apprenticeship));
}
