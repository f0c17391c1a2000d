using System.Collections.Immutable;
using Pathways.Allocation.GapFilling;
using Pathways.Analysis.Comparing;
using Pathways.Analysis.Observed;
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
    /// <param name="real">The real run of the plan; null when it was not run.</param>
    /// <param name="cancel">Stops the work.</param>
    public GapReport Make(bool growth, RealPlan? real, CancellationToken cancel)
    {
        var (questions, checks) = (new GapQuestions(_problem, planning.Start), new PlanChecks(planning));
        var lots = plan.Lots.Zip(new LotMaking(planning, plan).Lots(growth)).Select((lot, row) => Lot(lot.First, lot.Second, real?.Lots[row])).ToImmutableArray();
        return new GapReport(
            GapWords.Asked(planning, wishes), lots, plan.Placed.After - plan.Placed.Before, plan.Gain, plan.BoundOnGain, plan.BoundBySinglePlaces, plan.Gap, plan.Proven, GapWords.Quality(plan, wishes.Objective, seconds), seconds, plan.Frontier,
            Next(questions),
            [.. checks.Naive(questions).Select(naive => new NaiveRow(naive.Name, naive.Lots, naive.Placed, naive.Gain))],
            real is null ? null : Realised(real), [.. Notes()])
        {
            Objective = wishes.Objective,
            SinglePlaced = [.. questions.SinglePlaces(plan.Frontier.Length - 1).Select(step => step.Placed)],
            Dearer = checks.Dearer(plan, cancel),
        };
    }

    /// <summary>The next group of every area in which lots may be opened; nothing where none spares anything.</summary>
    private ImmutableArray<AreaNext> Next(GapQuestions questions)
    {
        var next = questions.NextByArea([]).ToDictionary(each => each.Area);
        var unknown = NotCoveredPlaces.Of(_world, _world.Dataset.Origin);
        return
        [
            .. Enumerable.Range(0, _world.Areas.Areas.Length).Where(area => wishes.Areas.IsEmpty || wishes.Areas.Contains(_world.Areas.Areas[area].Code)).Select(area => unknown.Contains(_world.Areas.Areas[area].Code) ? new AreaNext(_world.Areas.Areas[area].Name, AreaNext.NotKnown, null, null)
                : next.TryGetValue(area, out var best)
                ? new AreaNext(_world.Areas.Areas[area].Name, $"{planning.CourseAt(best.Candidate).Kind.Title}, {planning.CourseAt(best.Candidate).Site.Name}", best.Placed, best.Gain)
                : new AreaNext(_world.Areas.Areas[area].Name, _problem.Candidates.Any(candidate => candidate.Area == area) ? "no group of this size spares anything" : "no course could be opened there", 0, 0)),
        ];
    }

    private LotRow Lot(GapLot lot, PlannedLot planned, LotReplications? real) => new(planned)
    {
        FilledChoice = real?.Filled.Mean,
        NewlyPlaced = real is { } made ? (made.Placed.Mean, made.Placed.Lower, made.Placed.Upper) : null,
        Neet = real?.Neet,
        Indicators = LotIndicators.Of(planning.CourseAt(lot.Candidate).Course.Offer),
    };

    private Realised Realised(RealPlan real)
    {
        var (before, after, all) = (basis.Run.Best, real.After.Run, real.Compared.Areas[^1]);
        return new Realised(
            plan.Gain, real.SolvedGain, after.Best.PlacedPool.Count(pool => pool >= 0) - before.PlacedPool.Count(pool => pool >= 0),
            (all.All.Difference.Mean, all.All.Difference.Lower, all.All.Difference.Upper), all.Neet, after.Best.Certificate.Solver, after.Provenance.ResultHash);
    }

    private IEnumerable<string> Notes()
    {
        if (wishes.Note.Length > 0)
            yield return wishes.Note;
        yield return "Places are September places; a lot with further intakes serves as many again at each. Everything is modelled.";
    }
}

/// <summary>What the real run of a plan came to.</summary>
/// <param name="After">The run with all lots open.</param>
/// <param name="Compared">It beside the run before.</param>
/// <param name="Lots">What each lot does after those before it.</param>
/// <param name="SolvedGain">What the solver's sharings before and after differ by, in the objective's unit.</param>
internal sealed record RealPlan(FilledRun After, Comparison Compared, ImmutableArray<LotReplications> Lots, long SolvedGain);
