using Orleans;
using Orleans.Concurrency;
using Pathways.Grains.Messages;

namespace Pathways.Grains;

/// <summary>One Local Collaborative Partnership Area, or any area of the area set; its key is the area's code.</summary>
[Alias("pathways.ILcpaGrain")]
public interface ILcpaGrain : IGrainWithStringKey
{
    /// <summary>
    /// Has the area's competing learners find their feasible offers, in batches, and checkpoints them in one write. With a base run only
    /// those learners are asked whose feasible offers, costs or minutes differ from the base's.
    /// </summary>
    /// <returns>The receipt of the checkpoint; of the one that is there already when it is.</returns>
    [ResponseTimeout("00:05:00")]
    [Alias("ChooseAsync")]
    Task<AreaChoice> ChooseAsync(AreaTask task);

    /// <summary>Keeps what became of the area's learners, in one write.</summary>
    [Alias("RecordOutcomesAsync")]
    Task<PartReceipt> RecordOutcomesAsync(AreaOutcomeTask task);

    /// <summary>What became of one learner, from the area's checkpoint; null when the learner did not compete here.</summary>
    /// <param name="runId">A run that is done.</param>
    /// <param name="learnerId">The learner.</param>
    /// <exception cref="RunRefusedException">The run is not done, or individual outcomes may not be told.</exception>
    [ReadOnly]
    [Alias("OutcomeOfAsync")]
    Task<LearnerOutcome?> OutcomeOfAsync(string runId, string learnerId);

    /// <summary>What the area's part of a run came to.</summary>
    /// <exception cref="RunRefusedException">The run is not done, or the area is not one of its areas.</exception>
    [ReadOnly]
    [Alias("SummaryAsync")]
    Task<AreaSummary> SummaryAsync(string runId);
}
