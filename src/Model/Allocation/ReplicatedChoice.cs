namespace Pathways.Model;

/// <summary><c>choice</c> in one replication.</summary>
/// <param name="Choices">Who competes for what, with the pools in the order of the run's own and as drawn.</param>
/// <param name="Result">What happens.</param>
public sealed record ReplicatedChoice(ChoiceSet Choices, ChoiceResult Result);
