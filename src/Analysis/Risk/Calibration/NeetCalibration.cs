using System.Globalization;
using Pathways.Analysis.Statistics;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>
/// Solves the numbers of the risk model on the mean of a baseline's replications, under <c>choice</c> and the central assumption. On Kent: the coefficients at which
/// marginal contrasts and the NEET rate are the published ones. Then, with these coefficients, each other authority's intercept; then each authority's residual
/// status, so that participation is as published. Run once on the baseline; the recorded values stay in scenarios.
/// </summary>
public static class NeetCalibration
{
    private const double Lowest = -25;
    private const double Highest = 10;

    /// <summary>Solves everything.</summary>
    /// <param name="world">The baseline.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="travel">Travel minutes.</param>
    /// <param name="choiceSet">Who competes for what.</param>
    /// <param name="choice">As applications work today; used when there are no replications.</param>
    /// <param name="replicate">Makes <c>choice</c> anew on a redrawn offer; null to use the one choice.</param>
    /// <param name="threads">Threads; 0 for one a core.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidInputException">Published figures cannot be reached; tells which, and what the nearest are.</exception>
    public static NeetFit Solve(
        World world, Scenario scenario, TravelMatrix travel, ChoiceSet choiceSet, ChoiceResult choice, ReplicateChoice? replicate = null, int threads = 1,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        var numbers = world.Parameters.With(scenario.Parameters);
        var (targets, parameters) = (CalibrationTargets.Read(numbers), AnalysisParameters.Read(numbers));
        var (cohorts, replications) = BaselineCohorts.Of(world, scenario, travel, choiceSet, choice, replicate, threads, cancellationToken);
        var fit = new Fitting(parameters, targets, cohorts);
        fit.Coefficients();
        foreach (var authority in Enum.GetValues<Authority>())
        {
            fit.Intercept(authority);
            fit.Residual(authority);
        }

        return new NeetFit([.. fit.Parameters], [.. fit.Reached], replications);
    }

    private sealed class Fitting(AnalysisParameters parameters, CalibrationTargets targets, BaselineCohort[] cohorts)
    {
        private double[] _coefficients = [];
        private double _intercept;

        public List<FittedParameter> Parameters { get; } = [];

        public List<ReachedTarget> Reached { get; } = [];

        public void Coefficients()
        {
            var (cohort, notKnown) = (cohorts[(int)Authority.Kent], parameters.Rates[(int)Authority.Kent].NotKnown);
            if (cohort.Rows.Count == 0)
                throw Refused("analysis.neet_intercept.kent", targets.Neet[(int)Authority.Kent], "cannot be met: nobody aged 16 or 17 lives in Kent", "fit on a baseline with Kent's learners");
            var wanted = targets.All(targets.Neet[(int)Authority.Kent], cohort.Factors);
            var solved = MarginalCalibration.Solve(cohort.Population(), wanted, (row, own) => cohort.Neet(row, own, parameters, notKnown));
            if (!solved.Converged)
                throw Refused("analysis.contrast", targets.Neet[(int)Authority.Kent], "and the contrasts cannot be met: " + solved.Message, "lower analysis.neet_if_unplaced, or check how many have no place in the baseline");
            _coefficients = [.. solved.Coefficients.Skip(1).Select(Rounded)];
            _intercept = Rounded(solved.Coefficients[0]);
            Parameters.AddRange(LearnerRiskFactors.All.Select((factor, i) => new FittedParameter("analysis.coefficient." + factor.Key, _coefficients[i])));
            Reached.AddRange(wanted.Select((target, i) => new ReachedTarget("Kent, " + target.Name, target.Value, solved.Reached[i])));
        }

        /// <summary>Kent's comes of the coefficients; elsewhere only the level is solved for.</summary>
        public void Intercept(Authority authority)
        {
            var cohort = cohorts[(int)authority];
            if (cohort.Rows.Count == 0)
                return;
            var (key, target) = (Key("neet_intercept", authority), targets.Neet[(int)authority]);
            if (authority != Authority.Kent)
            {
                var (people, notKnown) = (cohort.Population(), parameters.Rates[(int)authority].NotKnown);
                double Mean(double intercept)
                {
                    var own = people.Risks([intercept, .. _coefficients]);
                    return Weighted(cohort, row => cohort.Neet(row, own[row], parameters, notKnown));
                }

                if (Mean(Lowest) > target || Mean(Highest) < target)
                    throw Refused(key, target, string.Create(CultureInfo.InvariantCulture, $"cannot be reached: the model gives {Mean(Lowest):0.0000} to {Mean(Highest):0.0000}"), "lower analysis.neet_if_unplaced, or check how many have no place in the baseline");
                _intercept = Rounded(Bisect(Mean, target));
                Reached.Add(new ReachedTarget($"{authority}, NEET, all", target, Mean(_intercept)));
            }

            Parameters.Add(new FittedParameter(key, _intercept));
        }

        /// <summary>Participation falls evenly as the residual rate rises.</summary>
        public void Residual(Authority authority)
        {
            var cohort = cohorts[(int)authority];
            if (cohort.Rows.Count == 0)
                return;
            var own = cohort.Population().Risks([_intercept, .. _coefficients]);
            double Participating(double other) => Weighted(cohort, row => cohort.Status(row, own[row], parameters, parameters.Rates[(int)authority] with { Other = other }).Participating);
            var (none, all, target) = (Participating(0), Participating(1), targets.Participating[(int)authority]);
            var rate = Rounded((none - target) / (none - all));
            var key = Key("other_status_rate", authority);
            if (rate is < 0 or > 0.99)
                throw Refused(key, target, string.Create(CultureInfo.InvariantCulture, $"cannot be reached: the model gives {all:0.0000} to {none:0.0000}"), "check analysis.elsewhere_share and analysis.flexible_re_engagement_share");
            Parameters.Add(new FittedParameter(key, rate));
            Reached.Add(new ReachedTarget($"{authority}, participating, all", target, Participating(rate)));
        }

        private static string Key(string name, Authority authority) => $"analysis.{name}.{authority.ToString().ToLowerInvariant()}";

        private static double Weighted(BaselineCohort cohort, Func<int, double> value)
        {
            var people = cohort.People;
            return Enumerable.Range(0, people.Length).Sum(row => people[row] * value(row)) / people.Sum();
        }
    }

    private static double Rounded(double value) => Math.Round(value, 6, MidpointRounding.AwayFromZero);

    private static InvalidInputException Refused(string key, double target, string what, string remedy)
        => new([new Problem("calibration", null, null, key, target.ToString(CultureInfo.InvariantCulture), what, remedy)]);

    private static double Bisect(Func<double, double> increasing, double target)
    {
        var (low, high) = (Lowest, Highest);
        for (var step = 0; step < 60; step++)
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
