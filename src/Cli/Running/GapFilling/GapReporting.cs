using System.Collections.Immutable;
using System.Globalization;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis.Comparing;
using Pathways.Model;
using Pathways.Report.GapFilling;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>Puts together what is told of a plan.</summary>
internal sealed class GapReporting(GapPlanning planning, GapPlan plan, GapWishes wishes, double seconds)
{
    private const double NearlyAsGood = 0.9;

    private readonly GapProblem _problem = planning.Problem;
    private readonly World _world = planning.Candidates.World;

    /// <summary>The report.</summary>
    /// <param name="growth">Whether growth in the year is agreed, so that a lagged allocation pays from the first year.</param>
    /// <param name="after">The run of the plan; null when it was not run.</param>
    /// <param name="compared">The comparison of the two.</param>
    public GapReport Make(bool growth, CompletedRun? after, Comparison? compared)
    {
        var questions = new GapQuestions(_problem, planning.Start);
        var lots = plan.Lots.Select((lot, row) => Lot(lot, row + 1, growth, after, compared)).ToImmutableArray();
        return new GapReport(
            Asked(), lots, plan.Placed.After - plan.Placed.Before, plan.Gain, plan.BoundOnGain, plan.BoundBySinglePlaces, plan.Gap, plan.Proven, GapWords.Quality(plan, seconds), seconds, plan.Frontier,
            [.. questions.NextByArea([]).Select(next => new AreaNext(_world.Areas.Areas[next.Area].Name, $"{planning.CourseAt(next.Candidate).Kind.Title}, {planning.CourseAt(next.Candidate).Site.Name}", next.Placed, next.Gain))],
            [
                Naive("spread-by-unmet-demand", NaivePlans.SpreadByUnmetDemand(_problem, planning.Limits, planning.Start), questions),
                Naive("where-most-unplaced-live", NaivePlans.WhereMostUnplacedLive(_problem, planning.Limits, planning.Start), questions),
            ],
            after is null || compared is null ? null : Realised(after, compared), [.. Notes()]);
    }

    private static NaiveRow Naive(string name, ImmutableArray<int> lots, GapQuestions questions)
    {
        var (gain, placed) = questions.Of(lots);
        return new NaiveRow(name, lots.Length, placed, gain);
    }

    private LotRow Lot(GapLot lot, int number, bool growth, CompletedRun? after, Comparison? compared)
    {
        var (course, kind, site) = planning.CourseAt(lot.Candidate);
        var candidate = _problem.Candidates[lot.Candidate];
        var area = _world.Areas.Areas[candidate.Area];
        var id = candidate.LotId(lot.Number);
        var share = (double)lot.Placed / Math.Max(1, plan.Lots.Sum(each => each.Placed));
        var costs = LotCosts.Of(planning.Candidates.Inputs, kind, site, course.Offer.GroupSize, _world.Dataset.AcademicYear);
        return new LotRow(
            number, id, course.Offer.Title, area.Code, area.Name, site.Name, site.ProviderId == GapCandidates.ProviderId, Hosts(lot), kind.Type, kind.Level, kind.SsaTier1, course.Offer.GroupSize,
            kind.IntakeMonths, course.Offer.MinimumGroup, kind.LeadTimeMonths, _problem.Start[lot.Candidate + 1] - _problem.Start[lot.Candidate], lot.Filled, FilledByChoice(id, after), lot.Placed,
            compared is null ? null : Share(compared.Areas[^1].All.Difference, share), compared is null ? null : Share(compared.Areas[^1].Neet, share), lot.Gain, costs,
            kind.PlannedHours == 0 ? 0 : costs.Sum(cost => cost.PoundsAYear) * kind.EnglishMathsHours / kind.PlannedHours,
            growth ? 0 : costs.Where(cost => cost.Payer == Payer.DfeAllocation).Sum(cost => cost.PoundsAYear),
            Confidence.Low, LotIndicators.Of(course.Offer));
    }

    private static (double Mean, double? Lower, double? Upper) Share(Pathways.Analysis.Statistics.ReplicationInterval all, double share)
        => (all.Mean * share, all.Lower * share, all.Upper * share);

    private static AssumptionRange Share(AssumptionRange all, double share) => new(all.Low * share, all.Central * share, all.High * share);

    /// <summary>Other sites where the same course would spare nearly as much, beside the plan as it is.</summary>
    private ImmutableArray<string> Hosts(GapLot lot)
    {
        var own = planning.CourseAt(lot.Candidate);
        var here = Reduced(lot.Candidate, lot);
        return
        [
            .. Enumerable.Range(0, _problem.Candidates.Length).Where(candidate => candidate != lot.Candidate && planning.CourseAt(candidate).Kind.Id == own.Kind.Id)
                .Select(candidate => (candidate, Value: Reduced(candidate, lot))).Where(other => other.Value >= NearlyAsGood * here)
                .OrderByDescending(other => other.Value).ThenBy(other => other.candidate).Take(5).Select(other => planning.CourseAt(other.candidate).Site.Name),
        ];
    }

    /// <summary>What a group of those who would best go there spares, beyond what they have in the plan without the lot in question (about).</summary>
    private long Reduced(int candidate, GapLot lot)
    {
        var values = new List<long>();
        for (var option = _problem.Start[candidate]; option < _problem.Start[candidate + 1]; option++)
        {
            var learner = _problem.Learner[option];
            var benefit = _problem.Existing.UnplacedCost[learner] - _problem.Cost[option];
            values.Add(benefit - (plan.Members(lot).Contains(learner) ? 0 : plan.Surplus[learner]));
        }

        return values.Where(value => value > 0).OrderDescending().Take(_problem.Candidates[candidate].Places).Sum();
    }

    private static int? FilledByChoice(string id, CompletedRun? after)
    {
        if (after is null || !after.Loaded.World.OfferIndex.TryGetValue(id, out var offer))
            return null;
        var pools = Enumerable.Range(0, after.ChoiceSet.Pools.Length).Where(pool => after.ChoiceSet.Pools[pool].Offer == offer);
        return pools.Sum(pool => after.Choice.Pools[pool].Placed);
    }

    private Realised Realised(CompletedRun after, Comparison compared)
    {
        var (before, all) = (planning.Basis.Run.Best, compared.Areas[^1]);
        return new Realised(
            plan.Gain, before.Objective - after.Best.Objective, after.Best.PlacedPool.Count(pool => pool >= 0) - before.PlacedPool.Count(pool => pool >= 0),
            (all.All.Difference.Mean, all.All.Difference.Lower, all.All.Difference.Upper), all.Neet, after.Best.Certificate.Solver, after.Provenance.ResultHash);
    }

    private string Asked()
    {
        var limits = (wishes.Places, wishes.Pounds) switch
        {
            ({ } places, { } pounds) => string.Create(CultureInfo.InvariantCulture, $"at most {places:N0} places and £{pounds:N0} a year"),
            ({ } places, null) => string.Create(CultureInfo.InvariantCulture, $"{places:N0} places"),
            (null, { } pounds) => string.Create(CultureInfo.InvariantCulture, $"£{pounds:N0} a year"),
            _ => "nothing",
        };
        return string.Create(CultureInfo.InvariantCulture, $"Where do new places spare most: {limits}, in groups of {wishes.Group}, chosen from {_problem.Candidates.Length:N0} courses at {_problem.Candidates.Select((_, candidate) => planning.CourseAt(candidate).Site.Id).Distinct(StringComparer.Ordinal).Count():N0} sites?");
    }

    private IEnumerable<string> Notes()
    {
        if (wishes.Places == FilledGaps.PressFigure)
            yield return "300 places is a press figure used in calibration (it sets the level of modelled places): no result confirms it.";
        yield return "Places are September places; a lot with further intakes serves as many again at each. Everything is modelled.";
    }
}
