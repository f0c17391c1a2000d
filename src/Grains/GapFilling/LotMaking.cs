using System.Collections.Immutable;
using Pathways.Allocation.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>Puts a plan's lots into words and figures.</summary>
/// <param name="planning">The problem.</param>
/// <param name="plan">The plan.</param>
public sealed class LotMaking(GapPlanning planning, GapPlan plan)
{
    private const double NearlyAsGood = 0.9;
    private const int HostsTold = 5;

    private readonly GapProblem _problem = planning.Problem;

    /// <summary>The lots, in the order in which to buy them.</summary>
    /// <param name="growth">Whether growth in the year is agreed, so that a lagged allocation pays from the first year.</param>
    public ImmutableArray<PlannedLot> Lots(bool growth = false) => [.. plan.Lots.Select((lot, row) => Lot(lot, row + 1, growth))];

    /// <summary>The plan as a run keeps it.</summary>
    /// <param name="name">Name of the modification.</param>
    /// <param name="wishes">What was asked for.</param>
    /// <param name="cancel">Stops the work.</param>
    public PlannedGaps Planned(string name, GapWishes wishes, CancellationToken cancel)
    {
        var checks = new PlanChecks(planning);
        var (dearer, worst) = checks.Dearer(plan, cancel);
        return Bare(name, wishes) with { DearerLots = dearer, DearerWorst = worst, Naive = checks.Naive(new GapQuestions(_problem, planning.Start)) };
    }

    private PlannedGaps Bare(string name, GapWishes wishes) => new(
        name, GapWords.Asked(planning, wishes), wishes.Objective, Lots(), plan.Placed.After - plan.Placed.Before, plan.Gain, plan.BoundOnGain, plan.Proven, GapWords.Quality(plan, wishes.Objective, null), plan.Frontier);

    private PlannedLot Lot(GapLot lot, int number, bool growth)
    {
        var (course, kind, site) = planning.CourseAt(lot.Candidate);
        var (candidate, world) = (_problem.Candidates[lot.Candidate], planning.Candidates.World);
        var area = world.Areas.Areas[candidate.Area];
        var costs = LotCosts.Of(planning.Candidates.Inputs, kind, site, course.Offer.GroupSize, world.Dataset.AcademicYear);
        return new PlannedLot(
            number, candidate.LotId(lot.Number), course.Offer.Title, area.Code, area.Name, site.Name, site.ProviderId == GapCandidates.ProviderId, Hosts(lot), kind.Type, kind.Level, kind.SsaTier1,
            course.Offer.GroupSize, kind.IntakeMonths, course.Offer.MinimumGroup, kind.LeadTimeMonths, _problem.Start[lot.Candidate + 1] - _problem.Start[lot.Candidate], lot.Filled, lot.Placed, lot.Gain,
            costs, LotCosts.EnglishMaths(costs, kind), growth ? 0 : LotCosts.Lag(costs), Confidence.Low);
    }

    /// <summary>Other sites where the same course would spare nearly as much, beside the plan as it is.</summary>
    private ImmutableArray<string> Hosts(GapLot lot)
    {
        var own = planning.CourseAt(lot.Candidate);
        var here = Reduced(lot.Candidate, lot);
        return
        [
            .. Enumerable.Range(0, _problem.Candidates.Length).Where(candidate => planning.CourseAt(candidate) is var other && other.Site.Id != own.Site.Id && other.Kind.Id == own.Kind.Id && other.Course.Offer.GroupSize == own.Course.Offer.GroupSize)
                .Select(candidate => (candidate, Value: Reduced(candidate, lot))).Where(other => other.Value >= NearlyAsGood * here)
                .OrderByDescending(other => other.Value).ThenBy(other => other.candidate).Take(HostsTold).Select(other => planning.CourseAt(other.candidate).Site.Name),
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
}
