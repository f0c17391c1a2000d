namespace Pathways.Allocation.Choice;

/// <summary>The feasible pools of one learner.</summary>
/// <param name="Pools">Pool indices, ascending.</param>
/// <param name="Costs">Cost of each, whole minutes-equivalents.</param>
/// <param name="Minutes">Travel minutes of each, one way.</param>
/// <param name="UnplacedCost">Cost of having no place, whole minutes-equivalents.</param>
public sealed record ChoiceRow(int[] Pools, int[] Costs, ushort[] Minutes, int UnplacedCost);
