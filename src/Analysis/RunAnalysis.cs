using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Turns the two allocations of a run into its results. Pure: the same inputs give the same figures, summed in a fixed order.</summary>
public static class RunAnalysis
{
    /// <summary>Analyses a run.</summary>
    /// <param name="world">What was run.</param>
    /// <param name="scenario">The scenario; its parameters replace the dataset's.</param>
    /// <param name="travel">Travel minutes.</param>
    /// <param name="choiceSet">Who competes for what.</param>
    /// <param name="choice">As applications work today; carries the NEET figures.</param>
    /// <param name="best">The best case.</param>
    /// <param name="replicate">Makes <c>choice</c> anew on a redrawn offer; null leaves replications and cold spots out.</param>
    /// <param name="atTravelScale">Makes <c>choice</c> anew with journeys shorter or longer; null leaves that out of the sensitivity.</param>
    /// <param name="threads">Threads for replications and tests; 0 for one a core. The result is the same.</param>
    /// <param name="cancellationToken">Stops the work between parts.</param>
    /// <exception cref="InvalidInputException">Parameters of the analysis are missing or out of range.</exception>
    /// <exception cref="ArgumentException">The parts do not belong to the same run.</exception>
    public static RunResult Analyse(
        World world, Scenario scenario, TravelMatrix travel, ChoiceSet choiceSet, ChoiceResult choice, BestResult best,
        ReplicateChoice? replicate = null, ChoiceAtTravelScale? atTravelScale = null, int threads = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(travel);
        ArgumentNullException.ThrowIfNull(choiceSet);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(best);
        var run = new RunView(world, scenario, travel, choiceSet, choice, best);
        var spots = replicate is null ? null : ColdSpotParameters.Read(world.Parameters.With(scenario.Parameters));
        var courses = new OpenCourses(run);
        var reach = ZoneCosts.Add(run, courses, ZoneReachAnalysis.Of(run, courses));
        ImmutableArray<ZoneResult> zones = [.. ZoneAccessAnalysis.Analyse(run).Select((zone, index) => zone with { Reach = reach[index] })];
        var market = ApprenticeshipMarket.Of(run);
        var statuses = new NeetReplications(run, market.Chance, spots?.Replications ?? 0);
        var levels = new LevelFiguresAnalysis(run, zones);
        var groups = AreaGroup.All(run);
        var (equity, flows) = (spots is null ? null : new EquityReplications(run, groups, spots.Replications), new FlowReplications(world, spots?.Replications ?? 0));
        var replicated = spots is null ? null : Replicated.Of(run, spots, groups, replicate!, threads, cancellationToken, statuses.Take, equity!.Take, flows.Take);
        var neet = new NeetAnalysis(run, statuses);
        var (sensitivity, shortages) = replicate is null ? (SensitivityResults.None, []) : SensitivityAnalysis.Of(run, statuses, replicate, atTravelScale, threads, cancellationToken);
        return new RunResult(
            scenario.AcademicYear, world.Areas.Name, run.Parameters.TravelLimitMinutes,
            [.. groups.Select(group => Area(run, neet, market, levels, group))],
            zones, OfferAnalysis.Analyse(run),
            [.. groups.SelectMany(group => ApprenticeshipAnalysis.BySubject(run, market, group))],
            ApprenticeshipAnalysis.Vacancies(world),
            new BestFigures(best.Objective, best.UnplacedThoughChainExisted, best.Certificate),
            choice.NoiseShareOfCost, Printed(world.Parameters.With(scenario.Parameters)), ConfirmationAnalysis.Of("ALL", null, ConfirmationAnalysis.Counted(world).Select(pair => pair.Offer)).PlacesShare ?? 0,
            Fingerprint.Of(choice.PlacedPool), Fingerprint.Of(best.PlacedPool))
        {
            Travel = TravelAnalysis.Of(run, courses, groups, zones),
            ApprenticeshipReach = ApprenticeshipReachAnalysis.Of(run, market, groups),
            Send = SendAnalysis.Of(run, groups),
            Access = AccessAnalysis.Of(run, courses, groups),
            Equity = EquityAnalysis.Of(run, groups, equity),
            Confirmation = ConfirmationAnalysis.Of(run.World, groups),
            EveryOfferConfirmed = !run.World.Offers.IsEmpty && run.World.Offers.All(offer => offer.Provenance.Basis == Basis.Confirmed),
            Flows = FlowAnalysis.Of(world, choiceSet, choice, flows.Made),
            Replications = replicated is null ? ReplicationResults.None : ReplicationAnalysis.Of(run, groups, replicated),
            Neet = neet.Results(groups, statuses.Learners),
            Sensitivity = sensitivity,
            Validation = new ValidationResults(ValidationAnalysis.Rows(world.Targets, statuses.Made()), [.. shortages], FlowFitAnalysis.Of(run)),
            ColdSpots = replicated is null ? ColdSpotResults.None : ColdSpotAnalysis.Of(run, spots!, courses, replicated, threads, cancellationToken),
        };
    }

    private static AreaResult Area(
        RunView run, NeetAnalysis neet, ApprenticeshipMarket market, LevelFiguresAnalysis levels, AreaGroup group)
    {
        var (byLevel, all) = levels.Of(group);
        var status = neet.Status(group);
        return new AreaResult(
            group.Code, group.Name, group.Kind, group.Has.Count(has => has), byLevel, all,
            status.Cohort, status.Status, status.Neet, status.NeetLinkedToNoPlace,
            ApprenticeshipAnalysis.Totals(run, market, group));
    }

    private static ImmutableArray<Parameter> Printed(ParameterSet parameters)
        => [.. parameters.All.Where(parameter =>
            parameter.Key == "choice.travel_limit_minutes" || parameter.Key.StartsWith("analysis.", StringComparison.Ordinal)
            || parameter.Key.StartsWith("lever.", StringComparison.Ordinal))];
}
