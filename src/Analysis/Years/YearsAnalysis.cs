using System.Collections.Immutable;
using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>Who competes for what in a world, and what happens as applications work today.</summary>
/// <param name="world">The world of one year.</param>
public delegate (ChoiceSet Choices, ChoiceResult Result) ChooseInYear(World world);

/// <summary>Several years in a row, each a light run that starts from what the year before came to.</summary>
public static class YearsAnalysis
{
    /// <summary>Runs the years.</summary>
    /// <param name="scenario">The scenario, in its own year.</param>
    /// <param name="travel">Travel minutes in the world of a year.</param>
    /// <param name="last">The last year.</param>
    /// <param name="projected">The world of a year as the scenario and the projections have it, before anything is carried over.</param>
    /// <param name="choose">Makes <c>choice</c> in a year; the seed is the scenario's in all of them.</param>
    /// <param name="progress">Told each year that is done.</param>
    /// <param name="cancellationToken">Stops the work between years.</param>
    /// <exception cref="InvalidInputException">Parameters are missing or out of range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the scenario's.</exception>
    public static YearsResult Run(
        Scenario scenario, Func<World, TravelMatrix> travel, AcademicYear last, Func<AcademicYear, World> projected, ChooseInYear choose,
        Action<YearFigures>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(travel);
        ArgumentNullException.ThrowIfNull(projected);
        ArgumentNullException.ThrowIfNull(choose);
        ArgumentOutOfRangeException.ThrowIfLessThan(last.StartYear, scenario.AcademicYear.StartYear);
        var first = scenario.AcademicYear;
        var given = projected(first);
        var parameters = given.Parameters.With(scenario.Parameters);
        var rates = YearsParameters.Read(parameters);
        var years = ImmutableArray.CreateBuilder<YearFigures>();
        var guided = false;
        for (var (year, learners) = (first, given.Learners); ; year = new AcademicYear(year.StartYear + 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var world = given.With(offers: YearPlaces.Of(given.Offers, first, year, rates), learners: learners);
            var (choices, choice) = choose(world);
            var run = new RunView(world, scenario with { AcademicYear = year }, travel(world), choices, choice, null);
            guided |= run.Parameters.Levers.GapClosed > 0;
            var chance = ApprenticeshipMarket.Of(run).Chance;
            var next = year.StartYear < last.StartYear ? projected(new AcademicYear(year.StartYear + 1)) : null;
            YearCourseCounts? course = null;
            if (next is not null)
                (learners, course) = NextYear.Of(world, choices, choice, chance, next.Learners, rates, scenario.Seed, Stays(run, rates));
            years.Add(Figures(run, chance, given.Offers, rates, course));
            progress?.Invoke(years[^1]);
            if (next is null)
                break;
            given = next;
        }

        var all = years.ToImmutable();
        return new YearsResult(
            all, [.. parameters.All.Where(parameter => parameter.Key.StartsWith(YearsParameters.Prefix, StringComparison.Ordinal))], StableFrom(all, rates.StablePoints))
        { LeavesOutGuidance = guided };
    }

    /// <summary>The first year after which no later year changes the share by more than so many percentage points; the last year has none after it.</summary>
    internal static AcademicYear? StableFrom(ImmutableArray<YearFigures> years, double points)
    {
        var stable = years.Length - 1;
        while (stable > 0 && Math.Abs(years[stable].Total.NeetShare - years[stable - 1].Total.NeetShare) * 100 <= points)
            stable--;
        return stable < years.Length - 1 ? years[stable].Year : null;
    }

    /// <summary>By learner: retention by need and journey ÷ the published one of the level; 1 for who is not placed.</summary>
    private static double[] Stays(RunView run, YearsParameters rates)
    {
        var stays = new double[run.World.Learners.Length];
        Array.Fill(stays, 1);
        var withdrawal = run.Parameters.Withdrawal;
        for (var i = 0; i < run.ChoiceSet.LearnerCount; i++)
        {
            if (run.Choice.PlacedPool[i] is not (>= 0 and var pool))
                continue;
            var level = run.OfferOf(pool).Level;
            stays[run.ChoiceSet.Learners[i]] = withdrawal.StillThere(level, run.LearnerAt(i).Sen, run.OptionMinutes(i, pool), (int)withdrawal.ProgrammeMonths) / rates.Retention(level.Band());
        }

        return stays;
    }

    private static YearFigures Figures(RunView run, double[] chance, ImmutableArray<CourseOffer> given, YearsParameters rates, YearCourseCounts? course)
    {
        var learners = LeverEffects.Of(run.World, run.Scenario.AcademicYear, run.Parameters.Levers);
        var zones = new LearnerStatuses(run, YearCourse.Of(run, chance), learners).ByZone();
        return new YearFigures(
            run.Scenario.AcademicYear, [.. AreaGroup.All(run).Select(group => Area(run, zones, group))],
            [.. ZoneAccessAnalysis.Bands.Select(band => run.World.Offers.Where(offer => offer.Level.Band() == band && OpensInSeptember(run, offer)).Sum(offer => Residents(run, offer)))],
            given.Where(offer => YearPlaces.HasEnded(offer, run.Scenario.AcademicYear, rates)).Sum(offer => Residents(run, offer)), course);
    }

    private static bool OpensInSeptember(RunView run, CourseOffer offer)
        => offer.OpensAt(Intakes.September) && offer.TakesEntrants(run.World.Sites[run.World.SiteIndex[offer.SiteId]], run.Scenario.AcademicYear);

    private static int Residents(RunView run, CourseOffer offer)
    {
        var site = run.World.Sites[run.World.SiteIndex[offer.SiteId]];
        return site.PlacesForResidents(offer.GeneralPlaces) + site.PlacesForResidents(offer.CommissionedPlaces);
    }

    private static YearArea Area(RunView run, AreaStatus[] zones, AreaGroup group)
    {
        var status = zones.Where((_, zone) => group.Has[zone]).Aggregate(default(AreaStatus), (sum, one) => sum + one);
        var competing = Enumerable.Range(0, run.ChoiceSet.LearnerCount).Where(i => group.Has[run.ZoneOfLearner[run.ChoiceSet.Learners[i]]]).ToArray();
        var continuing = Enumerable.Range(0, run.World.Learners.Length).Count(i => run.World.Learners[i] is { InScope: true, Stage: Stage.Continuing, HeldOfferId: not null } && group.Has[run.ZoneOfLearner[i]]);
        return new YearArea(
            group.Code, group.Name, status.Cohort, competing.Length, continuing, competing.Count(i => run.Choice.PlacedPool[i] >= 0), status.Neet, status.Status.NotKnown);
    }
}
