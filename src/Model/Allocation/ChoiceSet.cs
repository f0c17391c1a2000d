using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>
/// Who competes for what: for every competing learner the feasible pools, in compressed rows. Options of learner <c>i</c>
/// are at <c>Start[i]</c> up to <c>Start[i + 1]</c>, by ascending pool index.
/// </summary>
/// <param name="Learners">Indices into <see cref="World.Learners"/> of the competing learners, ascending.</param>
/// <param name="Pools">The pools of places.</param>
/// <param name="Start">Row starts, length learners + 1.</param>
/// <param name="OptionPool">Pool index of each option.</param>
/// <param name="OptionCost">Cost of each option, whole minutes-equivalents, no noise (what <c>best</c> adds up).</param>
/// <param name="OptionMinutes">Travel minutes of each option.</param>
/// <param name="UnplacedCost">Cost of having no place, whole minutes-equivalents, by learner.</param>
public sealed record ChoiceSet(
    ImmutableArray<int> Learners, ImmutableArray<SeatPool> Pools, int[] Start, int[] OptionPool, int[] OptionCost,
    ushort[] OptionMinutes, int[] UnplacedCost)
{
    /// <summary>
    /// By learner: whether any course at all is taught within the travel limit, conditions ignored. It tells
    /// <see cref="PlacementReason.EntryConditions"/> from <see cref="PlacementReason.NoSuitableCourseInReach"/>; when not given, no course is.
    /// </summary>
    public ImmutableArray<bool> AnyCourseInReach { get; init; } = [];

    /// <summary>Number of competing learners.</summary>
    public int LearnerCount => Learners.Length;

    /// <summary>Number of options of all learners together.</summary>
    public int OptionCount => OptionPool.Length;
}
