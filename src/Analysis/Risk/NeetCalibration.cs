using System.Collections.Immutable;
using System.Globalization;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>An intercept solved on a baseline, to be recorded as a parameter and frozen.</summary>
/// <param name="Authority">Authority.</param>
/// <param name="ParameterKey">Key under which it is recorded.</param>
/// <param name="Intercept">The value: log odds of NEET with a place and no risk factor.</param>
/// <param name="Target">Published share NEET that it reproduces, a calibration target.</param>
/// <param name="Reached">Share NEET of the modelled cohort at this intercept.</param>
/// <param name="Cohort">Learners behind it.</param>
public sealed record CalibratedIntercept(
    Authority Authority, string ParameterKey, double Intercept, double Target, double Reached, int Cohort);

/// <summary>
/// Solves, per authority, the intercept at which the mean over the cohort of 16 and 17 year olds equals the published NEET
/// rate, under <c>choice</c> and the central assumption. Run once on the baseline; the recorded value stays in scenarios.
/// </summary>
public static class NeetCalibration
{
    private const double Lowest = -25;
    private const double Highest = 10;

    /// <summary>Solves for every authority with learners in the cohort.</summary>
    /// <exception cref="InvalidInputException">A published rate cannot be reached: learners without a place alone give more.</exception>
    public static ImmutableArray<CalibratedIntercept> Solve(
        World world, Scenario scenario, TravelMatrix travel, ChoiceSet choiceSet, ChoiceResult choice)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(travel);
        ArgumentNullException.ThrowIfNull(choiceSet);
        ArgumentNullException.ThrowIfNull(choice);
        var run = new RunView(world, scenario, travel, choiceSet, choice, null);
        var year = YearCourse.Of(run, ApprenticeshipMarket.Of(run).Chance);
        var problems = new List<Problem>();
        var solved = ImmutableArray.CreateBuilder<CalibratedIntercept>();
        foreach (var authority in Enum.GetValues<Authority>())
        {
            var cohort = Cohort(run, year, authority);
            if (cohort.Count == 0)
                continue;
            var rates = run.Parameters.Rates[(int)authority];
            double Mean(double intercept) => MeanNeet(cohort, intercept, run.Parameters.NeetIfNoPlace.Central) * (1 - rates.NotKnown);
            var key = $"analysis.neet_intercept.{authority.ToString().ToLowerInvariant()}";
            if (Mean(Lowest) > rates.TargetNeet || Mean(Highest) < rates.TargetNeet)
            {
                problems.Add(new Problem(
                    "calibration", null, null, key, rates.TargetNeet.ToString(CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"the target cannot be reached: the model gives {Mean(Lowest):0.0000} to {Mean(Highest):0.0000}"),
                    "lower analysis.neet_if_unplaced, or check how many have no place in the baseline"));
                continue;
            }

            var intercept = Math.Round(Bisect(Mean, rates.TargetNeet), 6, MidpointRounding.AwayFromZero);
            solved.Add(new CalibratedIntercept(authority, key, intercept, rates.TargetNeet, Mean(intercept), cohort.Count));
        }

        return problems.Count == 0 ? solved.ToImmutable() : throw new InvalidInputException(problems);
    }

    private static List<(double Held, double LogOdds)> Cohort(RunView run, YearCourse year, Authority authority)
        => [.. Enumerable.Range(0, run.World.Learners.Length)
            .Where(i => run.World.Learners[i].InDfeCohort && run.AuthorityOf(i) == authority)
            .Select(i => (year.Held[i], run.Parameters.Odds.StrongestLogOdds(run.World.Learners[i])))];

    private static double MeanNeet(List<(double Held, double LogOdds)> cohort, double intercept, double ifNoPlace)
    {
        var sum = 0.0;
        foreach (var (held, logOdds) in cohort)
            sum += StatusModel.Neet(held, StatusModel.Risk(intercept, logOdds), ifNoPlace);
        return sum / cohort.Count;
    }

    private static double Bisect(Func<double, double> increasing, double target)
    {
        var (low, high) = (Lowest, Highest);
        for (var step = 0; step < 80; step++)
        {
            var middle = (low + high) / 2;
            if (increasing(middle) < target)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
