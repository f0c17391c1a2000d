using System.Collections.Immutable;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis.Comparing;
using Pathways.Grains.GapFilling;
using Pathways.Model;
using Pathways.Report.GapFilling;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>Puts together what is told of a plan.</summary>
internal sealed class GapReporting(FilledRun basis, GapPlanning planning, GapPlan plan, GapWishes wishes, double seconds)
{
    private readonly GapProblem _problem = planning.Problem;
    private readonly World _world = planning.Candidates.World;

    /// <summary>The report.</summary>
    /// <param name="growth">Whether growth in the year is agreed, so that a lagged allocation pays from the first year.</param>
    /// <param name="after">The run of the plan; null when it was not run.</param>
    /// <param name="compared">The comparison of the two.</param>
    /// <param name="solvedGain">What the solver's sharings before and after differ by, in the objective's unit.</param>
    public GapReport Make(bool growth, CompletedRun? after, Comparison? compared, long solvedGain)
    {
        var questions = new GapQuestions(_problem, planning.Start);
        var lots = plan.Lots.Zip(new LotMaking(planning, plan).Lots(growth), (lot, planned) => Lot(lot, planned, after, compared)).ToImmutableArray();
        return new GapReport(
            GapWords.Asked(planning, wishes), lots, plan.Placed.After - plan.Placed.Before, plan.Gain, plan.BoundOnGain, plan.BoundBySinglePlaces, plan.Gap, plan.Proven, GapWords.Quality(plan, wishes.Objective, seconds), seconds, plan.Frontier,
            [.. questions.NextByArea([]).Select(next => new AreaNext(_world.Areas.Areas[next.Area].Name, $"{planning.CourseAt(next.Candidate).Kind.Title}, {planning.CourseAt(next.Candidate).Site.Name}", next.Placed, next.Gain))],
            [
                Naive("spread-by-unmet-demand", NaivePlans.SpreadByUnmetDemand(_problem, planning.Limits, planning.Start), questions),
                Naive("where-most-unplaced-live", NaivePlans.WhereMostUnplacedLive(_problem, planning.Limits, planning.Start), questions),
            ],
            after is null || compared is null ? null : Realised(after, compared, solvedGain), [.. Notes()])
        {
            Objective = wishes.Objective,
        };
    }

    private static NaiveRow Naive(string name, ImmutableArray<int> lots, GapQuestions questions)
    {
        var (gain, placed) = questions.Of(lots);
        return new NaiveRow(name, lots.Length, placed, gain);
    }

    private LotRow Lot(GapLot lot, PlannedLot planned, CompletedRun? after, Comparison? compared)
    {
        var share = (double)lot.Placed / Math.Max(1, plan.Lots.Sum(each => each.Placed));
        return new LotRow(planned)
        {
            FilledChoice = FilledByChoice(planned.Id, after),
            NewlyPlaced = compared is null ? null : Share(compared.Areas[^1].All.Difference, share),
            Neet = compared is null ? null : Share(compared.Areas[^1].Neet, share),
            Indicators = LotIndicators.Of(planning.CourseAt(lot.Candidate).Course.Offer),
        };
    }

    private static (double Mean, double? Lower, double? Upper) Share(Pathways.Analysis.Statistics.ReplicationInterval all, double share)
        => (all.Mean * share, all.Lower * share, all.Upper * share);

    private static AssumptionRange Share(AssumptionRange all, double share) => new(all.Low * share, all.Central * share, all.High * share);

    private static int? FilledByChoice(string id, CompletedRun? after)
    {
        if (after is null || !after.Loaded.World.OfferIndex.TryGetValue(id, out var offer))
            return null;
        var pools = Enumerable.Range(0, after.ChoiceSet.Pools.Length).Where(pool => after.ChoiceSet.Pools[pool].Offer == offer);
        return pools.Sum(pool => after.Choice.Pools[pool].Placed);
    }

    private Realised Realised(CompletedRun after, Comparison compared, long solvedGain)
    {
        var (before, all) = (basis.Run.Best, compared.Areas[^1]);
        return new Realised(
            plan.Gain, solvedGain, after.Best.PlacedPool.Count(pool => pool >= 0) - before.PlacedPool.Count(pool => pool >= 0),
            (all.All.Difference.Mean, all.All.Difference.Lower, all.All.Difference.Upper), all.Neet, after.Best.Certificate.Solver, after.Provenance.ResultHash);
    }

    private IEnumerable<string> Notes()
    {
        if (wishes.Places == FilledGaps.PressFigure)
            yield return "300 places is a press figure used in calibration (it sets the level of modelled places): no result confirms it.";
        yield return "Places are September places; a lot with further intakes serves as many again at each. Everything is modelled.";
    }
}
