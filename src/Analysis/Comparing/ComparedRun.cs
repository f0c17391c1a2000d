using Pathways.Model;

namespace Pathways.Analysis.Comparing;

/// <summary>A run as it is compared with another.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="World">The world that it makes.</param>
/// <param name="Travel">Travel minutes.</param>
/// <param name="Choices">Who competes for what.</param>
/// <param name="Choice">As applications work today.</param>
/// <param name="Result">The results.</param>
/// <param name="Replicate">Makes <c>choice</c> anew on a redrawn offer.</param>
public sealed record ComparedRun(
    Scenario Scenario, World World, TravelMatrix Travel, ChoiceSet Choices, ChoiceResult Choice, RunResult Result, ReplicateChoice Replicate);
