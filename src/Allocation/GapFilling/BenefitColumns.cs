using Pathways.Allocation.Flow;

namespace Pathways.Allocation.GapFilling;

/// <summary>
/// Options by offer as benefits: what a learner is spared, against having no place. Options of offer <c>j</c> are at
/// <c>Start[j]</c> up to <c>Start[j + 1]</c>; those that spare less than the learner's floor are left out.
/// </summary>
internal sealed record BenefitColumns(int[] Start, int[] Learner, int[] Benefit)
{
    public int Count => Start.Length - 1;

    /// <summary>Columns of the existing offers.</summary>
    public static BenefitColumns Of(AllocationProblem problem, long[] floor)
    {
        var columns = new List<(int Learner, int Benefit)>[problem.OfferCount];
        for (var learner = 0; learner < problem.LearnerCount; learner++)
        {
            for (var option = problem.Start[learner]; option < problem.Start[learner + 1]; option++)
            {
                var benefit = problem.UnplacedCost[learner] - problem.OptionCost[option];
                if (benefit >= 0 && benefit >= floor[learner])
                    (columns[problem.OptionOffer[option]] ??= []).Add((learner, benefit));
            }
        }

        return From(columns);
    }

    /// <summary>Columns of the candidates.</summary>
    public static BenefitColumns Of(GapProblem problem, long[] floor)
    {
        var columns = new List<(int Learner, int Benefit)>[problem.Candidates.Length];
        for (var candidate = 0; candidate < columns.Length; candidate++)
        {
            for (var option = problem.Start[candidate]; option < problem.Start[candidate + 1]; option++)
            {
                var benefit = problem.Existing.UnplacedCost[problem.Learner[option]] - problem.Cost[option];
                if (benefit >= 0 && benefit >= floor[problem.Learner[option]])
                    (columns[candidate] ??= []).Add((problem.Learner[option], benefit));
            }
        }

        return From(columns);
    }

    private static BenefitColumns From(List<(int Learner, int Benefit)>?[] columns)
    {
        var start = new int[columns.Length + 1];
        for (var column = 0; column < columns.Length; column++)
            start[column + 1] = start[column] + (columns[column]?.Count ?? 0);
        var (learner, benefit) = (new int[start[^1]], new int[start[^1]]);
        for (var column = 0; column < columns.Length; column++)
        {
            for (var row = 0; row < (columns[column]?.Count ?? 0); row++)
                (learner[start[column] + row], benefit[start[column] + row]) = columns[column]![row];
        }

        return new BenefitColumns(start, learner, benefit);
    }
}
