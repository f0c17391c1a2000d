using System.Collections.Immutable;
using System.Globalization;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis.Comparing;
using Pathways.Grains.GapFilling;
using Pathways.Model;
using Pathways.Report.GapFilling;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>Puts the case for one lot together, and tries the cheaper remedies in the model first.</summary>
internal sealed class CaseMaking(FilledRun basis, GapPlanning planning, KeptLot kept, int candidate)
{
    private const int YearsOn = 3;
    private const int CoursesShown = 8;

    private readonly ComparedRun _run = basis.Run.Run;
    private readonly GapProblem _problem = planning.Problem;

    public LotCase Make(int threads)
    {
        var (course, kind, site) = planning.CourseAt(candidate);
        var world = planning.Candidates.World;
        var area = world.Areas.Areas[_problem.Candidates[candidate].Area];
        var costs = LotCosts.Of(planning.Candidates, planning.CourseAt(candidate));
        var (_, band, rateYear) = LotCosts.Rate(planning.Candidates, kind);
        var row = new LotRow(new PlannedLot(
            kept.Number, kept.OfferId, course.Offer.Title, area.Code, area.Name, site.Name, site.ProviderId == GapCandidates.ProviderId, OtherHosts(kind), kind.Type, kind.Level, kind.SsaTier1,
            course.Offer.GroupSize, kind.IntakeMonths, course.Offer.MinimumGroup, kind.LeadTimeMonths, _problem.Start[candidate + 1] - _problem.Start[candidate], kept.FilledBest, kept.NewlyPlacedBest, 0,
            costs, LotCosts.EnglishMaths(costs, kind), kept.LagPounds, Confidence.Low)
        { RateBand = band, RateYear = rateYear.ToString() })
        {
            FilledChoice = kept.FilledChoice,
            NewlyPlaced = kept.NewlyPlaced,
            Neet = kept.Neet,
            Indicators = LotIndicators.Of(course.Offer),
        };
        var without = Without();
        var result = _run.Result;
        var year = world.Dataset.AcademicYear;
        var own = result.Offers.Where(offer => offer.AreaCode == area.Code && offer.Band == kind.Level.Band()).ToArray();
        return new LotCase(
            row, result.Areas.First(each => each.Code == area.Code), result.Areas[^1], Cohort(area.Code, year.StartYear), Cohort(area.Code, year.StartYear + YearsOn), (year, new AcademicYear(year.StartYear + YearsOn)),
            [.. world.Targets.Where(target => target.Basis == Basis.Published && target.Use != TargetUse.Record && (target.Measure.Contains("NEET", StringComparison.Ordinal) || target.Measure.Contains("articipat", StringComparison.Ordinal))).Take(6)],
            (own.Select(offer => offer.OfferId).Distinct(StringComparer.Ordinal).Count(), own.Sum(offer => offer.OpenPlaces), own.Sum(offer => offer.Choice.UnfilledPlaces)), without.Count,
            Nearby(without), new CheaperRemedies(basis, planning, candidate, without, threads).Tried(),
            string.Create(CultureInfo.InvariantCulture, $"{kind.LeadTimeMonths} months from a decision to the first day are assumed; groups start in months {string.Join(", ", kind.IntakeMonths)}. First day agreed: _to be entered_."));
    }

    /// <summary>Indices of competing learners without a place as applications work today who could take the lot.</summary>
    private HashSet<int> Without()
        => [.. _problem.Learner[_problem.Start[candidate].._problem.Start[candidate + 1]].Where(learner => _run.Choice.PlacedPool[learner] < 0)];

    private ImmutableArray<EmptyPlaces> Nearby(HashSet<int> without)
    {
        var (choices, could) = (_run.Choices, new int[_run.Choices.Pools.Length]);
        foreach (var learner in without)
        {
            for (var option = choices.Start[learner]; option < choices.Start[learner + 1]; option++)
                could[choices.OptionPool[option]]++;
        }

        return
        [
            .. Enumerable.Range(0, could.Length).Where(pool => could[pool] > 0 && _run.Choice.Pools[pool].UnfilledPlaces > 0)
                .OrderByDescending(pool => Math.Min(could[pool], _run.Choice.Pools[pool].UnfilledPlaces)).ThenBy(pool => pool).Take(CoursesShown)
                .Select(pool => new EmptyPlaces(
                    _run.Result.Offers.First(offer => offer.OfferId == basis.World.Offers[choices.Pools[pool].Offer].Id).Title,
                    _run.Result.Offers.First(offer => offer.OfferId == basis.World.Offers[choices.Pools[pool].Offer].Id).AreaName ?? "outside the county", _run.Choice.Pools[pool].UnfilledPlaces, could[pool])),
        ];
    }

    private ImmutableArray<string> OtherHosts(Data.GapFilling.PossibleCourseKind kind)
    {
        int Could(int other) => _problem.Start[other + 1] - _problem.Start[other];
        return
        [
            .. Enumerable.Range(0, _problem.Candidates.Length).Where(other => other != candidate && planning.CourseAt(other).Kind.Id == kind.Id && planning.CourseAt(other).Course.Offer.GroupSize == kept.Places && _problem.Candidates[other].Area == _problem.Candidates[candidate].Area)
                .OrderByDescending(Could).ThenBy(other => other).Take(5).Select(other => planning.CourseAt(other).Site.Name),
        ];
    }

    private double Cohort(string area, int year)
    {
        var world = basis.World;
        return world.Zones.Where((_, zone) => world.Areas.Areas[world.AreaOfZone[zone]].Code == area).Sum(zone => zone.Cohorts.Where(cohort => cohort.Year == year && (cohort.AcademicAge is 16 or 17)).Sum(cohort => cohort.People));
    }
}
