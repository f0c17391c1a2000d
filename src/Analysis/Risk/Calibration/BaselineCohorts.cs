using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Gathers the cohorts of a baseline.</summary>
internal static class BaselineCohorts
{
    /// <summary>By authority, with the number of replications behind them.</summary>
    public static (BaselineCohort[] Cohorts, int Replications) Of(
        World world, Scenario scenario, TravelMatrix travel, ChoiceSet choiceSet, ChoiceResult choice, ReplicateChoice? replicate, int threads, CancellationToken cancellationToken)
    {
        var run = new RunView(world, scenario, travel, choiceSet, choice, null);
        var chance = ApprenticeshipMarket.Of(run).Chance;
        var cohorts = Enum.GetValues<Authority>().Select(_ => new BaselineCohort()).ToArray();
        if (replicate is null)
        {
            Add(cohorts, run, YearCourse.Of(run, chance), 1);
            return (cohorts, 1);
        }

        var spots = ColdSpotParameters.Read(world.Parameters.With(scenario.Parameters));
        var draws = new OfferRedraws(world, spots.Redraw, scenario.Seed);
        var years = new (RunView Run, YearCourse Year)[spots.Replications];
        Threaded.For(years.Length, threads, number =>
        {
            var view = ReplicationView.Of(run, draws.Of(number), replicate);
            years[number] = (view, YearCourse.Of(view, chance));
        }, cancellationToken);
        foreach (var (view, year) in years)
            Add(cohorts, view, year, 1.0 / years.Length);
        return (cohorts, years.Length);
    }

    private static void Add(BaselineCohort[] cohorts, RunView run, YearCourse year, double weight)
    {
        foreach (var authority in Enum.GetValues<Authority>())
            cohorts[(int)authority].Add(run, year, authority, weight);
    }
}
