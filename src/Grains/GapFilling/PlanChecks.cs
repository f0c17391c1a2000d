using System.Collections.Immutable;
using Pathways.Allocation.GapFilling;
using Pathways.Model;

namespace Pathways.Grains.GapFilling;

/// <summary>What a plan is held against, whoever makes it: the whole rule of minimum groups lot by lot, and ways of placing lots that need no optimiser.</summary>
/// <param name="planning">The problem.</param>
public sealed class PlanChecks(GapPlanning planning)
{
    /// <summary>How many lots make the best case dearer where they stand in the order, and by how much the worst does, in the objective's unit.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancel">Stops the work.</param>
    public (int Lots, long Worst) Dearer(GapPlan plan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PrefixValues.Dearer(PrefixValues.Of(planning.Problem, planning.Start, plan.Lots, cancel));
    }

    /// <summary>The two naive strategies within the plan's limits.</summary>
    /// <param name="questions">Values of given lots.</param>
    public ImmutableArray<NaivePlanned> Naive(GapQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        NaivePlanned Made(string name, ImmutableArray<int> lots)
        {
            var (gain, placed) = questions.Of(lots);
            return new NaivePlanned(name, lots.Length, placed, gain);
        }

        return
        [
            Made("spread-by-unmet-demand", NaivePlans.SpreadByUnmetDemand(planning.Problem, planning.Limits, planning.Start)),
            Made("where-most-unplaced-live", NaivePlans.WhereMostUnplacedLive(planning.Problem, planning.Limits, planning.Start)),
        ];
    }
}
