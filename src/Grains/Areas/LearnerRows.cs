using Pathways.Grains.Messages;
using Pathways.Grains.Reference;

namespace Pathways.Grains.Areas;

/// <summary>A learner's row as a message.</summary>
internal static class LearnerRows
{
    /// <summary>The feasible offers of a competing learner.</summary>
    /// <param name="run">The run.</param>
    /// <param name="competing">Index among those who compete.</param>
    public static LearnerOptions Of(RunWorld run, int competing)
    {
        var row = run.Rows[competing];
        return new LearnerOptions(row.Pools, row.Costs, row.Minutes, row.UnplacedCost);
    }
}
