namespace Pathways.Model;

/// <summary>Basis, confidence and source of one row of data.</summary>
/// <param name="Basis">Where the row comes from.</param>
/// <param name="Confidence">How far it may be trusted.</param>
/// <param name="Source">The publication or the rule, in words.</param>
public sealed record Provenance(Basis Basis, Confidence Confidence, string Source);
