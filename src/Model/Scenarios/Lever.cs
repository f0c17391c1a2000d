namespace Pathways.Model;

/// <summary>
/// An effect that somebody enters for a programme, with its source. Without one every lever is without effect, since the evidence at
/// hand is absent or negative (see the lever's parameter).
/// </summary>
/// <param name="Parameter">Key of the lever's parameter, such as <c>lever.attendance.secondary.ehcp</c>.</param>
/// <param name="Value">Effect, in the parameter's unit.</param>
/// <param name="Source">Where the effect was measured; shown with the figures that rest on it.</param>
public sealed record Lever(string Parameter, double Value, string Source) : Modification;
