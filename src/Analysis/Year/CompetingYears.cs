using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>The year of one competing learner in steps, as expected shares of a person, apprenticeships left out.</summary>
/// <param name="September">Winter average on the September place.</param>
/// <param name="FlexibleSeptember">The part of it on flexible provision.</param>
/// <param name="January">Winter average on a place entered in January.</param>
/// <param name="FlexibleJanuary">The part of it on flexible provision.</param>
/// <param name="LeftByJanuary">Withdrawn from the September place by the end of January.</param>
/// <param name="EnteredJanuary">Entered in January.</param>
/// <param name="EnteredApril">Entered in April.</param>
/// <param name="EndOfApril">On any course at the end of April.</param>
internal readonly record struct CompetingYear(
    double September, double FlexibleSeptember, double January, double FlexibleJanuary, double LeftByJanuary, double EnteredJanuary, double EnteredApril, double EndOfApril);

/// <summary>Follows every competing learner from September to April.</summary>
internal static class CompetingYears
{
    /// <summary>By competing learner.</summary>
    public static CompetingYear[] Of(RunView run, double[] apprenticeship)
    {
        var count = run.ChoiceSet.LearnerCount;
        var share = Math.Min(1, run.Parameters.ReentryShare + run.Parameters.Levers.ReentryAdded);
        var isFlexible = Enumerable.Range(0, run.ChoiceSet.Pools.Length).Select(pool => run.OfferOf(pool).ProvisionType == ProvisionType.Flexible).ToArray();
        var (winter, inJanuary, inApril) = (new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            if (run.Choice.PlacedPool[i] is not (>= 0 and var pool))
                continue;
            var (level, sen, minutes) = (run.OfferOf(pool).Level, run.LearnerAt(i).Sen, run.OptionMinutes(i, pool));
            winter[i] = Winter.StillThere(run.Parameters.Withdrawal, level, sen, minutes);
            inJanuary[i] = run.Parameters.Withdrawal.StillThere(level, sen, minutes, Withdrawal.Months.January);
            inApril[i] = run.Parameters.Withdrawal.StillThere(level, sen, minutes, Withdrawal.Months.April);
        }

        double[] Seeking(Func<int, double> on) => [.. Enumerable.Range(0, count).Select(i => Math.Max(0, 1 - on(i)) * (1 - apprenticeship[run.ChoiceSet.Learners[i]]) * share)];
        var january = new IntakePlaces(run, Intakes.January);
        var first = Reentry.Of(january.Options(), Seeking(i => inJanuary[i]), january.First(inJanuary), isFlexible);
        var april = new IntakePlaces(run, Intakes.April);
        var second = Reentry.Of(
            april.Options(), Seeking(i => inApril[i] + first.Entering[i]), april.Next(january.StillOpen(first.PlacesLeft, inJanuary), [.. inJanuary.Select((on, i) => on - inApril[i])]), isFlexible);
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var placed = run.Choice.PlacedPool[i];
            return new CompetingYear(
                winter[i], placed >= 0 && isFlexible[placed] ? winter[i] : 0, Winter.FromJanuary(first.Entering[i]), Winter.FromJanuary(first.Flexible[i]),
                placed >= 0 ? 1 - inJanuary[i] : 0, first.Entering[i], second.Entering[i], inApril[i] + first.Entering[i] + second.Entering[i]);
        })];
    }
}
