namespace Pathways.Allocation.Choice;

/// <summary>
/// A two-sided market, reduced to what matching needs. The list of learner <c>i</c> stands at <c>Start[i]</c> up to
/// <c>Start[i + 1]</c>, most wanted first; no pool may stand twice in a list.
/// </summary>
/// <param name="Start">Row starts, length learners + 1.</param>
/// <param name="Pool">Pools of the lists.</param>
/// <param name="Priority">By entry of the lists: the learner's standing at that pool; the lower comes first, equals by learner index.</param>
/// <param name="Places">By pool, from 0.</param>
/// <param name="Minimum">By pool: fewest placed learners with which it runs; 0 or 1 for none.</param>
public sealed record Market(int[] Start, int[] Pool, ulong[] Priority, int[] Places, int[] Minimum)
{
    /// <summary>Number of learners.</summary>
    public int LearnerCount => Start.Length - 1;

    /// <summary>Number of pools.</summary>
    public int PoolCount => Places.Length;
}
